import type { Detector, Evidence } from './detector';
import { runTracking } from './run-tracking';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { readLike } from './support/project';
import { programs } from './support/python-source';
import { readRows } from './support/rows';
import { counted, listed } from './support/said';

const LOG =
  /(?:^|[-_./])(?:runs?|trials?|tuning|experiments?|search|sweep|cv_results|study|experiment[-_]log|run[-_]log)(?:[-_](?:log|results?|history|\d+))*\.(?:csv|tsv|jsonl)$/i;
const SEED = /^(?:(?:random|global|params?)[-_.]?)*(?:seed|state|random_state)$/i;
const VERSION = /version|commit|\bsha\b|_sha|hash|revision|\brev\b|git/i;

/** Every run of a search with its seed and its versions: a table of runs, or a tracker that is given them. */
export const runLog: Detector = {
  id: 'run-log',
  detect(evidence) {
    const logs = logsIn(evidence);
    const whole = logs.find(({ missing }) => missing.length === 0);
    if (whole)
      return met([shown({ path: whole.path, line: 1 }, `${counted(whole.count, 'run')} with seed and versions`)]);
    const tracked = runTracking.detect(evidence);
    if (tracked.state === 'met') {
      const places = new Set(tracked.reasons.map(({ path }) => path));
      const named = programs(evidence).find(
        ({ path, code }) => places.has(path) && /\b\w*seed\w*\b|random_state/i.test(code),
      );
      if (named) return tracked;
      const [first] = tracked.reasons;
      return partly(
        tracked.reasons,
        `Log the seed and the versions of code and data with each run${first ? ` in ${first.path}` : ''}.`,
      );
    }
    const [log] = logs;
    if (!log)
      return notMet(
        'Log every run of the search with its seed, its versions and its metrics, in a table or with a tracker.',
      );
    return partly(
      [lacking({ path: log.path, line: 1 }, `${counted(log.count, 'run')} without ${listed(log.missing)}`)],
      `Add ${listed(log.missing)} to every row of ${log.path}.`,
    );
  },
};

interface Log {
  readonly path: string;
  readonly count: number;
  readonly missing: readonly string[];
}

const logsIn = (evidence: Evidence): readonly Log[] =>
  readLike(evidence, LOG).flatMap(({ path, text }) => {
    const rows = readRows(path, text);
    if (!rows || rows.count < 2) return [];
    const has = (pattern: RegExp): boolean => rows.columns.some((name) => pattern.test(name));
    return [
      {
        path,
        count: rows.count,
        missing: [...(has(SEED) ? [] : ['the seed']), ...(has(VERSION) ? [] : ['the version of code or data'])],
      },
    ];
  });
