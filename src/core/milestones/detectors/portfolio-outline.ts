import type { ReportedReason } from '../../../protocol/milestones-report';
import type { Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { placeOf } from './support/documents';
import { pagesLike, type Page } from './support/pages';
import { counted, isBlank, isGone, lineIn, listed, targetsIn } from './support/said';

const WANTED = 3;

const PAGE = /(?:^|\/)(?:portfolio|projects?)(?:[-_ ](?:outline|plan|list))?\.(?:md|markdown)$/i;
const NAME = /\b(?:projects?|name|title)\b/i;
const SIGNAL = /\b(?:signals?|shows?|proves?|skills?|demonstrates?)\b/i;
const CONSTRAINT = /\b(?:constraints?|hard|difficult\w*|limits?)\b/i;

/** Three projects, each with the signal that it carries, what makes it hard, and where its code lies. */
export const portfolioOutline: Detector = {
  id: 'portfolio-outline',
  detect(evidence) {
    const projects = [...inPortfolio(evidence), ...pagesLike(evidence, PAGE).flatMap(inPage(evidence))];
    const [first] = projects;
    if (!first)
      return notMet(
        'List three projects in portfolio.yaml, each with its signal, its constraint and the path of its code.',
      );
    const reasons = projects.map((project): ReportedReason =>
      project.missing.length > 0
        ? lacking(project, `${project.name} has no ${listed(project.missing)}`)
        : shown(project, `${project.name}, with signal, constraint and code`),
    );
    const whole = projects.filter(({ missing }) => missing.length === 0);
    if (whole.length >= WANTED) return met(reasons.filter(({ speaksFor }) => speaksFor));
    const half = projects.find(({ missing }) => missing.length > 0);
    return partly(
      reasons,
      half
        ? `Give ${half.name} its ${listed(half.missing)} in line ${half.line} of ${half.path}.`
        : `Add ${counted(WANTED - whole.length, 'project')} to ${first.path}, each for one hiring signal.`,
    );
  },
};

interface Project {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  readonly missing: readonly string[];
}

const inPortfolio = (evidence: Evidence): readonly Project[] =>
  Array.from(evidence.repository.ofKind('portfolio')).flatMap((document) =>
    (evidence.repository.factsOf(document).portfolio?.projects ?? []).map((project) => ({
      ...placeOf(document, project.name.span),
      name: project.name.value,
      missing: missingOf(
        project.signals.length > 0,
        project.constraint !== undefined,
        project.path !== undefined && !isGone(evidence, document.path, project.path.value),
      ),
    })),
  );

const inPage =
  (evidence: Evidence) =>
  (page: Page): readonly Project[] =>
    page.tables.flatMap(({ columns, rows }) => {
      const name = columns.findIndex((column) => NAME.test(column));
      const signal = columns.findIndex((column, index) => index !== name && SIGNAL.test(column));
      const constraint = columns.findIndex((column) => CONSTRAINT.test(column));
      if (name < 0 || signal < 0) return [];
      return rows
        .filter(({ cells }) => !isBlank(cells[name] ?? ''))
        .map(({ line, cells }) => ({
          path: page.path,
          line,
          name: cells[name] ?? '',
          missing: missingOf(
            !isBlank(cells[signal] ?? ''),
            constraint >= 0 && !isBlank(cells[constraint] ?? ''),
            targetsIn(lineIn(page, line)).some((target) => !isGone(evidence, page.path, target)),
          ),
        }));
    });

const missingOf = (signal: boolean, constraint: boolean, code: boolean): readonly string[] => [
  ...(signal ? [] : ['signal']),
  ...(constraint ? [] : ['constraint']),
  ...(code ? [] : ['place of its code']),
];
