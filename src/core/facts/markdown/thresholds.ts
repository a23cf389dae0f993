import type { MarkdownBody } from '../../document/markdown/body';
import type { Span } from '../../text/span';
import type { ThresholdFact } from '../card';
import { present } from '../read-values';

/** Words in front of `threshold` with which it is the one at which the model's score becomes a decision. */
const DECISION = String.raw`(?:decision|classification|probability|operating|prediction|default|optimal|optimi[sz]ed|selected|tuned|chosen|fixed|the|a|model)`;
const VALUE = String.raw`(?:0?\.\d+|\d{1,2}\s?%)`;
const THRESHOLD = new RegExp(
  [
    String.raw`(?:\b${DECISION}\s+|(?<=^|[|:(,.][ \t]{0,8}))(?:threshold|cut-?off)s?\b[^.|\r\n\d]{0,40}?${VALUE}(?![\w%])`,
    String.raw`\b${VALUE}\s+(?:(?:decision|classification|probability|operating|prediction|default)\s+)?(?:threshold|cut-?off)\b`,
  ].join('|'),
  'gim',
);

/** Words of a reason, near the number. */
const REASON =
  /\bbecause\b|\bsince\b|\bso that\b|\bin order to\b|\bto (?:give|keep|reach|match|limit|favou?r|reduce|minimi[sz]e|maximi[sz]e|balance|ensure|avoid|achieve|get|hit|meet|catch)\b|\bchosen\b|\btuned\b|\bselect(?:ed|s|ing)\b|\boptimi[sz]|\bmaximi[sz]|\bminimi[sz]|\byouden|\bcapacity\b|\bcosts?\b|\btrade-?off|\bbudget\b|\bsubject to\b|\bat least\b|\bdefault\b|\bgives\b|\bcan make\b|\bcustom(?:i[sz]e)?|\badjust/i;

/** The thresholds that a card names with their number. */
export function thresholdsIn(body: MarkdownBody): ThresholdFact[] {
  return Array.from(body.matches(THRESHOLD), ({ start, end, match }) => {
    const lead = match[0].length - match[0].trimStart().length;
    const span = { start: start + lead, end };
    return present({ span, reason: reasonNear(body, span) });
  });
}

/** A paragraph is looked at so far around the threshold. */
const PARAGRAPH = 1500;

/** In the paragraph, the list or the table around the threshold. */
function reasonNear({ prose, span: { start: base } }: MarkdownBody, { start, end }: Span): Span | undefined {
  const from = Math.max(0, start - base - PARAGRAPH);
  const before = prose.slice(from, start - base);
  const first = Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('\n\r\n'));
  const after = prose.slice(end - base, end - base + PARAGRAPH);
  const last = after.search(/\r?\n[ \t]*\r?\n/);
  const blockStart = from + Math.max(first, 0);
  const block = prose.slice(blockStart, end - base + (last < 0 ? after.length : last));
  const match = REASON.exec(block);
  if (!match) return undefined;
  const at = base + blockStart + match.index;
  return { start: at, end: at + match[0].length };
}
