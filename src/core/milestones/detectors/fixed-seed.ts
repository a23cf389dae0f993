import type { Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { callsOf, type Call } from './support/calls';
import { notebookCode } from './support/notebooks';
import { programs, type PythonSource } from './support/python-source';

const SPLIT = /train_test_split|random_split/;
const GLOBAL =
  /\b(?:np|numpy)\.random\.seed\(|\brandom\.seed\(|\b(?:seed_everything|set_(?:global_|all_|random_)?seeds?|manual_seed|set_random_seed|fix_seeds?)\(/;

/** A seed in the code or its configuration, and no split that is drawn without one. */
export const fixedSeed: Detector = {
  id: 'fixed-seed',
  detect(evidence) {
    const seeds = evidence.facts.seeds.map((seed) => shown(seed, `${seed.name} is ${seed.value}`));
    const [unseeded] = unseededSplits(evidence);
    if (unseeded) {
      const next = `Add a random_state to the split in ${unseeded.path}, line ${unseeded.line}.`;
      const fault = lacking(unseeded, `${unseeded.name} draws another split each time`);
      return seeds.length > 0 ? partly([...seeds.slice(0, 2), fault], next) : notMet(next, [fault]);
    }
    const passed = seededCalls(evidence).map((call) => shown(call, `${call.name} has a seed`));
    if (seeds.length > 0 || passed.length > 0) return met([...seeds, ...passed].slice(0, 2));
    const [script] = evidence.facts.trainingScripts;
    return notMet(`Set a seed in ${script ?? 'the script that trains'}, and pass it on as random_state.`);
  },
};

const splitsOf = (evidence: Evidence): readonly Call[] =>
  evidence.once('splits', () =>
    [...programs(evidence), ...notebookCode(evidence)].flatMap((source) => callsOf(source, SPLIT)),
  );

const SEEDED = new WeakMap<PythonSource, boolean>();

/** Whether a source sets the seed of all that is drawn in it. */
function isSeeded(source: PythonSource): boolean {
  const known = SEEDED.get(source) ?? GLOBAL.test(source.code);
  SEEDED.set(source, known);
  return known;
}

const hasSeed = ({ given, source }: Call): boolean =>
  /\brandom_state\s*=\s*(?!None\b)|\bgenerator\s*=|\bshuffle\s*=\s*False\b|\*\*\w/.test(given) || isSeeded(source);

/** Splits at random without a seed, in programs before notebooks. */
export const unseededSplits = (evidence: Evidence): readonly Call[] =>
  splitsOf(evidence).filter((call) => !hasSeed(call));

export const seededCalls = (evidence: Evidence): readonly Call[] => splitsOf(evidence).filter(hasSeed);
