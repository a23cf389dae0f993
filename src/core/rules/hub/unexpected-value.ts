import type { Path } from '../../document/data/locate';
import { sameSpan } from '../../text/span';
import { defineRule, type Problem, type Rule } from '../rule';
import { outOfRange } from '../schema/out-of-range';
import { wrongFormat } from '../schema/wrong-format';
import { wrongSize } from '../schema/wrong-size';
import { wrongType } from '../schema/wrong-type';
import { CARDS } from './support/front-matter';

interface Data {
  readonly rule: Rule;
  readonly problem: Problem;
}

/** Keys of which the Hub refuses wrong values, down to that many steps; rules of their own speak of them. */
const REFUSED: Readonly<Record<string, number>> = {
  license: Infinity,
  language: Infinity,
  datasets: Infinity,
  base_model: Infinity,
  'model-index': Infinity,
  size_categories: Infinity,
  colorFrom: 1,
  colorTo: 1,
  tags: 1,
  widget: 1,
  task_categories: 1,
  task_ids: 1,
  configs: 2,
};

export const unexpectedValue = defineRule<Data>({
  id: 'hub/unexpected-value',
  layer: 'field',
  severity: 'warning',
  summary: 'A value of another type or form than the Hub describes for its key.',
  why: 'The Hub keeps what it does not understand and shows nothing. A `metrics` that is a single text, or a `viewer` in quotes, has no effect, and nobody says so.',
  source: 'Hugging Face, model card and dataset card specifications.',
  appliesTo: { formats: [...CARDS, 'space-card-markdown'] },
  examplePath: 'README.md',
  examples: {
    good: [{ text: '---\nlibrary_name: sklearn\nmetrics:\n- f1\ninference: false\n---\n' }],
    bad: [
      {
        text: '---\nlibrary_name: sklearn\nmetrics: ⟦f1⟧ # macro\ninference: ⟦"false"⟧\n---\n',
        fixed: '---\nlibrary_name: sklearn\nmetrics: [f1] # macro\ninference: false\n---\n',
      },
      {
        text: '---\npretty_name: ⟦2025⟧\ntags:\n- churn\n- ⟦42⟧\nviewer: ⟦"no"⟧\nlicense: mit\n---\n',
        fixed: '---\npretty_name: "2025"\ntags:\n- churn\n- "42"\nviewer: false\nlicense: mit\n---\n',
      },
      { text: '---\nlibrary_name: sklearn\nnew_version: ⟦see the other model⟧\n---\n' },
    ],
  },
  *check(context) {
    for (const rule of [wrongType, wrongFormat, outOfRange, wrongSize]) {
      for (const problem of rule.check(context)) {
        const found = context.schemaProblems.find(({ span }) => sameSpan(span, problem.span));
        if (found && found.path.length > 0 && !isSpokenOf(found.path, found.located.node.value))
          yield { ...problem, data: { rule, problem } };
      }
    }
  },
  fix: ({ data }, context) => data?.rule.fix?.(data.problem, context) ?? [],
});

/** Whether another rule of the Hub speaks of the value at a path. */
function isSpokenOf(path: Path, value: unknown): boolean {
  const [key = '', ...below] = path;
  if (key === 'co2_eq_emissions' && typeof value === 'string') return below.length === 0 || below[0] === 'emissions';
  if (key === 'configs' && below.at(-1) === 'split') return true;
  return path.length <= (REFUSED[key] ?? 0);
}
