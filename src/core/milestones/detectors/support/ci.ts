import { lineOf, readData, entriesOf, textOf } from '../../../case-study/workspace/yaml-value';
import type { DataNode } from '../../../document/data/node';
import type { Evidence } from '../detector';

/** A command that a workflow runs. */
export interface CiCommand {
  readonly path: string;
  /** 1-based, of the command itself within its step. */
  readonly line: number;
  readonly command: string;
  /** A failure of it stops nothing. */
  readonly isIgnored: boolean;
}

/** Every command in the workflows that were read, one for each line of a step. */
export const ciCommandsOf = (evidence: Evidence): readonly CiCommand[] =>
  evidence.once('ci', () =>
    evidence.facts.ciFiles.flatMap((path) => {
      const text = evidence.textOf(path);
      if (text === undefined) return [];
      const root = /\.ya?ml$/i.test(path) ? readData(path, text) : undefined;
      if (!root) return linesFrom(path, text, 0, text, false);
      const found: CiCommand[] = [];
      collect(root, false, (node, isIgnored) => {
        found.push(...linesFrom(path, text, node.start, text.slice(node.start, node.end), isIgnored));
      });
      return found;
    }),
  );

/** Keys under which the hosts of workflows write commands. */
const COMMANDS = new Set(['run', 'script', 'before_script', 'command', 'bash', 'steps', 'commands']);

function collect(node: DataNode, isIgnored: boolean, found: (node: DataNode, isIgnored: boolean) => void): void {
  if (node.type === 'seq') for (const item of node.items) collect(item, isIgnored, found);
  if (node.type !== 'map') return;
  const ignored =
    isIgnored || /^(?:true|yes)$/i.test(valueOf(node, 'continue-on-error') ?? valueOf(node, 'allow_failure') ?? '');
  for (const { key, value } of node.entries) {
    if (COMMANDS.has(key) && value.type === 'scalar') found(value, ignored);
    else if (COMMANDS.has(key) && value.type === 'seq' && value.items.every(({ type }) => type === 'scalar'))
      for (const item of value.items) found(item, ignored);
    else collect(value, ignored, found);
  }
}

const valueOf = (node: DataNode, key: string): string | undefined =>
  textOf(entriesOf(node).find(([name]) => name === key)?.[1]);

function linesFrom(path: string, text: string, start: number, written: string, isIgnored: boolean): CiCommand[] {
  const first = lineOf(text, start);
  return written.split(/\r\n|\n|\r/).flatMap((line, index): CiCommand[] => {
    const command = line
      .replace(/^\s*(?:[|>][+-]?\s*$)?/, '')
      .replace(/^#.*$/, '')
      .trim();
    return command === ''
      ? []
      : [{ path, line: first + index, command, isIgnored: isIgnored || /\|\|\s*(?:true|echo\b|:)/.test(command) }];
  });
}
