import type { Detector } from './detector';
import { met, notMet, partly, shown } from './support/answer';
import { ciCommandsOf } from './support/ci';
import { filesLike } from './support/project';

const DEPLOYS =
  /\b(?:gcloud\s+run\s+deploy|aws\s+(?:ecs|lambda|sagemaker|s3\s+sync)|az\s+(?:webapp|containerapp|ml)|kubectl\s+(?:apply|set|rollout)|helm\s+(?:upgrade|install)|fly(?:ctl)?\s+deploy|heroku|vercel|railway\s+up|render\s+deploy|terraform\s+apply|docker\s+push|bentoml\s+deploy|modal\s+deploy|git\s+push\s+\S*(?:hf|huggingface|space|heroku)|upload_folder|huggingface-cli\s+upload|sam\s+deploy|serverless\s+deploy|cdk\s+deploy)\b|\bmake\s+deploy\b/i;
const ACTIONS =
  /uses:\s*["']?(?:docker\/build-push-action|google-github-actions\/deploy[\w-]*|azure\/\w*deploy[\w-]*|aws-actions\/[\w-]*deploy[\w-]*|superfly\/flyctl[\w/-]*|akhileshns\/heroku-deploy|huggingface\/[\w-]*sync[\w-]*)/i;
const DESCRIBED =
  /(?:^|\/)(?:fly\.toml|render\.ya?ml|app\.ya?ml|procfile|vercel\.json|railway\.(?:json|toml)|serverless\.ya?ml|cloudbuild\.ya?ml|chart\.yaml|(?:k8s|kubernetes|deploy(?:ment)?|manifests|infra|terraform)\/.*\.(?:ya?ml|tf))$/i;

/** Whether a workflow deploys the service, so that it can be done again. */
export const deploymentWorkflow: Detector = {
  id: 'deployment-workflow',
  detect(evidence) {
    const commands = ciCommandsOf(evidence)
      .filter(({ command }) => DEPLOYS.test(command))
      .map((at) => shown(at, `The workflow deploys: ${at.command.slice(0, 80)}`));
    const actions = evidence.facts.ciFiles.flatMap((path) =>
      (evidence.textOf(path) ?? '')
        .split(/\r\n|\n|\r/)
        .flatMap((line, index) =>
          ACTIONS.test(line) && !/^\s*#/.test(line) ? [shown({ path, line: index + 1 }, 'The workflow deploys')] : [],
        ),
    );
    if (commands.length + actions.length > 0) return met([...commands, ...actions]);
    const described = filesLike(evidence, DESCRIBED).map((path) =>
      shown({ path, line: 1 }, 'The deployment is described'),
    );
    const next = 'Add .github/workflows/deploy.yml, which deploys the service on a tag or a merge.';
    return described.length > 0 ? partly(described, next) : notMet(next);
  },
};
