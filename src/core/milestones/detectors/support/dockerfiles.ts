import { linesOf } from '../../../case-study/workspace/text-facts';
import type { Evidence } from '../detector';

/** One instruction of a Dockerfile, its continued lines joined. */
export interface Instruction {
  /** In capitals. */
  readonly name: string;
  readonly rest: string;
  /** 1-based. */
  readonly line: number;
}

/** An image or a step towards one: what follows a `FROM`. */
export interface Stage {
  readonly line: number;
  /** With the defaults of `ARG` filled in. */
  readonly base: string;
  /** Behind `AS`; empty without one. */
  readonly name: string;
  readonly instructions: readonly Instruction[];
}

export interface Dockerfile {
  readonly path: string;
  readonly stages: readonly Stage[];
}

/** Containers in which people work on the code ship nothing. */
const WORKPLACE = /(?:^|\/)\.devcontainer\//i;

/** The Dockerfiles that were read and have at least one stage. */
export const dockerfilesOf = (evidence: Evidence): readonly Dockerfile[] =>
  evidence.once('dockerfiles', () =>
    evidence.facts.dockerfiles.flatMap((path) => {
      const text = WORKPLACE.test(path) ? undefined : evidence.textOf(path);
      const stages = text === undefined ? [] : readStages(text);
      return stages.length === 0 ? [] : [{ path, stages }];
    }),
  );

export function readStages(text: string): readonly Stage[] {
  const stages: { line: number; base: string; name: string; instructions: Instruction[] }[] = [];
  const defaults = new Map<string, string>();
  for (const instruction of instructionsOf(text)) {
    const { name, rest, line } = instruction;
    if (name === 'ARG' && stages.length === 0) {
      const [, key, value] = /^(\w+)=["']?([^\s"']*)/.exec(rest) ?? [];
      if (key !== undefined && value !== undefined) defaults.set(key, value);
    } else if (name === 'FROM') {
      const [, base = '', alias = ''] = /^(?:--\S+\s+)*(\S+)(?:\s+as\s+(\S+))?/i.exec(rest) ?? [];
      stages.push({ line, base: filled(base, defaults), name: alias, instructions: [] });
    } else stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}

const filled = (base: string, defaults: ReadonlyMap<string, string>): string =>
  base.replace(
    /\$\{(\w+)(?::?-([^}]*))?\}|\$(\w+)/g,
    (whole, braced: string | undefined, otherwise: string | undefined, bare: string | undefined) =>
      defaults.get(braced ?? bare ?? '') ?? otherwise ?? whole,
  );

function instructionsOf(text: string): Instruction[] {
  const found: Instruction[] = [];
  let open: { name: string; rest: string; line: number } | undefined;
  for (const [index, raw] of linesOf(text).entries()) {
    if (/^\s*#/.test(raw) || (raw.trim() === '' && !open)) continue;
    const continues = /\\\s*$/.test(raw);
    const line = raw.replace(/\\\s*$/, ' ');
    if (open) open.rest += ` ${line.trim()}`;
    else {
      const [, name, rest = ''] = /^\s*([A-Za-z]+)\s*(.*)$/.exec(line) ?? [];
      if (name === undefined) continue;
      open = { name: name.toUpperCase(), rest, line: index + 1 };
    }
    if (continues) continue;
    found.push(open);
    open = undefined;
  }
  return open ? [...found, open] : found;
}

/** The instructions of a stage together with those of the stages of the file that it is built on. */
export function withBases({ stages }: Dockerfile, stage: Stage): readonly Instruction[] {
  const chain: Stage[] = [];
  for (let current: Stage | undefined = stage; current && !chain.includes(current);) {
    chain.unshift(current);
    const { base }: Stage = current;
    current = stages.find(({ name }) => name !== '' && name.toLowerCase() === base.toLowerCase());
  }
  return chain.flatMap(({ instructions }) => instructions);
}
