import { child } from '../../../document/data/locate';
import { numbersAt, textAt } from '../../../facts/read-values';
import { metricOf } from '../../../metrics/metric';
import type { CheckContext } from '../../context';

/** The baseline that the experiment behind a card was measured against. */
export interface KnownBaseline {
  readonly name: string;
  /** Values by metric, as the experiment names it. */
  readonly results: readonly (readonly [metric: string, value: number])[];
  /** Whether the card names the experiment by its path; else it is the only one near. */
  readonly linked: boolean;
}

/** @returns undefined when no experiment can be told, or it gives its baseline no name and no values */
export function knownBaseline({ document, repository, card }: CheckContext): KnownBaseline | undefined {
  const link = card?.experiment?.value;
  const linked =
    link === undefined ? undefined : (repository.linked(document.path, link) ?? repository.linked('', link));
  const experiment = linked ?? (link === undefined ? repository.nearest(document.path, 'experiment') : undefined);
  if (experiment?.format.id !== 'experiment') return undefined;
  const baseline = child(experiment.data?.root, 'baseline');
  const name = textAt(baseline, 'name')?.value;
  const all = Object.entries(numbersAt(baseline, 'results')?.value ?? {});
  if (name === undefined || all.length === 0) return undefined;
  const reported = new Set(card?.results.map(({ metric }) => metricOf(metric)?.id));
  const shared = all.filter(([metric]) => reported.has(metricOf(metric)?.id));
  return { name, results: shared.length > 0 ? shared : all, linked: linked !== undefined };
}

/** The value of a metric, under whatever name it goes. */
export function valueOf({ results }: KnownBaseline, metric: string): number | undefined {
  const id = metricOf(metric)?.id;
  return id === undefined ? undefined : results.find(([name]) => metricOf(name)?.id === id)?.[1];
}
