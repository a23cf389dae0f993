import type { Detector } from './detector';
import { badRowTest } from './bad-row-test';
import { chosenThreshold } from './chosen-threshold';
import { dataFindings } from './data-findings';
import { dataSchema } from './data-schema';
import { datasheetAnswers } from './datasheet-answers';
import { explanationArtifact } from './explanation-artifact';
import { featureList } from './feature-list';
import { fixedSeed } from './fixed-seed';
import { hiringSignals } from './hiring-signals';
import { LATER_DETECTORS } from './later';
import { linkedDatasheet } from './linked-datasheet';
import { metricReason } from './metric-reason';
import { naiveBaseline } from './naive-baseline';
import { oneWordCommands } from './one-word-commands';
import { parityTest } from './parity-test';
import { pinnedDependencies } from './pinned-dependencies';
import { portfolioOutline } from './portfolio-outline';
import { quarantinedRows } from './quarantined-rows';
import { roleStatement } from './role-statement';
import { runLog } from './run-log';
import { searchSpace } from './search-space';
import { severalMetrics } from './several-metrics';
import { sharedPipeline } from './shared-pipeline';
import { skillsInventory } from './skills-inventory';
import { sliceTable } from './slice-table';
import { sourceFolder } from './source-folder';
import { splitBeforeFit } from './split-before-fit';
import { targetDefinition } from './target-definition';
import { trainingCommand } from './training-command';
import { trainingOutputs } from './training-outputs';
import { untouchedHoldOut } from './untouched-hold-out';
import { weeklyPlan } from './weekly-plan';

/** Every detector that is code, by the id that plans name. */
export const DETECTORS: readonly Detector[] = [
  badRowTest,
  chosenThreshold,
  dataFindings,
  dataSchema,
  datasheetAnswers,
  explanationArtifact,
  featureList,
  fixedSeed,
  hiringSignals,
  linkedDatasheet,
  metricReason,
  naiveBaseline,
  oneWordCommands,
  parityTest,
  pinnedDependencies,
  portfolioOutline,
  quarantinedRows,
  roleStatement,
  runLog,
  searchSpace,
  severalMetrics,
  sharedPipeline,
  skillsInventory,
  sliceTable,
  sourceFolder,
  splitBeforeFit,
  targetDefinition,
  trainingCommand,
  trainingOutputs,
  untouchedHoldOut,
  weeklyPlan,
  ...LATER_DETECTORS,
];

export type DetectorId = string;
