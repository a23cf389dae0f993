import type { Detector } from './detector';
import { met, notMet, partly, shown } from './support/answer';
import { ciCommandsOf } from './support/ci';
import { lineAt, perSource, programs, tests, type PythonSource } from './support/python-source';

const METRIC =
  '(?:[\\w.]*(?:accuracy|\\bacc\\b|auc|f1|precision|recall|log_?loss|brier|rmse|mae|mape|wmape|mse|r2|mrr|ndcg|hit_rate|bleu|rouge|wer|ece|kappa|ks_stat|lift|gini|faithfulness|\\bscore\\b)[\\w.]*(?:\\[["\']\\w+["\']\\])?|\\w*(?:metrics?|scores?|results?)\\w*\\[["\'][\\w@]+["\']\\])';
const BOUND =
  '(?:[\\d.]+(?:e-?\\d+)?|[A-Z_][A-Z0-9_.]*|\\w*(?:min|max|threshold|baseline|limit|floor|gate|bound|target|reference)\\w*(?:[\\w.]|\\[["\']\\w+["\']\\])*)';
const ASSERTED = new RegExp(
  `\\bassert\\s[^\\n]{0,200}?${METRIC}[^\\n<>]{0,20}?[<>]=?\\s*(${BOUND})|\\bassert(?:Greater|Less)\\w*\\s*\\([^\\n,]{0,200}?${METRIC}[^\\n,]{0,20},\\s*(${BOUND})`,
  'g',
);
const REFUSED = new RegExp(
  `^[ \\t]*if\\b[^\\n]*?${METRIC}[^\\n]{0,20}?\\s*[<>]=?\\s*(${BOUND})[^\\n]*:[ \\t]*\\r?\\n(?:[ \\t]+[^\\n]*\\n){0,4}?[ \\t]+(?:raise\\b|sys\\.exit\\(|exit\\(|raise SystemExit)`,
  'gm',
);
const TOOL = /\bdvc\s+metrics\s+diff\b|\bcml\b|--(?:min|max|fail[-_]under|threshold)[-_=]?\w*\s*=?\s*0?\.\d+/;

/** Whether a metric below its threshold stops the workflow. */
export const metricGate: Detector = {
  id: 'metric-gate',
  detect(evidence) {
    const asserted = tests(evidence).flatMap(assertedIn);
    const refused = programs(evidence).flatMap(refusedIn);
    const gates = [...asserted, ...refused].map((at) => shown(at, `A threshold for the metric: ${at.text}`));
    if (gates.length > 0) {
      if (evidence.facts.ciFiles.length > 0) return met(gates);
      const [first] = gates;
      return partly(gates, `Let a workflow run ${first?.path ?? 'the gate'} on every change.`);
    }
    const compared = ciCommandsOf(evidence).filter(({ command }) => TOOL.test(command));
    if (compared.length > 0)
      return partly(
        compared.map((at) => shown(at, 'The workflow compares metrics')),
        `Let the workflow fail when the metric falls below a threshold; ${compared[0]?.path ?? ''} only shows it.`,
      );
    const [metrics] = evidence.facts.metricsFiles;
    return notMet(
      `Write a test that reads ${metrics?.path ?? 'the metrics of the hold-out set'} and fails below a threshold.`,
    );
  },
};

const LONGEST = 100;

const assertedIn = perSource((source) => gatesIn(source, ASSERTED));
const refusedIn = perSource((source) => gatesIn(source, REFUSED));

function gatesIn(
  source: PythonSource,
  pattern: RegExp,
): readonly { readonly path: string; readonly line: number; readonly text: string }[] {
  return Array.from(source.code.matchAll(pattern)).flatMap((match) => {
    const [text, compared, given] = match;
    const bound = compared ?? given ?? '';
    // That a share lies between 0 and 1 says nothing of its quality.
    if (/^(?:0|1|0\.0*|1\.0*|100)$/.test(bound)) return [];
    const lead = /^\s*/.exec(text)?.[0].length ?? 0;
    const [line = ''] = source.code.slice(match.index + lead).split(/\r?\n/, 1);
    return [{ path: source.path, line: lineAt(source, match.index + lead), text: line.trim().slice(0, LONGEST) }];
  });
}
