import { retired as RETIRED, tasks as TASKS } from './lists';
import { listOf } from '../schema/lists';
import { nearest } from '../text/nearest';

interface TaskData {
  readonly id: string;
  readonly name: string;
  readonly subtasks?: readonly string[];
  readonly hideInModels?: boolean;
  readonly hideInDatasets?: boolean;
}

const tasks: readonly TaskData[] = TASKS;

/** When a task left the list, and the task that stands for it now. */
export interface RetiredTask {
  readonly left: string;
  readonly replacement: string;
}

export const retiredTask = (id: string): RetiredTask | undefined =>
  (RETIRED as Readonly<Record<string, RetiredTask>>)[id];

/** Names by which libraries and people call a task. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'sentiment-analysis': 'text-classification',
  ner: 'token-classification',
  'named-entity-recognition': 'token-classification',
  asr: 'automatic-speech-recognition',
  'speech-recognition': 'automatic-speech-recognition',
  'speech-to-text': 'automatic-speech-recognition',
  tts: 'text-to-speech',
  vqa: 'visual-question-answering',
  qa: 'question-answering',
  'machine-translation': 'translation',
  'time-series': 'time-series-forecasting',
  forecasting: 'time-series-forecasting',
};

/** Whether the Hub lists the task and yet hides it where models, or data sets, are searched. */
export const isHidden = (id: string, kind: 'model' | 'dataset'): boolean =>
  tasks.some((task) => task.id === id && (kind === 'model' ? task.hideInModels : task.hideInDatasets) === true);

/** The task that was most likely meant: misspelt, under another name, or named by one of its subtasks. */
export function nearestTask(written: string): string | undefined {
  const near = nearest(written, listOf('task'), 8);
  if (near !== undefined) return near;
  const id = written
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return OTHER_NAMES[id] ?? tasks.find(({ subtasks }) => subtasks?.includes(id))?.id;
}
