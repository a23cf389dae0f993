import type { Block } from '../../document/markdown/blocks/block';
import type { Span } from '../../text/span';

/** A word of a command line, without its quotes. */
export interface Word extends Span {
  readonly text: string;
}

/** One command that a README tells its reader to type. */
export interface Command extends Span {
  /** The program first; variables that are set in front of it are left out. */
  readonly words: readonly Word[];
  /** The part of it that stands on its first line. */
  readonly line: Span;
  /** What the author says of it in a comment above or behind it; empty without one. */
  readonly comment: string;
  /** Where it is typed, from the README's folder, when its block stands for itself; undefined when that cannot be known. */
  readonly folder: string | undefined;
  /** The same when all commands up to here were typed into one terminal. */
  readonly carriedFolder: string | undefined;
  /** In a block of code, in code inside of a line, or in plain text. */
  readonly place: 'code' | 'inline' | 'text';
  readonly block: Block;
}

/** A command as it is found, before anybody knows where it is typed. */
export type Found = Omit<Command, 'folder' | 'carriedFolder'>;

/** Programs that run another one, with what of theirs stands in front of it. */
const WRAPPER =
  /^(?:sudo|time|nohup|env|xvfb-run|winpty|srun|(?:uv|poetry|pdm|pipenv|pixi|hatch|rye) run|uvx|pipx run|(?:conda|mamba|micromamba) run(?: (?:-n|-p|--name|--prefix) \S+)?|accelerate launch|torchrun|deepspeed|horovodrun|mpirun|python[\d.]*(?: -u)? -m (?:torch\.distributed\.(?:launch|run)|accelerate\.commands\.launch)|docker(?:[- ]compose)? exec(?: -\w+)* \S+)((?: -{1,2}[\w-]+(?:[= ]\d+)?)*) (?=[^-])/i;

/** The command in one line with single blanks, paths with forward slashes, and what only wraps it taken off. */
export function plainly({ words }: Pick<Command, 'words'>): string {
  const known = PLAIN.get(words);
  if (known !== undefined) return known;
  const plain = inOneLine(words);
  PLAIN.set(words, plain);
  return plain;
}

/** Each check asks for the same commands. */
const PLAIN = new WeakMap<readonly Word[], string>();

function inOneLine(words: readonly Word[]): string {
  let plain = words.map(({ text }) => text.replaceAll('\\', '/')).join(' ');
  for (let turn = 0; turn < 4; turn++) {
    const inner = plain.replace(WRAPPER, '');
    if (inner === plain) break;
    plain = inner;
  }
  return plain.replace(/^(?:\S*\/)?(python|pip|py)[\d.]*(?:\.exe)?(?= )/i, (_, name: string) =>
    /^py$/i.test(name) ? 'python' : name.toLowerCase(),
  );
}
