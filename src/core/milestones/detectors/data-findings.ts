import type { Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { notebooksOf } from './support/notebooks';
import { pagesLike, type Page } from './support/pages';
import { quotedLine } from './support/places';
import { listed } from './support/said';
import { emptyTitlesOf, underTitles } from './support/titles';

const TOPICS = ['leakage', 'bias', 'drift'] as const;
type Topic = (typeof TOPICS)[number];

const SAID: Readonly<Record<Topic, RegExp>> = {
  leakage: /\bleak(?:age|s|ed|y|ing)?\b|\blook-?ahead\b|\bknown only after\b/i,
  bias: /\bbias(?:es|ed)?\b(?![- ]variance|[- ]term)|\bimbalanc\w+|\b(?:under|over)-?represent\w+|\bfairness\b|\bunbalanced\b|\bskewed (?:class|label|sample)\w*/i,
  drift:
    /\bdrift\w*|\b(?:distribution(?:al)?|covariate|concept|label|population)[- ]shift|\bseasonal\w*|\bover time\b|\bnon-?stationar\w+/i,
};

const REPORT =
  /(?:^|\/)(?:[\w-]*[-_ ])?(?:eda|explor\w*|findings|leakage|bias|drift|fairness|limitations?|datasheet|data(?:set)?[-_ ]?card|data[-_ ](?:analysis|quality|report|audit|understanding|profile))(?:[-_ ][\w-]*)?\.(?:md|markdown)$|(?:^|\/)(?:eda|exploration)\/[^/]+\.md$/i;
const README = /(?:^|\/)readme\.(?:md|markdown)$/i;
const DATA_TITLE = /\b(?:data|dataset|eda|explor\w*|analysis|findings|limitations?|insights?|leakage|bias|drift)\b/i;
const EXPLORES = /(?:^|[-_/ ])(?:eda|explor\w*|data[-_ ](?:analysis|understanding|profil\w*)|analysis)(?:[-_. ]|$)/i;

/** What was found on leakage, bias and drift: written into a notebook, a report, or the README. */
export const dataFindings: Detector = {
  id: 'data-findings',
  detect(evidence) {
    const lines = findingsIn(evidence);
    const found = TOPICS.flatMap((topic) => {
      const line = lines.find(({ text }) => SAID[topic].test(text));
      return line ? [{ topic, line }] : [];
    });
    const missing = TOPICS.filter((topic) => !found.some((one) => one.topic === topic));
    const reasons = found.map(({ topic, line }) =>
      shown(line, `On ${topic}: ${quotedLine(line.below ?? line.text, 1)}`),
    );
    if (missing.length === 0) return met(reasons);
    const [first] = found;
    const explored =
      evidence.facts.notebooks.find((path) => EXPLORES.test(path)) ?? pagesLike(evidence, REPORT)[0]?.path;
    const into = explored ?? first?.line.path ?? 'docs/eda.md';
    const next = `Write down in ${into} what you found on ${listed(missing)}.`;
    if (found.length > 0) return partly(reasons, next);
    return notMet(
      next,
      explored === undefined ? [] : [lacking({ path: explored, line: 1 }, 'No finding on leakage, bias or drift')],
    );
  },
};

interface Line {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  /** Of a title: what stands below it. */
  readonly below?: string;
}

const findingsIn = (evidence: Evidence): readonly Line[] => [
  ...pagesLike(evidence, REPORT).flatMap((page) => said(page)),
  ...notebooksOf(evidence)
    .flatMap(({ path, prose }) => prose.split('\n').map((text, index) => ({ path, line: index + 1, text })))
    .filter(({ text }) => isFinding(text)),
  ...pagesLike(evidence, README)
    .flatMap((page) => said(page, DATA_TITLE))
    // What a project watches in use is no finding on its data.
    .filter(({ text }) => !/monitor|alert|detect|trigger|retrain|dashboard/i.test(text)),
];

/** Lines under such titles; a title counts when something stands below it. */
function said(page: Page, wanted?: RegExp): readonly Line[] {
  const empty = emptyTitlesOf(page);
  const isMeant = wanted ? underTitles(page, wanted) : () => true;
  return page.lines
    .filter(({ line, text }) => isFinding(text) && !empty.has(line) && isMeant(line))
    .map(({ line, text }) => {
      const below = /^\s*#/.test(text)
        ? page.lines.find((other) => other.line > line && other.text.trim() !== '')
        : undefined;
      return { path: page.path, line, text, ...(below && { below: below.text }) };
    });
}

/** Neither a task, nor the formula of a metric that is called bias. */
const isFinding = (text: string): boolean => text.trim() !== '' && !/\bTODO\b|\bTBD\b|\[ \]|[Σ∑]/.test(text);
