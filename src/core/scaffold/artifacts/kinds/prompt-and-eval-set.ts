import type { Artifact } from '../artifact';
import { existing, freePath } from '../placement';
import { saidAt } from '../said';
import { yours } from '../yaml';

const FOLDERS = ['prompts', 'src/prompts', 'app/prompts'];
const EVALUATION = ['eval', 'evals', 'evaluation'];

export const promptAndEvalSet: Artifact = {
  id: 'prompt-and-eval-set',
  title: 'Prompt and evaluation set',
  description: 'A versioned prompt, the schema of its answer, and cases with what is expected',
  draft(around) {
    const folder = around.at(FOLDERS.find((one) => around.hasFolder(around.at(one))) ?? 'prompts');
    const evaluation = around.at(EVALUATION.find((one) => around.hasFolder(around.at(one))) ?? 'eval');
    const version = nextVersion(around, folder);
    const schema = `${folder}/answer.schema.json`;
    const cases = `${evaluation}/cases.jsonl`;
    const view = {
      version: String(version),
      today: around.facts.today,
      title: around.title,
      decision: saidAt(around.experiment?.document, 'task', 'decision') ?? yours('task, in one sentence'),
    };
    const isOther = existing(around, /(?:^|\/)(?:evals?|evaluation)\/[^/]+\.(?:jsonl|csv)$/i) !== undefined;
    return [
      { path: freePath(around, `${folder}/answer.v${version}.md`), text: 'prompt.md', view },
      ...(around.isTaken(schema) ? [] : [{ path: schema, text: 'answer.schema.json', view }]),
      ...(around.isTaken(cases) || isOther ? [] : [{ path: cases, text: 'cases.jsonl', view }]),
    ];
  },
};

/** One more than the last version of the prompt. */
function nextVersion({ repository }: Parameters<Artifact['draft']>[0], folder: string): number {
  const versions = repository.filesBelow(folder).map((path) => Number(/\/answer\.v(\d+)\.md$/.exec(path)?.[1] ?? 0));
  return Math.max(0, ...versions) + 1;
}
