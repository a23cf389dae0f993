import { join, relative, sep } from 'node:path';
import { parseJsonWithComments } from '../core/document/data/json-with-comments';
import { readSettings, DEFAULTS, type Settings } from '../core/settings';
import { settingsMistakes } from '../core/settings-mistakes';
import { readText } from './read-file';
import { foldersUpwards } from './repository-root';

const LONGEST_SETTINGS_FILE = 1_000_000;
const SECTION = 'mlPortfolio.';

/** What an editor that has the folder open would be told by `.vscode/settings.json`. */
export interface FolderSettings {
  /** The folder that the settings were found in, or `root`. */
  readonly folder: string;
  readonly settings: Settings;
  /** What the file says that counts as not said, in words. */
  readonly mistakes: readonly string[];
}

const FILE = join('.vscode', 'settings.json');

/**
 * Reads the section `mlPortfolio` of the nearest `.vscode/settings.json` from `folder` up to `root`.
 * Patterns of `mlPortfolio.documents` and `mlPortfolio.caseStudy.profile` come back as ones from `root`.
 */
export async function readFolderSettings(folder: string, root: string): Promise<FolderSettings> {
  for (const candidate of foldersUpwards(folder)) {
    const file = await readText(join(candidate, FILE), LONGEST_SETTINGS_FILE);
    if ('text' in file) {
      const section = sectionOf(parseJsonWithComments(file.text, [], { allowTrailingComma: true }));
      const settings = fromRoot(readSettings(section), relative(root, candidate).split(sep).join('/'));
      return { folder: candidate, settings, mistakes: settingsMistakes(section) };
    }
    if (candidate === root) break;
  }
  return { folder: root, settings: DEFAULTS, mistakes: [] };
}

/** The settings stand side by side in the file, each with the section in its name. */
function sectionOf(content: unknown): unknown {
  if (typeof content !== 'object' || content === null) return undefined;
  const own = Object.entries(content).filter(([key]) => key.startsWith(SECTION));
  return Object.fromEntries(own.map(([key, value]: [string, unknown]) => [key.slice(SECTION.length), value]));
}

function fromRoot(settings: Settings, folder: string): Settings {
  if (folder === '') return settings;
  const literal = folder.replace(/[\\*?[\]{}()!+@]/g, String.raw`\$&`);
  const below = <Value>(globs: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(globs).map(([glob, value]) => [
        `${literal}/${glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`}`,
        value,
      ]),
    );
  return {
    ...settings,
    documents: below(settings.documents),
    caseStudy: { profile: below(settings.caseStudy.profile) },
  };
}
