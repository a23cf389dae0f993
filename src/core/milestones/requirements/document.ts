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
    .map((document) => ({ document, findings: findingsIn(document, wanted.without ?? [], evidence) }))
    .sort(
      (a, b) =>
        a.findings.length - b.findings.length || a.document.path.split('/').length - b.document.path.split('/').length,
    );
  if (!best) return { state: 'not-met', reasons: [], next: '' };
  const { document, findings } = best;
  const there = shown({ path: document.path, line: 1 }, title.charAt(0).toUpperCase() + title.slice(1));
  const [first] = findings;
  if (!first) return { state: 'met', reasons: [there], next: '' };
  const faults = findings
    .slice(0, MOST_FINDINGS)
    .map((finding) => lacking({ path: document.path, line: lineOf(finding) }, finding.message));
  return {
    state: 'partly',
    reasons: [there, ...faults],
    next: `Line ${lineOf(first)} of ${document.path}: ${first.message}`,
  };
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

const lineOf = ({ range }: Finding): number => range.start.line + 1;
