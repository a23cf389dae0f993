import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { codeOf } from './support/code';
import { firstHit } from './support/python-source';
import { ASPECT_NAMES, bestRecord, type Aspect } from './support/run-records';
import { listed } from './support/said';

const WANTED: readonly Aspect[] = ['commit', 'metrics', 'config', 'schema'];

const REGISTERED =
  /\bregister_model\s*\(|\bregistered_model_name\s*=|\bcreate_(?:registered_model|model_version)\s*\(|\blink_(?:artifact|model)\s*\(|\bpush_to_hub\s*\(|\bHfApi\s*\(|\bmodel_registry\./;

/** Whether the registered model says which code, configuration and metrics it comes from. */
export const registryRecord: Detector = {
  id: 'registry-record',
  detect(evidence) {
    const record = bestRecord(evidence, WANTED);
    const call = firstHit(codeOf(evidence), REGISTERED);
    const registered = call ? [shown(call, 'The model is registered here')] : [];
    // What has neither the commit nor the metrics is a file of settings.
    if (!record || !(record.places.has('commit') || record.places.has('metrics'))) {
      if (call)
        return partly(
          registered,
          `Log commit, configuration and metrics with the model that line ${call.line} of ${call.path} registers, and keep that record in model_registry.json.`,
        );
      return notMet(
        'Write model_registry.json with version, commit, configuration, metrics and input schema of each registered model.',
      );
    }
    const { path, places } = record;
    const reasons = WANTED.flatMap((aspect) => {
      const place = places.get(aspect);
      return place ? [shown(place, `The record has ${ASPECT_NAMES[aspect]}`)] : [];
    });
    const open = WANTED.filter((aspect) => !places.has(aspect));
    // A registry of a tool keeps the schema beside the model.
    if (open.every((aspect) => aspect === 'schema' && call !== undefined)) return met([...reasons, ...registered]);
    const names = listed(open.map((aspect) => ASPECT_NAMES[aspect]));
    return partly(
      [...reasons, ...registered, lacking({ path, line: 1 }, `The record lacks ${names}`)],
      `Add ${names} to ${path}.`,
    );
  },
};
