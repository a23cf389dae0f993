import { join, relative, sep } from 'node:path';
import { parse } from 'jsonc-parser';
import { readSettings, DEFAULTS, type Settings } from '../core/settings';
import { readText } from './read-file';
import { foldersUpwards } from './repository-root';

const LONGEST_SETTINGS_FILE = 1_000_000;
const SECTION = 'mlPortfolio.';

/** What an editor that has the folder open would be told by `.vscode/settings.json`. */
export interface FolderSettings {
  /** The folder that the settings were found in, or `root`. */
  readonly folder: string;
  readonly settings: Settings;
}

/**
 * Reads the section `mlPortfolio` of the nearest `.vscode/settings.json` from `folder` up to `root`.
 * Patterns of `mlPortfolio.documents` come back as ones from `root`.
 */
export async function readFolderSettings(folder: string, root: string): Promise<FolderSettings> {
  for (const candidate of foldersUpwards(folder)) {
    const file = await readText(join(candidate, '.vscode', 'settings.json'), LONGEST_SETTINGS_FILE);
    if ('text' in file) {
      const settings = readSettings(sectionOf(parse(file.text, [], { allowTrailingComma: true })));
      return { folder: candidate, settings: fromRoot(settings, relative(root, candidate).split(sep).join('/')) };
    }
    if (candidate === root) break;
  }
  return { folder: root, settings: DEFAULTS };
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
  const documents = Object.entries(settings.documents).map(([glob, format]) => {
    const below = glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`;
    return [`${literal}/${below}`, format];
  });
  return { ...settings, documents: Object.fromEntries(documents) as Settings['documents'] };
}
