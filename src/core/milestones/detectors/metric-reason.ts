import { detectCheck } from '../requirements/check';
import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { placeOf } from './support/documents';

/** Why the first metric fits the decision: in an experiment or in the README. */
export const metricReason: Detector = {
  id: 'metric-reason',
  detect(evidence) {
    const { repository } = evidence;
    const first = Array.from(repository.ofKind('experiment')).flatMap((document) => {
      const metrics = repository.factsOf(document).experiment?.metrics ?? [];
      const metric =
        metrics.find(({ reason }) => reason !== undefined) ?? metrics.find(({ role }) => role === 'primary');
      return metric ? [{ metric, at: placeOf(document, metric.reason?.span ?? metric.span) }] : [];
    });
    const reasoned = first.find(({ metric }) => metric.reason !== undefined);
    if (reasoned)
      return met([shown(reasoned.at, `Why ${reasoned.metric.value}: ${reasoned.metric.reason?.value ?? ''}`)]);
    const readme = detectCheck('readme/metric-reason', evidence);
    if (readme.state === 'met' || readme.state === 'partly') return readme;
    const [bare] = first;
    const next = 'Write down why the first metric fits the decision that the model serves.';
    if (!bare) return notMet(readme.next || next);
    return partly(
      [lacking(bare.at, `Nothing says why ${bare.metric.value} was chosen`)],
      `Say in ${bare.at.path} why ${bare.metric.value} fits the decision that the model serves.`,
    );
  },
};
