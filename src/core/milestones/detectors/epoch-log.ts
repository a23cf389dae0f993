import type { Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { filesLike, readLike } from './support/project';
import { codeOf } from './support/code';
import { firstHit } from './support/python-source';
import { readRows } from './support/rows';
import { counted } from './support/said';

/** Files that could be the log of a training, by their names or folders. */
const LOG =
  /(?:^|\/)(?:logs?|runs?|experiments?|lightning_logs|checkpoints?|history|training)\/.*\.(?:csv|tsv|jsonl|json)$|(?:^|[-_./])(?:log|logs|history|epochs?|training|train|run|progress|metrics|results|curves?|loss(?:es)?|trainer_state)(?:[-_.][\w-]+)*\.(?:csv|tsv|jsonl|json)$/i;

const EPOCH = /^(?:epochs?|iter(?:ation)?s?|steps?|rounds?)$/i;
const VALIDATION = /(?:^|[_/ .-])(?:val|valid|validation|dev|eval|test)(?=[_/ .-]|$)/i;
const TRAINING = /(?:^|[_/ .-])(?:train|training|tr)(?=[_/ .-]|$)|^(?:loss|accuracy|acc|f1|auc|mae|mse|rmse)$/i;

/** What writes a line for each epoch. */
const WRITES =
  /\bCSVLogger\s*\(|\bSummaryWriter\s*\(|\bTensorBoard(?:Logger)?\s*\(|\blog_metrics?\s*\([^)]*\bstep\s*=|\bwandb\.log\s*\(|\bWandbLogger\s*\(|\bMLFlowLogger\s*\(|\.history\.history\b|\bTrainingArguments\s*\(|\bdvclive\b/;

/** Whether a log has the metrics of each epoch, of training and of validation. */
export const epochLog: Detector = {
  id: 'epoch-log',
  detect(evidence) {
    const logs = readLike(evidence, LOG).flatMap(({ path, text }) => {
      const rows = readRows(path, text);
      if (!rows) return [];
      const { columns, count } = rows;
      const validates = columns.some((name) => VALIDATION.test(name));
      const trains = columns.some((name) => TRAINING.test(name) && !VALIDATION.test(name));
      // The history of a library has a list for each metric and no column for the epoch.
      const isHistory = /history/i.test(path) && trains;
      return (columns.some((name) => EPOCH.test(name)) || isHistory) && (trains || validates)
        ? [{ path, count, trains, validates }]
        : [];
    });
    const [best] = logs.toSorted((a, b) => rank(b) - rank(a));
    if (!best) return withoutLog(evidence);
    const { path, count, trains, validates } = best;
    const there = shown({ path, line: 1 }, `A log with ${counted(count, 'line')}`);
    if (trains && validates && count >= 2) return met([there]);
    const [lack, next] = !validates
      ? [
          'No column has a metric on validation data',
          `Log a metric on validation data beside the training loss in ${path}.`,
        ]
      : !trains
        ? ['No column has a metric on training data', `Log the training loss beside the validation metric in ${path}.`]
        : ['The log has one line', `Write a line for each epoch to ${path}, and not for the last one alone.`];
    return partly([there, lacking({ path, line: 1 }, lack)], next);
  },
};

const rank = ({
  count,
  trains,
  validates,
}: {
  readonly count: number;
  readonly trains: boolean;
  readonly validates: boolean;
}): number => (trains ? 1 : 0) + (validates ? 1 : 0) + (count >= 2 ? 1 : 0);

function withoutLog(evidence: Evidence): ReturnType<Detector['detect']> {
  const [folder] = filesLike(
    evidence,
    /(?:^|\/)mlruns\/.*\/metrics\/[^/]*(?:val|loss|train)[^/]*$|events\.out\.tfevents\./i,
  );
  if (folder !== undefined)
    return partly(
      [shown({ path: folder, line: 1 }, 'A log in the form of a tracking tool')],
      'Export the metrics of each epoch to a CSV file, so that the log can be read without the tool.',
    );
  const call = firstHit(codeOf(evidence), WRITES);
  if (call)
    return partly(
      [lacking(call, 'Metrics are logged here, and no log is in the repository')],
      `Commit the log of one run that ${call.path} has written, as a CSV file with a line for each epoch.`,
    );
  return notMet('Write a CSV file with a line for each epoch: epoch, training loss, validation loss and the metric.');
}
