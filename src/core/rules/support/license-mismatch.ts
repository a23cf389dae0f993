import type { PortfolioDocument } from '../../document/document';
import { entryOf } from '../../document/data/locate';
import { resolve } from '../../document/data/node';
import type { Fact } from '../../facts/fact';
import { replaceScalar } from '../../fixes/replace-value';
import { licenseIdOf } from '../../hub/licenses';
import { listOf } from '../../schema/lists';
import type { Fix, Problem } from '../rule';

export interface Mismatch {
  /** The licence that the text means, as an id of the Hub. */
  readonly id: string;
}

/** Words of a text that speaks of the licences of several things. */
const OF_PARTS = /\b(?:code|data(?:set)?|weights|and|or|unless|except|base|see|their|respective)\b|[,;&/]/i;
const LONGEST = 90;

/** The licence that a few words of the author name, as an id of the Hub; undefined when they may mean more than one. */
export function licenseOfWords(words: string): string | undefined {
  const [sentence = ''] = words.trim().split(/\.(?:\s|$)/);
  if (sentence.length > LONGEST) return undefined;
  // "CC BY 4.0, see the file" names one licence; "MIT (code), CC BY (data)" does not.
  return OF_PARTS.test(sentence.replace(/\([^()]*\)/g, ' '))
    ? undefined
    : licenseIdOf(sentence.replace(/^under (?:the )?/i, ''));
}

/** Lines of the body that name another licence than the front matter does. */
export function* licenseMismatches(
  declared: readonly Fact<string>[],
  written: readonly Fact<string>[],
): Generator<Problem<Mismatch>> {
  const ids = new Set(declared.map(({ value }) => value));
  if (ids.size === 0 || ids.has('other') || ids.has('unknown') || ![...ids].every((id) => listOf('license').has(id)))
    return;
  for (const { value, span } of written) {
    const id = licenseOfWords(value);
    if (id === undefined || ids.has(id) || isFamilyOf(ids, id)) continue;
    yield {
      span,
      message: `The front matter says \`${[...ids].join('`, `')}\` and this says \`${id}\`. Write the same licence in both places.`,
      data: { id },
    };
  }
}

/** `cc`, `gpl` and their like stand for every licence of the family. */
export const isFamilyOf = (ids: ReadonlySet<string>, id: string): boolean =>
  [...ids].some((one) => id.startsWith(`${one}-`) || one.startsWith(`${id}-`));

/** Two ways to agree; only the author knows which licence is right. */
export function fixMismatch(document: PortfolioDocument, { span, data }: Problem<Mismatch>): readonly Fix[] {
  const node = resolve(entryOf(document.data?.root, 'license')?.value);
  if (!data || node?.type !== 'scalar' || typeof node.value !== 'string') return [];
  return [
    { title: `Write \`${node.value}\` here`, preferred: false, edits: [{ span, newText: node.value }] },
    {
      title: `Write \`${data.id}\` in the front matter`,
      preferred: false,
      edits: [replaceScalar(document, node, data.id)],
    },
  ];
}
