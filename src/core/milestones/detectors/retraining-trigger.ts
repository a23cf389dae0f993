import type { Detection, Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { pagesLike, type Page } from './support/pages';
import { firstHit, programs } from './support/python-source';
import { listed } from './support/said';
import { settingsOf, type Setting } from './support/settings';

type Part = 'metric' | 'threshold' | 'pause';
const PARTS: readonly Part[] = ['metric', 'threshold', 'pause'];
const NAMES: Readonly<Record<Part, string>> = {
  metric: 'the metric that triggers it',
  threshold: 'its threshold',
  pause: 'the pause between two retrainings',
};

interface Found {
  readonly path: string;
  readonly parts: ReadonlyMap<Part, number>;
}

/** Whether it is written down when the model is retrained: at which metric, beyond which value, and how often at most. */
export const retrainingTrigger: Detector = {
  id: 'retraining-trigger',
  detect(evidence) {
    const [best] = [...fromSettings(evidence), ...fromPages(evidence)].toSorted((a, b) => b.parts.size - a.parts.size);
    if (!best || best.parts.size === 0) return inCode(evidence);
    const { path, parts } = best;
    const reasons = PARTS.flatMap((part) => {
      const line = parts.get(part);
      return line === undefined ? [] : [shown({ path, line }, `It says ${NAMES[part]}`)];
    });
    const open = PARTS.filter((part) => !parts.has(part)).map((part) => NAMES[part]);
    if (open.length === 0) return met(reasons);
    return partly(
      [...reasons, lacking({ path, line: 1 }, `It does not say ${listed(open)}`)],
      `Add ${listed(open)} to ${path}.`,
    );
  },
};

const DECIDES = /^[ \t]*(?:async[ \t]+)?(?:class|def)[ \t]+\w*(?:retrain|Retrain|RetrainTrigger)\w*/m;

/** A program that decides by numbers of its own: nobody reads them there. */
function inCode(evidence: Evidence): Detection {
  const next =
    'Write config/retraining.yaml with the metric that triggers a retraining, its threshold and a cool-down.';
  const found = firstHit(
    programs(evidence).filter(({ code }) => /threshold|cool_?down|psi|drift/i.test(code)),
    DECIDES,
  );
  return found ? partly([lacking(found, 'What triggers a retraining stands in the code')], next) : notMet(next);
}

const ABOUT = /retrain|re_train|(?:^|[._/-])triggers?(?:[._/-]|$)/i;
const PAUSE =
  /cool_?down|min(?:imum)?_(?:interval|days|hours|gap|time)|days_between|not_more_often|refractory|debounce|max_(?:per|frequency)/;
const THRESHOLD =
  /threshold|tolerance|limit|(?:^|[._])(?:min|max)_|_(?:min|max|drop|above|below)$|(?:^|\.)(?:above|below|drop|value)$/;
const METRIC =
  /(?:^|[._])(?:metrics?|signal|psi|auc|f1|recall|precision|accuracy|rmse|mae|mape|drift|ks|error_rate|brier|performance)(?:[._]|$)/;

function fromSettings(evidence: Evidence): Found[] {
  const byPath = new Map<string, Setting[]>();
  for (const one of settingsOf(evidence))
    if (ABOUT.test(one.name) || ABOUT.test(one.path)) byPath.set(one.path, [...(byPath.get(one.path) ?? []), one]);
  return Array.from(byPath, ([path, settings]) => {
    const parts = new Map<Part, number>();
    const put = (part: Part, line: number): void => {
      if (!parts.has(part)) parts.set(part, line);
    };
    for (const { name, value, line } of settings) {
      if (PAUSE.test(name)) put('pause', line);
      else if (THRESHOLD.test(name) && /\d/.test(value)) put('threshold', line);
      // `psi_threshold: 0.2` says both.
      if (!PAUSE.test(name) && METRIC.test(name)) put('metric', line);
    }
    return { path, parts };
  });
}

const TOPIC = /retrain(?:ing|ed|s)?\b|re-train/i;
const SAYS_PAUSE =
  /cool[- ]?down|\bat most (?:once|one|every)|\bno more (?:often )?than|\bnot more often|\bminimum (?:time|interval|gap|of \d+ (?:days|weeks))|\b(?:wait|pause) (?:of |for )?(?:at least )?\d+|\bonce (?:a|per) (?:day|week|month|quarter)\b/i;
const SAYS_METRIC =
  /(?<![a-z])(?:psi|auc|roc|f1|recall|precision|accuracy|rmse|mae|mape|wmape|drift|ks|kl divergence|js divergence|error rate|brier|log ?loss|calibration|hit rate|mrr|ndcg|conversion|r2)(?![a-z])/i;
const SAYS_THRESHOLD =
  /(?:[<>≤≥]=?|\b(?:above|below|under|over|exceeds?|exceeding|falls?|drops?|more than|less than|by|beyond|reaches|threshold)\b)[^.|\n]{0,40}?\d/i;

function fromPages(evidence: Evidence): Found[] {
  return pagesLike(evidence, (path) => !/(?:^|\/)(?:changelog|history)\.md$/i.test(path)).flatMap((page): Found[] =>
    sectionsAbout(page).map(({ lines }) => {
      const parts = new Map<Part, number>();
      for (const { line, text } of lines) {
        if (SAYS_PAUSE.test(text) && !parts.has('pause')) parts.set('pause', line);
        if (SAYS_METRIC.test(text) && SAYS_THRESHOLD.test(text)) {
          if (!parts.has('metric')) parts.set('metric', line);
          if (!parts.has('threshold')) parts.set('threshold', line);
        }
      }
      // A pause alone is a schedule of anything.
      return { path: page.path, parts: parts.has('metric') ? parts : new Map<Part, number>() };
    }),
  );
}

/** Pages for those who run the model. */
const OPERATIONS = /run ?book|play ?book|monitor|operat|mlops|drift|trigger|maintenance|retrain/i;

/** What is under a title about retraining; on a page for operations, every section that speaks of it. */
function sectionsAbout(page: Page): readonly { readonly lines: Page['lines'] }[] {
  if (!TOPIC.test(page.text)) return [];
  if (TOPIC.test(page.path)) return [{ lines: page.lines }];
  const isOperations = OPERATIONS.test(page.path.replace(/[_-]/g, ' ')) || OPERATIONS.test(page.title);
  if (!isOperations && !page.hasTitleLike(TOPIC)) return [];
  return page.sections
    .filter(({ section }) => section.level > 1)
    .map(({ title, start, end }) => {
      const [first, last] = [page.lineAt(start), end >= page.text.length ? Number.POSITIVE_INFINITY : page.lineAt(end)];
      return { title, lines: page.lines.filter(({ line }) => line >= first && line < last) };
    })
    .filter(({ title, lines }) => TOPIC.test(title) || (isOperations && lines.some(({ text }) => TOPIC.test(text))));
}
