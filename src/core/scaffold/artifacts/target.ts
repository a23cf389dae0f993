import { datasetOf } from './dataset';
import { saidAt } from './said';
import type { Surroundings } from './surroundings';
import { yours } from './yaml';

/** What experiment and datasheet say of the target, without the full stop at the end, and each with the place to fill in where they say nothing. */
export interface TargetSaid {
  readonly column: string | undefined;
  readonly name: string;
  readonly definition: string;
  readonly moment: string;
  readonly window: string;
  readonly allowed: string;
  readonly unit: string;
  readonly decision: string;
}

export function targetSaid(around: Surroundings): TargetSaid {
  const experiment = around.experiment?.document;
  const datasheet = around.datasheet?.document;
  const either = (inTask: readonly string[], key: string): string | undefined =>
    (saidAt(experiment, ...inTask) ?? saidAt(datasheet, 'target', key))?.replace(/\.$/, '');
  const column = either(['target', 'name'], 'name') ?? datasetOf(around)?.target?.name;
  return {
    column,
    name: column === undefined ? yours('target') : `\`${column}\``,
    definition: either(['target', 'definition'], 'definition') ?? yours('definition of the target'),
    moment: either(['task', 'prediction_moment'], 'prediction_moment') ?? yours('moment of prediction'),
    window: either(['task', 'outcome_window'], 'outcome_window') ?? yours('outcome window'),
    allowed: either(['task', 'allowed_data'], 'allowed_data') ?? yours('data that is allowed by then'),
    unit: saidAt(experiment, 'task', 'unit') ?? yours('unit that a prediction is made for'),
    decision: saidAt(experiment, 'task', 'decision')?.replace(/\.$/, '') ?? yours('decision that hangs on it'),
  };
}
