import { fileOf, type Artifact } from '../artifact';
import { commandsOf, commandTo, trainingCommand } from '../commands';
import { reportedMetrics } from '../metrics';
import { existing, pagePath } from '../placement';
import type { Surroundings } from '../surroundings';
import { yours } from '../yaml';

const REGISTRY = /(?:^|\/)(?:[\w-]*registry[\w-]*\.(?:jsonl?|ya?ml|csv)|mlproject)$/i;

/** Words that say that models are registered by a program. */
const MLFLOW = /\bregister_model\(|\bregistered_model_name\s*=/;

export const runbook: Artifact = {
  id: 'runbook',
  title: 'Runbook',
  description: 'Commands, alerts, when to retrain and how to roll back, with the tasks and images of the project',
  draft(around) {
    const path = pagePath(around, 'runbook.md');
    const metric = reportedMetrics(around)?.model[0];
    const train = trainingCommand(around);
    return fileOf(path, 'runbook.md', {
      title: around.title,
      today: around.facts.today,
      author: around.author ?? yours('name'),
      commands: commandsOf(around),
      noCommands: commandsOf(around).length === 0,
      images: around.project.dockerfiles.map((file) => ({ file, at: around.link(path, file) })),
      train: train === undefined ? false : { typed: train },
      deploy: commandTo(around, 'Deploy') ?? commandTo(around, 'Serve') ?? yours('command that deploys'),
      rollback: commandTo(around, 'Roll back') ?? false,
      metric: metric?.label ?? yours('first metric'),
      worse: metric?.better === 'lower' ? 'rises above' : 'falls below',
      now: metric ? { value: metric.written } : false,
      registry: registryOf(around, path),
    });
  },
};

function registryOf(around: Surroundings, path: string) {
  const file = existing(around, REGISTRY);
  if (file !== undefined) return { where: `[${file}](${around.link(path, file)})` };
  const program = around.project.scripts.find((script) => MLFLOW.test(around.textOf(script) ?? ''));
  return program !== undefined && { where: `the registry that \`${program}\` writes to` };
}
