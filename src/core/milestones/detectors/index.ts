import type { Detector } from './detector';
import { badRowTest } from './bad-row-test';
import { dataFindings } from './data-findings';
import { dataSchema } from './data-schema';
import { featureList } from './feature-list';
import { fixedSeed } from './fixed-seed';
import { hiringSignals } from './hiring-signals';
import { LATER_DETECTORS } from './later';
import { linkedDatasheet } from './linked-datasheet';
import { naiveBaseline } from './naive-baseline';
import { oneWordCommands } from './one-word-commands';
import { parityTest } from './parity-test';
import { pinnedDependencies } from './pinned-dependencies';
import { portfolioOutline } from './portfolio-outline';
import { quarantinedRows } from './quarantined-rows';
import { roleStatement } from './role-statement';
import { sharedPipeline } from './shared-pipeline';
import { skillsInventory } from './skills-inventory';
import { sourceFolder } from './source-folder';
import { targetDefinition } from './target-definition';
import { weeklyPlan } from './weekly-plan';

/** Every detector that is code, by the id that plans name. */
export const DETECTORS: readonly Detector[] = [
  badRowTest,
  dataFindings,
  dataSchema,
  featureList,
  fixedSeed,
  hiringSignals,
  linkedDatasheet,
  naiveBaseline,
  oneWordCommands,
  parityTest,
  pinnedDependencies,
  portfolioOutline,
  quarantinedRows,
  roleStatement,
  sharedPipeline,
  skillsInventory,
  sourceFolder,
  targetDefinition,
  weeklyPlan,
  ...LATER_DETECTORS,
];

export type DetectorId = string;
