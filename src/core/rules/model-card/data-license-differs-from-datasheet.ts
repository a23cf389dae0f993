import { itemsAt, textAt } from '../../facts/read-values';
import { licenseIdOf } from '../../hub/licenses';
import type { CheckContext } from '../context';
import { defineRule } from '../rule';
import type { DatasheetOf } from '../support/datasheet-of';
import { isFamilyOf, licenseOfWords } from '../support/license-mismatch';
import { agreeingDatasheet } from './support/datasheet';

export const dataLicenseDiffersFromDatasheet = defineRule<string>({
  id: 'model-card/data-license-differs-from-datasheet',
  layer: 'agreement',
  severity: 'warning',
  summary: 'The card gives the training data another licence than its datasheet does.',
  why: 'Whether a model may be used depends on the terms of what it has learnt from. When card and datasheet name two licences for the same data, the careful reader takes neither.\n\nOnly a licence that the card gives under a heading about its data, or with a label that says so, is compared, and only with the one datasheet that the card links to.',
  source: 'Datasheets for Datasets, distribution; Model Cards for Model Reporting, training data.',
  appliesTo: { formats: ['model-card-markdown'] },
  examplePath: 'MODEL_CARD.md',
  examples: {
    good: [
      {
        text: '# Ranker\n\n- **License:** MIT\n\n## Training data\n\nDescribed in [its datasheet](datasheet.yaml).\n\n- **License:** CC BY 4.0\n',
        files: { 'datasheet.yaml': 'name: telecom\nlicense: cc-by-4.0\nfields:\n  - name: tenure\n' },
      },
      {
        text: '# Ranker\n\n## Training data\n\nCounts of trams and [of weather](weather/datasheet.yaml), [all of them](trams/datasheet.yaml).\n\n- **License:** MIT\n',
        files: {
          'weather/datasheet.yaml': 'name: weather\nlicense: odbl\nfields:\n  - name: rain\n',
          'trams/datasheet.yaml': 'name: trams\nlicense: mit\nfields:\n  - name: line\n',
        },
      },
      {
        text: '---\ndatasets: [lab/weather]\n---\n\n# Ranker\n\nIt replaces [the one for trams](datasheet.yaml).\n\n## Training data\n\n- **License:** MIT\n',
        files: { 'datasheet.yaml': 'name: trams\nlicense: cc-by-4.0\nfields:\n  - name: line\n' },
      },
      {
        text: '# Ranker\n\n## Training data\n\n- **Datasheet:** [here](datasheet.yaml)\n- **License:** as its owners say\n',
        files: { 'datasheet.yaml': 'name: telecom\nlicense: cc-by-4.0\nfields:\n  - name: tenure\n' },
      },
      {
        text: '# Ranker\n\n## Training data\n\n- **Datasheet:** [here](datasheet.yaml)\n- **License:** CC0\n',
        files: {
          'datasheet.yaml':
            'name: telecom\nlicense: cc-by-4.0\nsources:\n  - name: hotline\n    license: cc0-1.0\nfields:\n  - name: tenure\n',
        },
      },
    ],
    bad: [
      {
        text: '# Ranker\n\n- **License:** MIT\n\n## Training data\n\nDescribed in [its datasheet](datasheet.yaml).\n\n- **License:** ⟦CC BY 4.0⟧\n',
        files: { 'datasheet.yaml': 'name: telecom\nlicense: CC-BY-NC-4.0\nfields:\n  - name: tenure\n' },
      },
      {
        text: '# Ranker\n\n| Field | Value |\n| --- | --- |\n| Data | [data card](DATASET_CARD.md) |\n| Data license | ⟦Apache 2.0⟧ |\n',
        files: { 'DATASET_CARD.md': '---\npretty_name: Telecom\nlicense: odbl\n---\n\n# Dataset card for Telecom\n' },
      },
    ],
  },
  *check(context) {
    const { card } = context;
    const said = card?.dataLicenses.map(({ value, span }) => ({ id: licenseOfWords(value), span })) ?? [];
    const [first, ...more] = said;
    // Two licences are those of two data sets, and one that is not understood may be any.
    if (!card || !first || first.id === undefined || more.length > 0 || card.datasets.length > 1) return;
    const found = onlyDatasheet(context);
    const ids = new Set(found && licensesOf(found));
    if (!found || ids.size !== 1 || ids.has(first.id) || isFamilyOf(ids, first.id)) return;
    if (sourcesOf(found).includes(first.id)) return;
    const [id = ''] = ids;
    yield {
      span: first.span,
      message: `\`${found.document.path}\` gives \`${id}\` as the licence of this data, and this says \`${first.id}\`. Write the same licence in both places.`,
      data: id,
    };
  },
  // Only the author knows which licence is right.
  fix: ({ span, data: id }) =>
    id === undefined
      ? []
      : [{ title: `Write \`${id}\`, as the datasheet has it`, preferred: false, edits: [{ span, newText: id }] }],
});

/** The datasheet that the card links to, when it links to no other. */
function onlyDatasheet(context: CheckContext): DatasheetOf | undefined {
  const { document, repository } = context;
  const linked = document.body?.links.flatMap(({ target }) => {
    const found = repository.linked(document.path, target.replace(/#.*$/, ''));
    return found?.format.kind === 'datasheet' ? [found.path] : [];
  });
  return new Set(linked).size === 1 ? agreeingDatasheet(context) : undefined;
}

/** What the datasheet declares, else what it writes, as ids; none when one of them is no licence of the list. */
function licensesOf({ facts }: DatasheetOf): readonly string[] {
  const ids = [
    ...facts.licenses.map(({ value }) => licenseIdOf(value)),
    ...facts.writtenLicenses.map(({ value }) => licenseOfWords(value)),
  ];
  const known = ids.filter((id) => id !== undefined && id !== 'other' && id !== 'unknown');
  return known.length === ids.length ? known.filter((id) => id !== undefined) : [];
}

/** The licences of the parts that a data set is made of, of which a card may mean one. */
const sourcesOf = ({ document }: DatasheetOf): readonly (string | undefined)[] =>
  itemsAt(document.data?.root, 'sources').map((source) => {
    const license = textAt(source, 'license');
    return license && licenseIdOf(license.value);
  });
