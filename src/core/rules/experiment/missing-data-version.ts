import { dirname, resolvePath } from '../../portfolio/path';
import type { CheckContext } from '../context';
import { defineRule } from '../rule';
import { insertAbsent } from './support/insert-absent';
import { datasheetOf } from './support/datasheet';
import { isDesigned, isDraft, isRecorded } from './support/stage';

export const missingDataVersion = defineRule({
  id: 'experiment/missing-data-version',
  layer: 'judgement',
  severity: 'warning',
  summary: 'The experiment does not say which version of the data it used.',
  why: 'Data changes: rows are added, labels are corrected, columns change their meaning. Two results on different versions cannot be compared, and a result on an unknown version cannot be repeated. Nearly no public experiment writes the version down, so one that does stands out. A tag, a date, a checksum or a tracked data file will do.',
  source:
    'REFORMS checklist, module on computational reproducibility (dataset version); Datasheets for Datasets, maintenance.',
  appliesTo: { formats: ['experiment'] },
  absence: true,
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  hash: sha256:9f86d081884c7d65\nmodel:\n  family: trees\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\nmodel:\n  family: trees\n',
        files: { 'data/churn.csv.dvc': 'outs: []\n' },
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\n⟦data⟧:\n  name: telecom\n  path: data/churn.csv # export of the billing team\nmodel:\n  family: trees\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\n⟦data⟧:\n  name: telecom # the billing export\n  datasheet: datasheet.yaml\nmodel:\n  family: trees\n',
        fixed:
          'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom # the billing export\n  version: 2026-01\n  datasheet: datasheet.yaml\nmodel:\n  family: trees\n',
        files: { 'datasheet.yaml': 'name: telecom\nversion: 2026-01\nfields:\n  - name: tenure\n' },
      },
      {
        text: 'name: churn\ntask:\n  type: classification\n⟦data⟧:\n  path: data/churn.csv # not said which data this is\nmodel:\n  family: trees\nmetrics:\n  primary: f1\n',
        files: { 'datasheet.yaml': 'name: weather\nversion: 2026-01\nfields:\n  - name: rain\n' },
      },
    ],
  },
  *check(context) {
    const { experiment } = context;
    if (!experiment?.data || experiment.data.version || isDraft(context) || !isDesigned(experiment)) return;
    if (isTracked(context)) return;
    const known = knownVersion(context);
    const advice =
      known === undefined ? '`version`: a tag, a date or a checksum' : `\`version: ${known}\`, as the datasheet has it`;
    yield {
      span: experiment.data.span,
      message: `The version of the data is not stated, so the result cannot be repeated. Add ${advice}.`,
    };
  },
  fix(_, context) {
    const { document, experiment } = context;
    const known = knownVersion(context);
    const edit = insertAbsent(document, ['data'], 'version', known ?? '...');
    if (!edit || !experiment) return [];
    return known === undefined
      ? [{ title: 'Add `version` to fill in', preferred: false, edits: [edit] }]
      : [{ title: `Take version \`${known}\` from the datasheet`, preferred: !isRecorded(experiment), edits: [edit] }];
  },
});

/** The version in the datasheet of this data, and not in one that merely lies near. */
function knownVersion(context: CheckContext): string | undefined {
  const datasheet = datasheetOf(context);
  return datasheet?.sure === true ? datasheet.facts.version?.value : undefined;
}

/** Whether a data file that DVC tracks pins the state of the data together with the code. */
function isTracked({ document, repository, experiment }: CheckContext): boolean {
  const path = experiment?.data?.path?.value;
  if (path === undefined) return false;
  const folder = dirname(document.path);
  return [folder, ''].some((base) => {
    for (let file = resolvePath(base, path); file; file = dirname(file))
      if (repository.has(`${file}.dvc`) === true) return true;
    return repository.has(resolvePath(base, 'dvc.lock') ?? '') === true;
  });
}
