import { dirname } from '../../portfolio/path';
import type { Detector, Evidence } from './detector';
import { lacking, met, partly, shown } from './support/answer';
import { filesLike } from './support/project';
import { codeOf, missing } from './support/code';
import { firstHit } from './support/python-source';

const TOOLS: readonly { readonly name: string; readonly called: RegExp; readonly asked: RegExp }[] = [
  {
    name: 'MLflow',
    called:
      /\bmlflow\.(?:\w+\.)?(?:start_run|autolog|log_\w+|set_experiment)\s*\(|\bMLFlowLogger\s*\(|report_to\s*=\s*\[?\s*["']mlflow/,
    asked: /^mlflow\b/,
  },
  {
    name: 'Weights & Biases',
    called: /\bwandb\.(?:init|log)\s*\(|\bWandbLogger\s*\(|\bWandb\w*Callback\s*\(|report_to\s*=\s*\[?\s*["']wandb/,
    asked: /^wandb\b/,
  },
  {
    name: 'Neptune',
    called: /\bneptune\.(?:init_run|init)\s*\(|\bNeptuneLogger\s*\(/,
    asked: /^neptune(?:-client)?\b/,
  },
  {
    name: 'Comet',
    called: /\bcomet_ml\.\w+\s*\(|\bCometLogger\s*\(|\bfrom comet_ml import\b/,
    asked: /^comet[-_]ml\b/,
  },
  { name: 'ClearML', called: /\b(?:from|import)\s+clearml\b/, asked: /^clearml\b/ },
  { name: 'DVCLive', called: /\b(?:from|import)\s+dvclive\b/, asked: /^dvclive\b/ },
  { name: 'Aim', called: /\bfrom aim import\b|\baim\.Run\s*\(/, asked: /^aim\b/ },
  { name: 'TensorBoard', called: /\bSummaryWriter\s*\(|\bTensorBoard(?:Logger)?\s*\(/, asked: /^tensorboardX?\b/ },
];

/** Whether runs are recorded so that they can be searched: by a tracking tool, or as records in the repository. */
export const runTracking: Detector = {
  id: 'run-tracking',
  detect(evidence) {
    const sources = codeOf(evidence);
    const calls = TOOLS.flatMap(({ name, called }) => {
      const hit = firstHit(sources, called);
      return hit ? [shown(hit, `Runs are logged to ${name}`)] : [];
    });
    if (calls.length > 0) return met(calls);
    const runs = recordedRuns(evidence);
    if (runs.length >= 2) return met(runs.map((path) => shown({ path, line: 1 }, 'The record of a run')));
    const required = TOOLS.flatMap(({ name, asked }) => {
      const at = requirementOf(asked, evidence);
      return at ? [{ name, at }] : [];
    });
    const [first] = required;
    const script = evidence.facts.trainingScripts[0];
    const where = script === undefined ? 'the training script' : script;
    if (first)
      return partly(
        [lacking(first.at, `${first.name} is installed, and no script calls it`)],
        `Start a run of ${first.name} in ${where} and log parameters and metrics to it.`,
      );
    if (runs.length === 1)
      return partly(
        runs.map((path) => shown({ path, line: 1 }, 'The record of a run')),
        'Keep the record of every run in a folder of its own, so that two runs can be compared.',
      );
    return missing(
      evidence,
      'the training script',
      `Log parameters and metrics of each run in ${where}, with MLflow or another tracker.`,
    );
  },
};

/** Metrics or metadata in a folder for each run. */
function recordedRuns(evidence: Evidence): readonly string[] {
  const byRun = new Map<string, string>();
  for (const path of filesLike(
    evidence,
    /(?:^|\/)(?:runs|experiments|mlruns|outputs)\/(?:.*\/)?[^/]+\/(?:metrics|metadata|meta|run|results|params|config)\.(?:json|ya?ml)$/i,
  ))
    if (!byRun.has(dirname(path))) byRun.set(dirname(path), path);
  return [...byRun.values()];
}

function requirementOf(
  asked: RegExp,
  evidence: Evidence,
): { readonly path: string; readonly line: number } | undefined {
  for (const { path } of evidence.facts.requirements) {
    const index = (evidence.textOf(path) ?? '')
      .split(/\r\n|\n|\r/)
      .findIndex((line) => asked.test(line.trim().replace(/^["'-]\s*["']?/, '')));
    if (index >= 0) return { path, line: index + 1 };
  }
  return undefined;
}
