import { entryOf } from '../../document/data/locate';
import { resolve } from '../../document/data/node';
import { insertKey } from '../../fixes/insert-key';
import { dirname, relativePath } from '../../portfolio/path';
import type { CheckContext } from '../context';
import { defineRule } from '../rule';

export const unlinkedDatasheet = defineRule<string>({
  id: 'model-card/unlinked-datasheet',
  layer: 'field',
  severity: 'info',
  summary: 'The card names a data set whose datasheet is in the repository, without a link to it.',
  why: 'With the path of the datasheet, licence, target, split and class balance can be compared with the card, and a reader gets from the score to the data in one step.',
  source: 'Data Cards Playbook; Model Cards for Model Reporting, training data.',
  appliesTo: { formats: ['model-card'] },
  absence: true,
  examplePath: 'model-card.yaml',
  examples: {
    good: [
      {
        text: 'model_details:\n  name: ranker\ntraining_data:\n  name: telecom\n  datasheet: datasheet.yaml\n',
        files: { 'datasheet.yaml': 'name: telecom\nfields:\n  - name: tenure\n' },
      },
      {
        text: 'model_details:\n  name: ranker\ntraining_data:\n  name: telecom\n',
        files: { 'datasheet.yaml': 'name: weather\nfields:\n  - name: rain\n' },
      },
    ],
    bad: [
      {
        path: 'models/model-card.yaml',
        text: 'model_details:\n  name: ranker\ntraining_data:\n  name: ⟦telecom⟧ # export of January\n  version: 2026-01\n',
        fixed:
          'model_details:\n  name: ranker\ntraining_data:\n  name: telecom # export of January\n  version: 2026-01\n  datasheet: ../data/datasheet.yaml\n',
        files: { 'data/datasheet.yaml': 'name: Telecom\nfields:\n  - name: tenure\n' },
      },
      {
        path: 'model-card.json',
        text: '{\n  "model_details": { "name": "ranker" },\n  "training_data": { "name": ⟦"telecom"⟧ }\n}\n',
        fixed:
          '{\n  "model_details": { "name": "ranker" },\n  "training_data": { "name": "telecom", "datasheet": "datasheet.yaml" }\n}\n',
        files: { 'datasheet.yaml': 'name: telecom\nfields:\n  - name: tenure\n' },
      },
    ],
  },
  *check(context) {
    const training = resolve(entryOf(context.document.data?.root, 'training_data')?.value);
    const name = context.card?.datasets[0];
    if (training?.type !== 'map' || !name || entryOf(training, 'datasheet') || !entryOf(training, 'name')) return;
    const path = datasheetNamed(context, name.value);
    if (path === undefined) return;
    const link = relativePath(dirname(context.document.path), path);
    yield {
      span: name.span,
      message: `\`${path}\` describes this data set. Add its path as \`datasheet\`.`,
      data: link,
      missing: ['datasheet'],
    };
  },
  fix({ data }, { document }) {
    const edit = data === undefined ? undefined : insertKey(document, ['training_data'], 'datasheet', data);
    return edit ? [{ title: `Add \`datasheet: ${data}\``, preferred: true, edits: [edit] }] : [];
  },
});

const fold = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** The only datasheet of that name. */
function datasheetNamed({ repository }: CheckContext, name: string): string | undefined {
  const found = Array.from(repository.ofKind('datasheet')).filter((document) => {
    const own = repository.factsOf(document).datasheet?.name?.value;
    return own !== undefined && fold(own) === fold(name);
  });
  return found.length === 1 ? found[0]?.path : undefined;
}
