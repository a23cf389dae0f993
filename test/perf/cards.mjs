// Makes structured model cards of a given length: valid, of one shape, and different from seed to seed.

const HEADER = (seed) => `schema_version: "0.0.2"
model_details:
  name: Churn model ${seed}
  overview: |
    Ranks customers by the risk that they leave within the next three months.
    It is read by the retention team every Monday.
  version:
    name: 1.${seed}.0
    date: "2024-05-02"
  owners:
    - name: Retention team
      contact: retention@example.org
  licenses:
    - identifier: Apache-2.0
training_data:
  name: telco-churn
  version: "2024-03"
baseline:
  name: Contract length alone
  metrics:
    - type: roc_auc
      value: 0.71
quantitative_analysis:
  performance_metrics:
`;

const METRICS = ['roc_auc', 'recall', 'precision', 'f1', 'accuracy', 'brier_score'];

/** A share between 0.5 and 0.9. */
const share = (number) => 0.5 + (number % 400) / 1000;

const metric = (index, seed) => `    - type: ${METRICS[index % METRICS.length]}
      name: Measured on group ${index}
      value: ${share(index * 7 + seed).toFixed(3)}
      slice: group-${index}
      split: test
      dataset: telco-churn
      confidence_interval:
        lower_bound: ${(share(index * 7 + seed) - 0.02).toFixed(3)}
        upper_bound: ${(share(index * 7 + seed) + 0.02).toFixed(3)}
`;

const THRESHOLD = `thresholds:
  - name: call
    value: 0.35
    reason: The team can call 500 customers a month
    chosen_on: validation
`;

const LIMITATIONS = `considerations:
  limitations:
    - description: Never tried on customers of less than three months.
`;

const SLICE = (index) => `  - name: group-${index}
    description: Customers of region ${index}, as the contract names it.
`;

const USE_CASE = (index) => `    - description: Decides on the offer for customers of region ${index}.
`;

/** The value that the edits change; as one character it can be of the wrong type. */
const PROBE = '      slice: x\n';

/** Shares of the lines that the long lists take; the rest is the list of metrics. */
const SLICES = 0.12;
const USE_CASES = 0.12;

const lineCount = (text) => text.split('\n').length - 1;

/**
 * @typedef {object} Card
 * @property {string} text
 * @property {{ line: number, character: number, good: string, bad: string, others: string[] }} probe
 *   one character in the middle of the longest list: as `good` and `others` it is valid, as `bad` it is of a wrong type
 */

/**
 * @param {number} lines about how many lines the card has; at least 40
 * @returns {Card}
 */
export function modelCard(lines, seed = 0) {
  const header = HEADER(seed);
  const slices = [];
  const useCases = [];
  for (let index = 0; lineCount(SLICE(0)) * index < lines * SLICES; index++) slices.push(SLICE(index));
  for (let index = 0; lineCount(USE_CASE(0)) * index < lines * USE_CASES; index++) useCases.push(USE_CASE(index));
  const tail = `${THRESHOLD}${LIMITATIONS}  use_cases:\n${useCases.join('')}slices:\n${slices.join('')}`;
  const room = lines - lineCount(header) - lineCount(tail);
  const metrics = Array.from({ length: Math.max(1, Math.floor(room / lineCount(metric(0, 0)))) }, (_, index) =>
    metric(index, seed),
  );
  const middle = Math.floor(metrics.length / 2);
  // One key is left out, so that there is something to complete.
  metrics[middle] = metrics[middle].replace(/ {6}slice: .*\n {6}split: .*\n/, PROBE);
  const text = header + metrics.join('') + tail;
  const at = text.indexOf(PROBE) + PROBE.length - 2;
  const line = lineCount(text.slice(0, at));
  const character = at - (text.lastIndexOf('\n', at) + 1);
  return { text, probe: { line, character, good: 'x', bad: '7', others: ['b', 'c', 'd', 'e', 'f'] } };
}

/** The card with its mistake in it. */
export function withMistake({ text, probe }) {
  const lines = text.split('\n');
  const line = lines[probe.line];
  lines[probe.line] = line.slice(0, probe.character) + probe.bad + line.slice(probe.character + 1);
  return { text: lines.join('\n'), probe };
}
