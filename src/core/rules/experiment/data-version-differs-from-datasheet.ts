import { CheckContext } from '../context';
import { replaceScalar } from '../../fixes/replace-value';
import { defineRule } from '../rule';
import { areDifferent, statedVersion, type StatedVersion } from '../support/data-version';
import { agreeingDatasheet } from './support/datasheet';
import { isRecorded } from './support/stage';

export const dataVersionDiffersFromDatasheet = defineRule<StatedVersion>({
  id: 'experiment/data-version-differs-from-datasheet',
  layer: 'agreement',
  severity: 'info',
  summary: 'The experiment used another version of the data than the datasheet describes.',
  why: 'A datasheet describes one state of the data: its size, its fields, how its labels were made. Of another version nobody knows whether that still holds, so a reader cannot tell what the result stands on.\n\nNumbers, dates and checksums are compared, and only with their own kind; `v1.0` is `1`, and `2026-01` may be `2026-01-15`. An experiment with results is left alone when another one has used the version of the datasheet: then it is simply older.',
  source:
    'REFORMS checklist, module on computational reproducibility (dataset version); Datasheets for Datasets, maintenance.',
  appliesTo: { formats: ['experiment'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  version: v1.0\n',
        files: { 'datasheet.yaml': 'name: telecom\nversion: 1.0.0\nfields:\n  - name: tenure\n' },
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  version: 2026-01-15\n',
        files: { 'datasheet.yaml': 'name: telecom\nversion: 2026-01\nfields:\n  - name: tenure\n' },
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  version: 9f86d08\n',
        files: { 'datasheet.yaml': 'name: telecom\nversion: v3\nfields:\n  - name: tenure\n' },
      },
      {
        path: 'experiments/first.experiment.yaml',
        text: 'name: first\ntask:\n  type: classification\ndata:\n  name: telecom\n  version: 2025-12\nresults:\n  - {metric: f1, value: 0.6}\n',
        files: {
          'datasheet.yaml': 'name: telecom\nversion: 2026-01\nfields:\n  - name: tenure\n',
          'experiments/second.experiment.yaml':
            'name: second\ntask:\n  type: classification\ndata:\n  name: telecom\n  version: 2026-01\n',
        },
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  version: ⟦"2025-12"⟧ # the billing export\n  datasheet: datasheet.yaml\n',
        files: { 'datasheet.yaml': 'name: telecom\nversion: 2026-01\nfields:\n  - name: tenure\n' },
      },
      {
        path: 'churn.experiment.json',
        text: '{\n  "name": "churn",\n  "task": { "type": "classification" },\n  "data": { "name": "telecom", "version": ⟦2⟧ }\n}\n',
        files: { 'datasheet.yaml': 'name: telecom\nversion: 3\nfields:\n  - name: tenure\n' },
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  version: ⟦v1.2⟧\nresults:\n  - {metric: f1, value: 0.6}\n',
        files: { 'datasheet.yaml': 'name: telecom\nversion: v1.10\nfields:\n  - name: tenure\n' },
      },
    ],
  },
  *check(context) {
    const own = statedVersion(context.document, ['data', 'version']);
    const found = own && agreeingDatasheet(context);
    const other = found && statedVersion(found.document, ['version']);
    if (!other || !areDifferent(own.written, other.written) || isHistory(context, other)) return;
    yield {
      span: { start: own.node.start, end: own.node.end },
      message: `\`${found.document.path}\` describes version \`${other.written}\` of this data, and this is another one. Write \`${other.written}\` if that was used, or bring the datasheet to \`${own.written}\`.`,
      data: other,
    };
  },
  // Only the author knows which data was used.
  fix({ data: other }, { document }) {
    const own = statedVersion(document, ['data', 'version']);
    if (!own || !other) return [];
    const edits = [replaceScalar(document, own.node, other.value)];
    return [{ title: `Write \`${other.written}\`, as the datasheet has it`, preferred: false, edits }];
  },
});

/** Whether the work went on with the version of the datasheet, and this is the record of an earlier run. */
function isHistory(context: CheckContext, { written }: StatedVersion): boolean {
  const { document, repository, experiment } = context;
  if (!experiment || !isRecorded(experiment)) return false;
  const datasheet = agreeingDatasheet(context)?.document;
  for (const other of repository.ofKind('experiment')) {
    const version = other === document ? undefined : statedVersion(other, ['data', 'version']);
    if (!version || areDifferent(version.written, written)) continue;
    if (agreeingDatasheet(new CheckContext(other, repository))?.document === datasheet) return true;
  }
  return false;
}
