import { entryOf } from '../../document/data/locate';
import { insertKey } from '../../fixes/insert-key';
import { defineRule } from '../rule';
import { licenseOfWords } from '../support/license-mismatch';

export const undeclaredLicense = defineRule<string>({
  id: 'datasheet/undeclared-license',
  layer: 'field',
  severity: 'info',
  summary: 'The text names a licence and the front matter does not.',
  why: 'Search, filters and tools that check licences read the front matter. A licence that stands only in the text is not found by them.',
  source: 'Hugging Face Hub, dataset cards (`license`).',
  appliesTo: { formats: ['dataset-card-markdown'] },
  absence: true,
  examplePath: 'README.md',
  examples: {
    good: [
      { text: '---\npretty_name: Trams\nlicense: mit\n---\n\n# Trams\n\n- **License:** MIT\n' },
      { text: '---\npretty_name: Trams\n---\n\n# Trams\n\n- **License:** ask the town\n' },
      { path: 'DATASHEET.md', text: '# Trams\n\n- **License:** MIT\n' },
    ],
    bad: [
      {
        text: '---\npretty_name: Trams # of one town\n---\n\n# Trams\n\n- **License:** ⟦CC BY 4.0⟧\n',
        fixed:
          '---\nlicense: cc-by-4.0\npretty_name: Trams # of one town\n---\n\n# Trams\n\n- **License:** CC BY 4.0\n',
      },
    ],
  },
  *check({ datasheet, document }) {
    const root = document.data?.root;
    if (!datasheet || root?.type !== 'map' || root.entries.length === 0 || entryOf(root, 'license')) return;
    const ids = new Set(datasheet.writtenLicenses.map(({ value }) => licenseOfWords(value)));
    const [id] = ids;
    const [first] = datasheet.writtenLicenses;
    if (!first || ids.size !== 1 || id === undefined) return;
    yield {
      span: first.span,
      message: `The front matter has no \`license\`, so tools do not find this one. Add \`license: ${id}\` there.`,
      data: id,
    };
  },
  fix({ data }, { document }) {
    const edit = data === undefined ? undefined : insertKey(document, [], 'license', data);
    return edit ? [{ title: `Add \`license: ${data}\` to the front matter`, preferred: true, edits: [edit] }] : [];
  },
});
