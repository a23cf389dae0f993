import type { Fix } from '../../rules/rule';
import type { CaseStudy } from '../case-study';
import type { CheckId } from '../check';
import { gapOf, hasGap } from '../gaps';
import type { BlockToInsert } from './block';
import * as credibility from './credibility';
import * as differentiation from './differentiation';
import { insertBlock } from './insert-block';
import { callBaseline } from './call-baseline';
import * as scope from './scope';

const BLOCKS: Readonly<Record<CheckId, (study: CaseStudy) => BlockToInsert>> = {
  'readme/problem': credibility.problemBlock,
  'readme/baseline': credibility.baselineBlock,
  'readme/result': credibility.resultBlock,
  'readme/result-vs-baseline': credibility.resultVsBaselineBlock,
  'readme/metric-reason': credibility.metricReasonBlock,
  'readme/dataset': credibility.datasetBlock,
  'readme/split': credibility.splitBlock,
  'readme/run': scope.runBlock,
  'readme/one-command': scope.oneCommandBlock,
  'readme/pinned-dependencies': credibility.pinnedDependenciesBlock,
  'readme/seed': credibility.seedBlock,
  'readme/training-entry-point': scope.trainingBlock,
  'readme/limitations': credibility.limitationsBlock,
  'readme/error-analysis': differentiation.errorAnalysisBlock,
  'readme/decisions': differentiation.decisionsBlock,
  'readme/what-changed': differentiation.whatChangedBlock,
  'readme/architecture-diagram': scope.architectureBlock,
  'readme/next-steps': differentiation.nextStepsBlock,
  'readme/demo': scope.demoBlock,
  'readme/deployment': scope.deploymentBlock,
  'readme/monitoring': scope.monitoringBlock,
  'readme/tests-or-ci': scope.testsBlock,
  'readme/model-card': differentiation.modelCardBlock,
  'readme/latency-cost': scope.latencyBlock,
  'readme/license': scope.licenseBlock,
};

/** Statements about the files of the repository, which nobody has to think about before they are inserted. */
const PLAIN_FACTS: ReadonlySet<CheckId> = new Set([
  'readme/pinned-dependencies',
  'readme/seed',
  'readme/model-card',
  'readme/license',
]);

/** What can be written into a README so that it answers a check; preferred where every word of it is a fact. */
export function blockFixes(study: CaseStudy, id: CheckId): readonly Fix[] {
  // A place that is to be filled in is filled in, not doubled.
  if (gapOf(study, id) || isToFillIn(study, id)) return [];
  const block = BLOCKS[id](study);
  const edit = insertBlock(study, block);
  const preferred = PLAIN_FACTS.has(id) && !hasGap(block.lines.join('\n'));
  const inserted = edit ? [{ title: block.title, preferred, edits: [edit] }] : [];
  const compares = id === 'readme/baseline' || id === 'readme/result-vs-baseline';
  return compares ? [...callBaseline(study), ...inserted] : inserted;
}

const isToFillIn = ({ verdicts }: CaseStudy, id: CheckId): boolean =>
  Array.from(verdicts).some(([check, verdict]) => check.id === id && verdict.isToFillIn === true);
