import type { Detector } from './detector';
import { fixedSeed } from './fixed-seed';
import { hiringSignals } from './hiring-signals';
import { LATER_DETECTORS } from './later';
import { oneWordCommands } from './one-word-commands';
import { pinnedDependencies } from './pinned-dependencies';
import { portfolioOutline } from './portfolio-outline';
import { roleStatement } from './role-statement';
import { skillsInventory } from './skills-inventory';
import { sourceFolder } from './source-folder';
import { weeklyPlan } from './weekly-plan';

/** Every detector that is code, by the id that plans name. */
export const DETECTORS: readonly Detector[] = [
  fixedSeed,
  hiringSignals,
  oneWordCommands,
  pinnedDependencies,
  portfolioOutline,
  roleStatement,
  skillsInventory,
  sourceFolder,
  weeklyPlan,
  ...LATER_DETECTORS,
];

export type DetectorId = string;
