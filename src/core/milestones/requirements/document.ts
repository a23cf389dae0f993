import type { Finding } from '../../check';
import type { PortfolioDocument } from '../../document/document';
import type { DocumentKind } from '../../document/format';
import type { Detection, Evidence } from '../detectors/detector';
import { lacking, shown } from '../detectors/support/answer';
import type { Requirement } from '../plan';

const MOST_FINDINGS = 5;

/** What stands there to be copied or to be tested with is not the author's own. */
const ASIDE = /(?:^|\/)(?:tests?|fixtures|testdata|templates?)\//i;

/** Whether there is a document of a kind in which certain rules find nothing; of several the one that is best done counts. */
export function detectDocument(
  { title, files }: Requirement,
  wanted: { readonly kind: DocumentKind; readonly without?: readonly string[] },
  evidence: Evidence,
): Detection {
  const named = files && new Set(files.flatMap((glob) => evidence.filesLike(glob)));
  const [best] = Array.from(evidence.repository.ofKind(wanted.kind))
    .filter(({ path }) => (named ? named.has(path) : !ASIDE.test(path)))
    .map((document) => judge(document, title, findingsIn(document, wanted.without ?? [], evidence), evidence))
    .sort((a, b) => a.rank - b.rank || a.depth - b.depth);
  return best ? best.detection : { state: 'not-met', reasons: [], next: '' };
}

interface Judged {
  /** The lower, the better it is done. */
  readonly rank: number;
  readonly depth: number;
  readonly detection: Detection;
}

/** One of which nobody can say what it lacks comes behind all others. */
const UNJUDGED = 1_000_000;

function judge(document: PortfolioDocument, title: string, findings: readonly Finding[], evidence: Evidence): Judged {
  const { path } = document;
  const depth = path.split('/').length;
  const [first] = findings;
  if (!first) {
    const unjudged = unjudgedOf(document, evidence);
    if (unjudged) return { rank: UNJUDGED, depth, detection: unjudged };
    const whole = shown({ path, line: 1 }, title.charAt(0).toUpperCase() + title.slice(1));
    return { rank: 0, depth, detection: { state: 'met', reasons: [whole], next: '' } };
  }
  // The title of the requirement may say what is just not the case: "a datasheet without empty sections".
  const there = shown({ path, line: 1 }, document.format.label);
  const faults = findings
    .slice(0, MOST_FINDINGS)
    .map((finding) => lacking({ path, line: lineOf(finding) }, finding.message));
  const next = `Line ${lineOf(first)} of ${path}: ${first.message}`;
  return { rank: findings.length, depth, detection: { state: 'partly', reasons: [there, ...faults], next } };
}

/** Behind an error of the syntax the other rules keep silent, so that is found as well. */
const findingsIn = (document: PortfolioDocument, without: readonly string[], evidence: Evidence): readonly Finding[] =>
  evidence
    .findingsOf(document)
    .filter(
      ({ id, rule, severity }) =>
        (rule.layer === 'syntax' && severity === 'error') || without.some((wanted) => isNamed(id, wanted)),
    );

/** @param wanted id of a rule, or a family with a star */
const isNamed = (id: string, wanted: string): boolean =>
  wanted.endsWith('*') ? id.startsWith(wanted.slice(0, -1)) : id === wanted;

/** Of what nobody can judge, rules that find nothing say nothing. */
function unjudgedOf(document: PortfolioDocument, { repository }: Evidence): Detection | undefined {
  const { path, body, format, text } = document;
  const { card, datasheet } = repository.factsOf(document);
  const reason = card?.unjudged ?? datasheet?.unjudged;
  const isEmpty = format.markdown ? body?.isEmpty(body.span) === true : text.trim() === '';
  if (isEmpty || reason === 'no text' || reason === 'stub' || reason === 'template') {
    const what = isEmpty ? 'Nothing stands here yet' : 'Hardly anything stands here yet';
    return { state: 'partly', reasons: [lacking({ path, line: 1 }, what)], next: '' };
  }
  if (reason === undefined) return undefined;
  // The datasheet of a chip goes by the same name.
  return { state: reason === 'about something else' ? 'not-met' : 'cannot-tell', reasons: [], next: '' };
}

const lineOf = ({ range }: Finding): number => range.start.line + 1;
