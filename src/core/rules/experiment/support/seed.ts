import { SEED_KEYS } from '../../../facts/dialects/synonyms';
import type { ExperimentFacts, SettingFact } from '../../../facts/experiment';

const lastPart = ({ name }: SettingFact): string => name.slice(name.lastIndexOf('.') + 1);

/** Whether a setting of the model, such as `random_state`, seeds its training. */
export const hasModelSeed = ({ settings }: ExperimentFacts): boolean =>
  settings.some((setting) => SEED_KEYS.has(lastPart(setting)) && setting.value !== null);

/** Whether the file sets any seed at all, or leaves one open on purpose. */
export const hasSeed = (facts: ExperimentFacts): boolean =>
  facts.seed !== undefined || facts.split?.seed !== undefined || hasModelSeed(facts);

/** Settings of training that draws: networks, forests, boosting with samples. */
const DRAWING = new Set([
  'epochs',
  'num_epochs',
  'max_epochs',
  'num_train_epochs',
  'n_estimators',
  'batch_size',
  'per_device_train_batch_size',
]);

/** Whether a parameter file is about something that draws at random. */
export const drawsAtRandom = (facts: ExperimentFacts): boolean =>
  facts.split?.strategy.value === 'random' ||
  facts.split?.strategy.value === 'stratified' ||
  facts.settings.some((setting) => DRAWING.has(lastPart(setting)));
