import assert from 'node:assert/strict';
import type { Span } from '../../../src/core/text/span';
import { Mutant, type Sound } from './sound';

/** One mistake in a sound document, and what is to be said of it. */
export interface Planted {
  /** What was done, for a person to read when the test fails. */
  readonly what: string;
  readonly text: string;
  /** Offset in `text` on whose line the finding must be. */
  readonly at: number;
  /** The rules that may speak. */
  readonly ids: readonly string[];
  /**
   * What the preferred fix brings: the text as it was, a text without findings, one without this finding, as only the author
   * knows the value that was lost, or nothing, because there is no such fix. A fix need not exist for the third.
   */
  readonly fix: 'original' | 'clean' | 'gone' | 'none';
}

/** A mistake without the rules that may speak of it. */
export type Mistake = Omit<Planted, 'ids'>;

/** One way to go wrong, which is for one rule to find. */
export interface MistakeClass {
  readonly what: string;
  readonly id: string;
  /** There are at least so many places for it in the sound documents. */
  readonly least: number;
  plant(sound: Sound): Iterable<Mistake>;
}

/** The place at an offset, for something to be put there. */
export const at = (offset: number): Span => ({ start: offset, end: offset });

/** Replaces a stretch of a text. */
export const replaced = (text: string, { start, end }: Span, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** Plants every mistake that the function makes of every document; one complaint a line. */
export function assertAllFound(
  sounds: readonly Sound[],
  plant: (sound: Sound) => Iterable<Planted>,
  least: number,
): void {
  const complaints: string[] = [];
  let count = 0;
  for (const sound of sounds) {
    for (const planted of plant(sound)) {
      count++;
      const complaint = verdict(sound, planted);
      if (complaint !== undefined) complaints.push(complaint);
    }
  }
  assert.ok(count >= least, `only ${count} mistakes were planted`);
  assert.equal(complaints.join('\n'), '', `${complaints.length} of ${count}`);
}

/** 0-based number of the line of an offset. */
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n?|\n/).length - 1;

/** @returns what is not as it should be, in words; undefined when the mistake was found once, in its place, and mended */
export function verdict(sound: Sound, { what, text, at, ids, fix }: Planted): string | undefined {
  const mutant = new Mutant(sound, text);
  const said = mutant.findings.map(({ id, range, message }) => `${id} on line ${range.start.line + 1}: ${message}`);
  const wrong = (complaint: string): string =>
    `${sound.name}, ${what}: ${complaint}\n  ${said.join('\n  ') || '(nothing found)'}`;
  const [finding] = mutant.findings;
  if (!finding || said.length > 1) return wrong(`${said.length} findings`);
  if (!ids.includes(finding.id)) return wrong(`expected ${ids.join(' or ')}`);
  const line = lineOf(text, at);
  if (finding.range.start.line !== line) return wrong(`expected on line ${line + 1}`);
  const { mended } = mutant;
  if (mended === undefined) return fix === 'none' || fix === 'gone' ? undefined : wrong('no preferred fix');
  if (fix === 'none') return wrong('an answer is preferred that nobody can know');
  if (fix === 'original' && mended !== sound.document.text)
    return wrong(`mended to ${difference(sound.document.text, mended)}`);
  const left = new Mutant(sound, mended).findings
    .filter(({ id }) => fix !== 'gone' || id === finding.id)
    .map(({ id, message }) => `${id}: ${message}`);
  return left.length > 0 ? wrong(`after the fix there is still ${left.join(', ')}`) : undefined;
}

/** The lines in which the second text differs from the first. */
function difference(before: string, after: string): string {
  const lines = new Set(before.split('\n'));
  return JSON.stringify(after.split('\n').filter((line) => !lines.has(line)));
}
