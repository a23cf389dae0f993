import { linesOf } from '../../../case-study/workspace/text-facts';

/** Says on which line, 1-based, an offset of a text lies. Offsets that go up cost one walk through the text together. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let done = 0;
  return (offset) => {
    if (offset < done) [line, done] = [1, 0];
    line += linesOf(text.slice(done, offset)).length - 1;
    done = offset;
    return line;
  };
}
