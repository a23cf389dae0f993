import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckId } from '../../src/core/case-study/check';

export type LabelState = 'present' | 'weak' | 'absent';

export interface Label {
  readonly state: LabelState;
  /** 1-based lines of the file that show it. */
  readonly lines: readonly number[];
}

/** A README that somebody has read, with what they found in it. */
export interface LabelledReadme {
  readonly file: string;
  readonly text: string;
  /** What kind of document the reader took it for. */
  readonly kind: string;
  readonly labels: ReadonlyMap<CheckId, Label>;
  /** Files of the repository around it; undefined when nobody listed them. */
  readonly files: readonly string[] | undefined;
  /** Where the README lies among them. */
  readonly path: string;
}

/** Names of the labels, and the checks that answer the same question. */
export const CHECK_OF_LABEL: Readonly<Record<string, CheckId>> = {
  has_problem: 'readme/problem',
  has_baseline: 'readme/baseline',
  has_result_number: 'readme/result',
  result_vs_baseline: 'readme/result-vs-baseline',
  metric_choice_reason: 'readme/metric-reason',
  dataset_described: 'readme/dataset',
  split_described: 'readme/split',
  run_instructions: 'readme/run',
  one_command_run: 'readme/one-command',
  pinned_deps: 'readme/pinned-dependencies',
  seed_or_determinism: 'readme/seed',
  training_entry_point: 'readme/training-entry-point',
  limitations_failure_modes: 'readme/limitations',
  error_analysis_slices: 'readme/error-analysis',
  decisions_tradeoffs: 'readme/decisions',
  what_changed_and_effect: 'readme/what-changed',
  architecture_diagram: 'readme/architecture-diagram',
  next_steps: 'readme/next-steps',
  demo_link: 'readme/demo',
  deployment_serving: 'readme/deployment',
  monitoring: 'readme/monitoring',
  tests_or_ci: 'readme/tests-or-ci',
  model_card_or_responsible_use: 'readme/model-card',
  latency_cost_numbers: 'readme/latency-cost',
  license: 'readme/license',
};

interface WrittenLabels {
  readonly file: string;
  readonly kind?: string;
  readonly checks: Readonly<Record<string, { readonly label: LabelState; readonly lines: readonly number[] }>>;
}

interface WrittenTree {
  readonly readme?: string;
  readonly files: readonly string[];
}

/** A corpus that is not there or not complete, in words for the person who named it. */
export class CorpusError extends Error {}

/** Reads `labels.jsonl`, the READMEs beside it and the lists of files in `trees/`. */
export function readCorpus(folder: string): LabelledReadme[] {
  const labels = join(folder, 'labels.jsonl');
  if (!existsSync(folder)) throw new CorpusError(`There is no folder ${folder}.`);
  if (!existsSync(labels)) throw new CorpusError(`${folder} has no labels.jsonl.`);
  const lines = readFileSync(labels, 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [readLine(folder, line, index + 1)]));
}

function readLine(folder: string, line: string, number: number): LabelledReadme {
  const written = parse(line, `labels.jsonl, line ${number}`) as WrittenLabels;
  const path = join(folder, written.file);
  if (!existsSync(path)) throw new CorpusError(`${written.file} of labels.jsonl, line ${number}, is not in ${folder}.`);
  const tree = join(folder, 'trees', written.file.replace(/\.md$/i, '.json'));
  const around = existsSync(tree) ? (parse(readFileSync(tree, 'utf8'), tree) as WrittenTree) : undefined;
  const labels = Object.entries(written.checks).flatMap(([name, { label, lines }]): [CheckId, Label][] => {
    const check = CHECK_OF_LABEL[name];
    return check === undefined ? [] : [[check, { state: label, lines }]];
  });
  return {
    file: written.file,
    text: readFileSync(path, 'utf8'),
    kind: written.kind ?? '',
    labels: new Map(labels),
    files: around?.files,
    path: around?.readme ?? 'README.md',
  };
}

function parse(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new CorpusError(`${name} is no JSON.`);
  }
}
