import type { ReportedReason } from '../../../protocol/milestones-report';
import type { Span } from '../../text/span';
import type { Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { placeOf } from './support/documents';
import { pagesLike, type Page } from './support/pages';
import { isBlank, listed } from './support/said';
import { emptyTitlesOf } from './support/titles';

const PARTS = ['the moment of prediction', 'the outcome window', 'the data that is allowed'] as const;
type Part = (typeof PARTS)[number];

const SAID: Readonly<Record<Part, RegExp>> = {
  'the moment of prediction':
    /\b(?:prediction|scoring|decision|reference|index)[- ](?:moment|time|point|date)|\bmoment of (?:the )?prediction|\b(?:predicted|scored|predict|score)\b[^.\r\n]{0,40}\b(?:at|on|when|every)\b|\bcut-?off\b|\bas[- ]of (?:date|time)/i,
  'the outcome window':
    /\b(?:outcome|label|target|prediction|observation|forecast)[- ](?:window|horizon|period)|\bhorizon\b|\b(?:within|next|following|over) (?:the )?(?:next )?(?:\d+|one|two|three|seven|thirty)[- ](?:minutes?|hours?|days?|weeks?|months?|quarters?|years?)|\bT\s*\+\s*\w/i,
  'the data that is allowed':
    /\b(?:allowed|permitted|available|usable|forbidden|excluded)[- ](?:data|features?|inputs?|columns?|fields?|at\b|before\b|sources?)|\b(?:data|features?|inputs?|columns?|fields?)\b[^.\r\n]{0,30}\b(?:allowed|permitted|available|known|excluded)\b|\bnot (?:allowed|available|known)\b/i,
};

const PAGE =
  /(?:^|\/)(?:target(?:[-_ ]definition)?|prediction[-_ ]contract|label(?:[-_ ]definition)?|problem(?:[-_ ](?:statement|definition|framing))?)\.(?:md|markdown)$/i;

/** What is predicted, when, for which time, and from what: in an experiment, a datasheet or a page. */
export const targetDefinition: Detector = {
  id: 'target-definition',
  detect(evidence) {
    const [best] = [...inDocuments(evidence), ...pagesLike(evidence, PAGE).map(inPage)].sort(
      (a, b) => b.places.size - a.places.size,
    );
    if (!best)
      return notMet(
        'Write docs/target.md with the moment of prediction, the outcome window and the data that is allowed.',
      );
    const missing = PARTS.filter((part) => !best.places.has(part));
    const reasons = [...best.places].map(([part, line]): ReportedReason => {
      const text = part.charAt(0).toUpperCase() + part.slice(1);
      return shown({ path: best.path, line }, text);
    });
    const [first] = missing;
    if (first === undefined) return met(reasons);
    return partly(
      [...reasons, lacking({ path: best.path, line: 1 }, `Nothing on ${listed(missing)}`)],
      `Write ${listed(missing)} into ${best.path}.`,
    );
  },
};

interface Definition {
  readonly path: string;
  /** Lines, 1-based. */
  readonly places: ReadonlyMap<Part, number>;
}

const inDocuments = ({ repository }: Evidence): readonly Definition[] =>
  [...repository.ofKind('experiment'), ...repository.ofKind('datasheet')].flatMap((document) => {
    const { experiment, datasheet } = repository.factsOf(document);
    const facts = experiment ?? datasheet;
    const spans: readonly (readonly [Part, Span | undefined])[] = [
      ['the moment of prediction', facts?.predictionMoment],
      ['the outcome window', facts?.outcomeWindow],
      ['the data that is allowed', facts?.allowedData],
    ];
    const places = new Map(
      spans.flatMap(([part, span]) => (span ? [[part, placeOf(document, span).line] as const] : [])),
    );
    return places.size > 0 ? [{ path: document.path, places }] : [];
  });

function inPage(page: Page): Definition {
  const empty = emptyTitlesOf(page);
  const places = new Map<Part, number>();
  for (const part of PARTS) {
    const found = page.lines.find(({ line, text }) => {
      const match = SAID[part].exec(text);
      if (!match || empty.has(line)) return false;
      const behind = text.slice(match.index + match[0].length);
      // A name with a colon or a bar behind it is a field, and it has to be filled.
      return !/^[\s*_]*[:|]/.test(behind) || !isBlank(behind.replace(/^[\s*_]*[:|]/, ''));
    });
    if (found) places.set(part, found.line);
  }
  return { path: page.path, places };
}
