import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { CheckHost } from '../core/check';
import type { PortfolioDocument } from '../core/document/document';
import type { Repository } from '../core/portfolio/repository';
import { snapshotOf, type RepositorySnapshot } from '../core/portfolio/snapshot';
import type { RuleId } from '../core/rules/rule';
import type { Settings } from '../core/settings';
import { WORK, type Made } from './work';

/** What a helper is to do, in plain values. */
export interface Job {
  readonly work: keyof Made;
  readonly settings: Settings;
  readonly repository: RepositorySnapshot;
}

/** What a helper has done with some documents, in their order. */
export interface Done {
  readonly made: readonly unknown[];
  readonly failed: readonly { readonly id: RuleId; readonly path: string; readonly message: string }[];
}

/** Starts a thread that answers paths with what it has done. */
export type StartHelper = (job: Job) => Worker;

/**
 * Fewer READMEs are read before a second thread has started. Other documents do not count: to parse one again in another
 * thread takes longer than to check it here.
 */
const FEW = 100;

/** How many documents a helper takes at a time. */
const AT_ONCE = 20;

/**
 * Does the same work for each document: in this thread, or for many READMEs in as many as the machine has processors for.
 * @returns what was made of the documents, in their order
 */
export async function workOnAll<Name extends keyof Made>(
  work: Name,
  documents: readonly PortfolioDocument[],
  repository: Repository,
  settings: Settings,
  host: CheckHost,
  startHelper: StartHelper | undefined,
): Promise<Made[Name][]> {
  const readmes = documents.filter(({ format }) => format.kind === 'case-study').length;
  const helpers = Math.min(availableParallelism(), Math.floor(readmes / FEW) + 1);
  if (startHelper && readmes >= FEW && helpers > 1) {
    const job = { work, settings, repository: snapshotOf(repository) };
    return shareOut<Made[Name]>(
      documents.map(({ path }) => path),
      Array.from({ length: helpers }, () => startHelper(job)),
      host,
    );
  }
  return documents.map((document) => workOn(work, document, repository, settings, host));
}

/** Does the work for one document. */
export function workOn<Name extends keyof Made>(
  work: Name,
  document: PortfolioDocument,
  repository: Repository,
  settings: Settings,
  host: CheckHost,
): Made[Name] {
  const made = WORK[work](document, repository, settings, host);
  // The tree of a README is many times as large as what is said about it, and nobody else reads it.
  if (document.format.kind === 'case-study') repository.put(document.atRest());
  return made;
}

/** Hands out the paths to helpers that answer with a result for each. */
async function shareOut<Result>(
  paths: readonly string[],
  helpers: readonly Worker[],
  host: CheckHost,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const busy = helpers.map(
    (helper) =>
      new Promise<void>((resolve, reject) => {
        let first = 0;
        const handOut = (): void => {
          first = next;
          next = Math.min(paths.length, first + AT_ONCE);
          if (first < next) helper.postMessage(paths.slice(first, next));
          else resolve();
        };
        helper.on('message', ({ made, failed }: Done) => {
          for (const [index, one] of made.entries()) results[first + index] = one as Result;
          for (const { id, path, message } of failed) host.ruleFailed(id, path, new Error(message));
          handOut();
        });
        helper.on('error', reject);
        handOut();
      }),
  );
  try {
    await Promise.all(busy);
  } finally {
    await Promise.all(helpers.map((helper) => helper.terminate()));
  }
  return results;
}
