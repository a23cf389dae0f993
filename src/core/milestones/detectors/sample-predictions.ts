import type { Detector } from './detector';
import { networkTraining } from './network-training';
import { met, notMet, shown } from './support/answer';
import { filesLike } from './support/project';

const SAMPLES =
  /(?:^|[-_./])(?:(?:sample|example|validation|val|test)[-_]?)?predictions?(?:[-_.][\w-]+)*\.(?:csv|tsv|jsonl?|md|html|png|jpe?g|txt)$|(?:^|\/)predictions?\/[^/]+$/i;

/** Whether some predictions of the network can be looked at one by one. */
export const samplePredictions: Detector = {
  id: 'sample-predictions',
  detect(evidence) {
    const next =
      'Write reports/sample_predictions.csv with input, target and prediction of about 20 rows, wrong ones among them.';
    // Predictions of other models belong to other milestones.
    const network = networkTraining.detect(evidence);
    if (network.state !== 'met') return { state: network.state, reasons: [], next };
    const found = filesLike(evidence, (path) => SAMPLES.test(path) && !/(?:^|\/)(?:tests?|src|api)\//i.test(path));
    return found.length === 0
      ? notMet(next)
      : met(found.map((path) => shown({ path, line: 1 }, 'Predictions of the network')));
  },
};
