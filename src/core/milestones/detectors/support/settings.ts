import { linesOf } from '../../../case-study/workspace/text-facts';
import { readTomlLines } from '../../../case-study/workspace/toml-lines';
import { entriesOf, lineOf, readData } from '../../../case-study/workspace/yaml-value';
import type { DataNode } from '../../../document/data/node';
import { basename } from '../../../portfolio/path';
import type { Evidence } from '../detector';
import { readLike } from './project';
import { pythonCode } from './python-source';

/** A named value that somebody can change without touching the code. */
export interface Setting {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** Keys from the outermost to the innermost, joined by dots, in lower case with underscores. */
  readonly name: string;
  /** As written, without quotes. */
  readonly value: string;
}

const CONFIGURATION =
  /(?:^|\/)(?:configs?|conf|settings)\/(?:[^/]+\/)*[^/]+\.(?:ya?ml|json|toml)$|(?:^|[-_./])(?:config|configuration|settings|params|hparams|limits|guardrails|retrieval|rag|chunking|llm|prompts?|triggers?|retrain(?:ing)?|monitoring|alerts?)(?:[-_.][\w-]+)*\.(?:ya?ml|json|toml)$/i;
const ENVIRONMENT = /^\.?env[-_.](?:example|sample|template|dist)$|^(?:example|sample|template)\.env$/i;
const PYTHON = /^(?:[\w]*_)?(?:config|settings|constants|limits)\.py$/i;
const NO_CONFIGURATION = /(?:^|\/)(?:\.github|tests?)\/|(?:^|\/)(?:package(?:-lock)?|tsconfig|jsconfig)[^/]*\.json$/i;

/** Whether a file is there to hold settings, by its name. */
export const isSettingsFile = (path: string): boolean =>
  !NO_CONFIGURATION.test(path) &&
  (CONFIGURATION.test(path) ||
    ENVIRONMENT.test(basename(path)) ||
    PYTHON.test(basename(path)) ||
    basename(path) === 'pyproject.toml');

/** The settings of every configuration file that was read. */
export const settingsOf = (evidence: Evidence): readonly Setting[] =>
  evidence.once('settings', () =>
    readLike(evidence, isSettingsFile).flatMap(({ path, text }) =>
      evidence.ofText('settings', path, text, () => readSettings(path, text)),
    ),
  );

/** More settings than these are data. */
const MOST = 2000;
const DEEPEST = 12;

export function readSettings(path: string, text: string): readonly Setting[] {
  if (/\.toml$/i.test(path))
    return readTomlLines(text)
      .filter(({ table }) => basename(path) !== 'pyproject.toml' || table.startsWith('tool.'))
      .map(({ table, key, value, line }) => setting(path, line, table === '' ? key : `${table}.${key}`, value));
  if (/\.py$/i.test(path)) return fromPython(path, text);
  if (!/\.(?:ya?ml|json)$/i.test(path)) return fromEnvironment(path, text);
  const found: Setting[] = [];
  collect(readData(path, text), '', 0, (name, node) => {
    if (found.length < MOST)
      found.push(setting(path, lineOf(text, node.start), name, text.slice(node.start, node.end)));
  });
  return found;
}

function collect(
  node: DataNode | undefined,
  name: string,
  depth: number,
  found: (name: string, node: DataNode) => void,
): void {
  if (!node || depth > DEEPEST) return;
  if (node.type === 'map')
    for (const [key, value] of entriesOf(node)) collect(value, name === '' ? key : `${name}.${key}`, depth + 1, found);
  else if (node.type === 'seq' && node.items.some(({ type }) => type === 'map'))
    for (const item of node.items) collect(item, name, depth + 1, found);
  else found(name, node);
}

const ASSIGNED = /^[ \t]*([A-Za-z_]\w*)[ \t]*(?::[^=\r\n]+)?=[ \t]*([^\r\n]+)/;

const fromPython = (path: string, text: string): readonly Setting[] =>
  linesOf(pythonCode(text)).flatMap((line, index) => {
    const [, name, value] = ASSIGNED.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [setting(path, index + 1, name, value)];
  });

const fromEnvironment = (path: string, text: string): readonly Setting[] =>
  linesOf(text).flatMap((line, index) => {
    const [, name, value = ''] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [setting(path, index + 1, name, value)];
  });

/** `chunkSize` and `chunk-size` are `chunk_size`. */
const folded = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[-\s]+/g, '_')
    .toLowerCase();

const setting = (path: string, line: number, name: string, value: string): Setting => ({
  path,
  line,
  name: folded(name),
  value: value.trim().replace(/^(["'])(.*)\1$/s, '$2'),
});

/** Whether a value says something: `null`, an empty text and `false` do not. */
export const isSet = ({ value }: Setting): boolean => !/^(?:|null|~|none|false|off|no|0|\[\]|\{\})$/i.test(value);
