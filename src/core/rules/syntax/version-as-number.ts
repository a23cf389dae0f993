import { defineRule } from '../rule';
import { plainScalars } from './plain-scalars';

const VERSION_KEY = /(?:^|[_-])(?:versions?|python|cuda|release)$/i;
/** Keys of git revisions and the like, whose digits are no number. */
export const REVISION_KEY = /(?:^|[_-])(?:revision|commit|sha|hash|run_id)$/i;

/** One of these keys, with a number or a list behind it. */
const SOMEWHERE =
  /(?:versions?|python|cuda|release|revision|commit|sha|hash|run_id)["']?[ \t]*:[ \t]*(?:\d|\[|[\r\n]+[ \t]*-[ \t]*\d)/i;

/** Digits that a number does not keep: a zero at the end, a zero at the start, an exponent. */
const ENDS_IN_ZERO = /^\d+\.\d+0$/;
const LOSES_DIGITS = /^(?:0\d+|\d+[eE]\d+)$/;

export const versionAsNumber = defineRule({
  id: 'syntax/version-as-number',
  layer: 'field',
  severity: 'warning',
  summary: 'A version or revision that YAML reads as a number and changes.',
  why: 'A number has no zero at its end, so `3.10` arrives as 3.1, another Python. A revision of digits with an `e` in it arrives as a power of ten. Quotes keep what was written.',
  source: 'YAML 1.2.2, section 10.3.2: tag resolution.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'epochs: 20\npython: "3.10"\nversion: 3.9\nmargin: 3.10\n' }],
    bad: [
      {
        text: 'epochs: 20\npython: ⟦3.10⟧ # as on the server\n',
        fixed: 'epochs: 20\npython: "3.10" # as on the server\n',
      },
      { text: 'epochs: 20\npython_versions: [3.9, ⟦3.10⟧]\n', fixed: 'epochs: 20\npython_versions: [3.9, "3.10"]\n' },
      { text: 'epochs: 20\ndata_revision: ⟦4721e06⟧\n', fixed: 'epochs: 20\ndata_revision: "4721e06"\n' },
      { text: 'epochs: 20\ncommit: ⟦0417263⟧\n', fixed: 'epochs: 20\ncommit: "0417263"\n' },
    ],
  },
  *check({ document }) {
    for (const { node, written, key = '' } of plainScalars(document, /^[\d.]+(?:[eE]\d+)?$/, SOMEWHERE)) {
      const changed =
        (VERSION_KEY.test(key) && ENDS_IN_ZERO.test(written)) || (REVISION_KEY.test(key) && LOSES_DIGITS.test(written));
      if (!changed) continue;
      // With a zero at the start readers of YAML 1.1 count in eights, and all others leave it out.
      const what = /^0\d/.test(written) ? 'a number, and loses its zero,' : `the number ${Number(written)}`;
      yield {
        span: { start: node.start, end: node.end },
        message: `\`${written}\` is ${what} to readers of YAML. Put it in quotes.`,
      };
    }
  },
  fix: ({ span }, { document }) => [
    { title: 'Put in quotes', preferred: true, edits: [{ span, newText: `"${document.source.slice(span)}"` }] },
  ],
});
