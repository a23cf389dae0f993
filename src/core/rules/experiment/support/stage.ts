import { entryOf } from '../../../document/data/locate';
import { resolve } from '../../../document/data/node';
import type { ExperimentFacts } from '../../../facts/experiment';
import { hasContent } from '../../../facts/read-values';
import { propertiesAt } from '../../../schema/schema';
import type { CheckContext } from '../../context';

/**
 * How far an experiment has come. What is missing is said when it is due: a file of three keys is still being written, and
 * a run that has not happened has nothing to be repeated.
 */
const FEWEST_KEYS = 4;

/** Whether so little is written, or so little of what matters, that nothing is called missing yet. */
export function isDraft({ document, experiment }: CheckContext): boolean {
  const root = document.data?.root;
  if (!experiment || root?.type !== 'map') return true;
  if (document.format.id !== 'experiment') return false;
  const known = propertiesAt(document.format.schema, []);
  const written = root.entries.filter(({ key, value }) => known.has(key) && hasContent(value));
  return written.length < FEWEST_KEYS || !experiment.task;
}

/** Whether a key is there and nothing behind it yet: it is being typed, and the schema says already what it misses. */
export function isOpenKey({ document }: CheckContext, key: string): boolean {
  const value = resolve(entryOf(document.data?.root, key)?.value);
  return value?.type === 'scalar' && value.value === null;
}

/** Whether there is something that was measured. A change to the plan then would falsify the record, so no fix that makes one is preferred. */
export const isRecorded = ({ results, resultsSpan }: ExperimentFacts): boolean =>
  results.length > 0 || resultsSpan !== undefined;

/** Whether the file says what is to be trained or compared, so that the conditions of a fair comparison are due. */
export const isDesigned = (facts: ExperimentFacts): boolean =>
  facts.model !== undefined || facts.metrics.length > 0 || facts.llm !== undefined || isRecorded(facts);

/** Tasks in which one value per case is learnt from past outcomes. */
const SUPERVISED = new Set(['classification', 'regression', 'ranking', 'forecasting']);

export const isSupervised = ({ task }: ExperimentFacts): boolean => task !== undefined && SUPERVISED.has(task.value);
