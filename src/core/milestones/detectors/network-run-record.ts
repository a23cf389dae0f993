import type { Detector } from './detector';
import { networkTraining } from './network-training';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { ASPECT_NAMES, bestRecord, fileNamed, type Aspect } from './support/run-records';
import { listed } from './support/said';

const WANTED: readonly Aspect[] = ['commit', 'data', 'config'];

/** Whether the log of a network says which code, data and parameters a run had. */
export const networkRunRecord: Detector = {
  id: 'network-run-record',
  detect(evidence) {
    const next = 'Write the commit, the version of the data and the hyperparameters of each run beside its metrics.';
    // What is recorded of other models belongs to other milestones.
    const network = networkTraining.detect(evidence);
    if (network.state !== 'met') return { state: network.state, reasons: [], next };
    const lock = fileNamed(evidence, 'dvc.lock');
    if (lock !== undefined)
      return met([
        shown({ path: lock, line: 1 }, 'DVC keeps the hashes of code and data and the parameters of each stage'),
      ]);
    const record = bestRecord(evidence, WANTED);
    if (!record) return notMet(next);
    const { path, places } = record;
    const reasons = WANTED.flatMap((aspect) => {
      const place = places.get(aspect);
      return place ? [shown(place, `The record has ${ASPECT_NAMES[aspect]}`)] : [];
    });
    const open = WANTED.filter((aspect) => !places.has(aspect)).map((aspect) => ASPECT_NAMES[aspect]);
    if (open.length === 0) return met(reasons);
    return partly(
      [...reasons, lacking({ path, line: 1 }, `The record lacks ${listed(open)}`)],
      `Add ${listed(open)} to ${path}.`,
    );
  },
};
