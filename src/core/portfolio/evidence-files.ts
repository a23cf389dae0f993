import type { PortfolioDocument } from '../document/document';
import { basename } from './path';

/** What is longer was made by a machine, and tells less than it takes to read, in UTF-16 code units. */
export const LONGEST_EVIDENCE = 200_000;

/** More files than this are not read, however large the repository. */
const MOST_EVIDENCE = 1500;

/** Files that say how a project is run, built, measured and licensed, by name. */
const TELLING: readonly RegExp[] = [
  /^(?:GNU)?makefile(?:\..+)?$|\.mk$/i,
  /^\.?justfile$/i,
  /^taskfile(?:\.dist)?\.ya?ml$/i,
  /^package\.json$/,
  /^(?:pyproject|pixi)\.toml$|^pipfile$|^setup\.(?:py|cfg)$|^tox\.ini$|^noxfile\.py$/i,
  /^(?:.*[-_.])?requirements?(?:[-_.].*)?\.(?:txt|in)$/i,
  /^(?:.*[-_.])?(?:environment|env|conda)(?:[-_.].*)?\.ya?ml$/i,
  /^(?:docker-)?compose(?:[-_.].*)?\.ya?ml$/i,
  /^dockerfile(?:\..+)?$|\.dockerfile$/i,
  /^\.gitlab-ci\.ya?ml$|^azure-pipelines\.ya?ml$|^jenkinsfile$|^\.travis\.ya?ml$/i,
  /^(?:dvc|params|metrics)\.ya?ml$|^mlproject$/i,
  /^(?:.*[-_.])?(?:config|settings|hparams|hyperparameters)(?:[-_.].*)?\.(?:ya?ml|json|toml)$/i,
  /^\.?env[-_.](?:example|sample|template|dist)$|^(?:example|sample|template)\.env$/i,
  /(?:^|[-_.])(?:metrics|scores|results|eval(?:uation)?)\.json$|(?:^|[-_.])(?:metrics|scores)\.ya?ml$/i,
  /^(?:un)?licen[cs]e(?:[-_.].*)?$|^copying(?:\..+)?$/i,
];

/** Scripts: seeds are set in them, and what they do tells what a command does. */
const SCRIPT = /\.(?:py|r|jl|sh)$/i;
const TEST = /(?:^|\/)tests?\/|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest|__init__)\.py$/i;
const DEEPEST_SCRIPT = 4;

const WORKFLOW = /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)\.circleci\/config\.ya?ml$/i;
const CONFIGURATION = /(?:^|\/)(?:configs?|conf)\/(?:[^/]+\/)?[^/]+\.(?:ya?ml|json|toml)$/i;

/** @param path from the root, with forward slashes */
export const isMetricsFile = (path: string): boolean =>
  /(?:^|[-_.])(?:(?:metrics|scores|results|eval(?:uation)?)\.json|(?:metrics|scores)\.ya?ml)$/i.test(basename(path));

/** Keys of structured documents that name where their numbers are from. */
const NAMES_FILE = { 'model-card': 'metrics_file', experiment: 'results_file' } as const;

/** Whether a document is compared with what the files around it say: its numbers with those of its metrics file. */
export function asksForEvidence({ format: { id, kind }, text }: PortfolioDocument): boolean {
  if (id === 'model-card' || id === 'experiment') return text.includes(NAMES_FILE[id]);
  return kind === 'case-study' || id === 'model-card-markdown';
}

/**
 * Whether what a file says may be worth saying in a README.
 * @param path from the root, with forward slashes
 */
export const isEvidenceFile = (path: string): boolean => rankOf(path) !== undefined;

/** The lower, the sooner a file is read. */
function rankOf(path: string): number | undefined {
  const name = basename(path);
  if (TELLING.some((pattern) => pattern.test(name)) || WORKFLOW.test(path)) return 0;
  if (CONFIGURATION.test(path)) return 1;
  return SCRIPT.test(name) && !TEST.test(path) && path.split('/').length <= DEEPEST_SCRIPT ? 2 : undefined;
}

/** The files worth reading among all of a repository, those that tell most first, and no more than can be read in passing. */
export function evidenceAmong(paths: Iterable<string>): readonly string[] {
  const ranked: { path: string; rank: number }[] = [];
  for (const path of paths) {
    const rank = rankOf(path);
    if (rank !== undefined) ranked.push({ path, rank: rank * 100 + path.split('/').length });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
    .slice(0, MOST_EVIDENCE)
    .map(({ path }) => path);
}
