import { hitsOf, isRead } from '../../case-study/checks/support/evidence';
import { isUnder } from '../../case-study/checks/support/outline';
import { isAhead, isAside, isTask } from '../../case-study/checks/support/places';
import { statementsOf } from '../../case-study/checks/support/statements';
import type { CaseStudy } from '../../case-study/case-study';
import { metricNames, type MetricName } from '../../facts/markdown/metric-name';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

/** Titles under which results are looked for. */
const ABOUT_RESULTS =
  /evaluat|results?\b|performance|metrics?\b|model (?:comparison|selection|training|building|development)|scores?\b|benchmark/i;

const MEASURED =
  /\b(?:evaluat\w+|measur\w+|assess\w+|compar\w+|metrics?|scor(?:e|es|ed|ing)|validat\w+|report(?:ed|s)?|track(?:ed|s)?|calculat\w+|comput\w+)\b/gi;

/** Titles under which stands what somebody sees who looks after the running system. */
const SHOWN = /monitor|dashboard|observab|alert/i;

/** What a program does, or what stands in a file. */
const BY_PROGRAM =
  /\b(?:use|run|runs|scripts?|commands?|writes?|artifacts?|logs?|logged|flags?|endpoints?|dashboards?|json|csv|returns?|outputs?|saves?|saved|prints?|available|supports?|mlflow|wandb|see)\b|`/i;

/** Fewer names are an aside. */
const ENOUGH = 2;

export const metricWithoutValue = defineRule({
  id: 'readme/metric-without-value',
  layer: 'judgement',
  severity: 'info',
  summary: 'Metrics are named, and the README gives no value of any.',
  why: 'Naming five metrics shows that they were computed. The values are what a reader wants to know, and they are one table away.',
  source:
    'Survey of READMEs of machine-learning projects: three of four give no result, and many of these name their metrics.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\n## Evaluation\n\nIt is evaluated by precision, recall and F1.\n\n| Metric | Value |\n| --- | --- |\n| F1 | 0.81 |\n',
      },
    ],
    bad: [
      {
        text: '# Churn\n\nA random forest finds the customers of a telephone company that are about to leave, so that the desk can call them before they do. It was trained on the contracts of two years, and every Monday it ranks all who can still be reached by their risk. The list goes to the desk, which calls the first hundred of them and notes what they said.\n\n## Evaluation\n\n- ⟦Accuracy, precision, recall⟧ <!-- numbers later -->\n- ROC AUC\n\n![Curve](roc.svg)\n',
        files: { 'metrics.json': '{"f1": 0.81}' },
      },
    ],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    if (!study || study.numbers.length > 0 || !isRead(study)) return;
    const verdict = Array.from(study.verdicts).find(([{ id }]) => id === 'readme/result')?.[1];
    if (verdict?.state !== 'absent' && verdict?.state !== 'weak') return;
    const place = namesIn(study);
    if (!place) return;
    const [file] = study.workspace.facts.metricsFiles.filter(({ values }) => values.length > 0);
    const hint = file ? `; \`${study.workspace.nameOf(file.path)}\` has them` : '';
    yield {
      span: place,
      message: `These metrics have no values here. Write the value of each on the test data${hint}.`,
    };
  },
});

/** The stretch from the first metric to the last in the statement that names most of them. */
function namesIn(study: CaseStudy): { readonly start: number; readonly end: number } | undefined {
  const measured = new Set(hitsOf(study, MEASURED).map(({ statement }) => statement));
  let all = 0;
  let best: { count: number; start: number; end: number } | undefined;
  for (const statement of statementsOf(study)) {
    if (statement.block.kind === 'table') continue;
    const { block, text, start } = statement;
    if (!isUnder(block, ABOUT_RESULTS) && !measured.has(statement)) continue;
    if (isAhead(block) || isAside(block) || isTask(block) || isUnder(block, SHOWN) || BY_PROGRAM.test(text)) continue;
    // A list may go on over the next lines; what is marked stays in one.
    const line = text.split(/\r?\n/, 1)[0] ?? '';
    const names = Array.from(metricNames(line));
    const [first] = names;
    if (!first) continue;
    all += new Set(names.map(({ id }) => id)).size;
    if (!best || names.length > best.count)
      best = { count: names.length, start: start + first.index, end: start + endOfList(line, names) };
  }
  return all >= ENOUGH ? best : undefined;
}

/** Where the list of metrics ends that begins with the first: words between two of them end it. */
function endOfList(line: string, names: readonly MetricName[]): number {
  let end = 0;
  for (const { index, length } of names) {
    if (end > 0 && !/^[\s,;/&|+*_]*(?:and|or)?[\s,;/&|+*_]*$/i.test(line.slice(end, index))) break;
    end = index + length;
  }
  return end;
}
