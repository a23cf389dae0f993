import assert from 'node:assert/strict';
import { examine } from '../../../../src/core/case-study/results-block/examine';
import { applyEdits } from '../../../../src/core/text/edit';
import { caseStudyOf } from '../../../harness/case-study';

const METRICS = { 'reports/metrics.json': '{"f1": 0.81, "roc_auc": 0.871}' };
const BEGIN = '<!-- results:begin src=reports/metrics.json keys=f1 -->';
const END = '<!-- results:end -->';
const TABLE = '| Metric | Value |\n| ------ | ----: |\n| F1     |  0.81 |';

/** Updates every block. */
function updated(text: string, files: Readonly<Record<string, string>> = METRICS, path?: string): string {
  const { blocks } = examine(caseStudyOf(text, files, path));
  const edits = blocks
    .filter(({ isCurrent }) => !isCurrent)
    .map(({ block, content }) => ({ span: block.content, newText: content }));
  return applyEdits(text, edits);
}

/** What is wrong, as the text that is marked and the message. */
const faults = (text: string, files: Readonly<Record<string, string>> = METRICS): string[] =>
  examine(caseStudyOf(text, files)).faults.map(
    ({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`,
  );

describe('a block of results', () => {
  it('is filled, and everything outside of it stays byte for byte', () => {
    const text = `# Churn\r\n\r\n${BEGIN}\r\nold\r\n${END} <!-- mine -->\r\n\ttext  \n`;
    assert.equal(
      updated(text),
      `# Churn\r\n\r\n${BEGIN}\r\n\r\n${TABLE.replaceAll('\n', '\r\n')}\r\n\r\n${END} <!-- mine -->\r\n\ttext  \n`,
    );
  });

  it('stays as it is once it is filled', () => {
    const once = updated(`# Churn\n\n${BEGIN}${END}\n`);
    assert.equal(once, `# Churn\n\n${BEGIN}\n\n${TABLE}\n\n${END}\n`);
    assert.equal(updated(once), once);
  });

  it('is up to date in whatever layout', () => {
    for (const table of [
      '|Metric|Value|\n|---|---|\n|F1|0.81|',
      '|  Metric |  Value|\n| :-------- | :---: |\n| F1 | 0.81   |  ',
    ]) {
      const text = `# Churn\n\n${BEGIN}\n${table}\n${END}\n`;
      assert.equal(updated(text), text);
    }
    assert.notEqual(updated(`${BEGIN}\n|Metric|Value|\n|---|---|\n|F1|0.80|\n${END}`), '');
  });

  it('keeps to its list or quote', () => {
    const [head = '', rule = '', row = ''] = TABLE.split('\n');
    assert.equal(updated(`> ${BEGIN}\n> ${END}\n`), `> ${BEGIN}\n>\n> ${head}\n> ${rule}\n> ${row}\n>\n> ${END}\n`);
    assert.equal(
      updated(`- Results\n\n  ${BEGIN}\n  ${END}\n`),
      `- Results\n\n  ${BEGIN}\n\n  ${head}\n  ${rule}\n  ${row}\n\n  ${END}\n`,
    );
  });

  it('can be there several times, and in a folder of its own', () => {
    const text = `${BEGIN}\n${END}\n\n<!-- results:begin src='reports/metrics.json' keys="roc_auc" -->\n${END}\n`;
    assert.match(updated(text), /F1 .*0\.81[^]*ROC AUC .*0\.871/);
    const below = '<!-- results:begin src=../reports/metrics.json -->\n<!-- results:end -->\n';
    assert.match(updated(below, METRICS, 'docs/README.md'), /0\.871/);
  });

  it('is an example where it is code', () => {
    for (const text of [`\`\`\`\n${BEGIN}\n${END}\n\`\`\`\n`, `    ${BEGIN}\n    ${END}\n`, `Write \`${BEGIN}\`.\n`]) {
      assert.equal(updated(text), text);
      assert.deepEqual(faults(text), []);
    }
  });

  it('says what is wrong with its comments', () => {
    assert.match(faults(`${BEGIN}\ntext\n`).join(), /^<!-- results:begin[^>]*-->: .* not closed/);
    assert.match(faults(`text\n\n${END}\n`).join(), /^<!-- results:end -->: No block/);
    const [nested, ...others] = faults(`${BEGIN}\n${BEGIN}\n${END}\n${END}\n`);
    assert.match(nested ?? '', /inside of another/);
    assert.deepEqual(others, []);
    const [unclosed, ...rest] = faults(`${BEGIN}\n\n${BEGIN}\n${END}\n`);
    assert.match(unclosed ?? '', /not closed/);
    assert.deepEqual(rest, []);
    assert.match(faults(`Text ${BEGIN}\n${END}\n`).join(), /lines of its own/);
  });

  for (const [attributes, expected] of [
    ['src=reports/metrics.json kes=f1', /^kes: .*Write `keys`/],
    ['src=reports/metrics.json colour=red', /^colour: .*src, keys, percent, title/],
    ['src=reports/metrics.json percent=yes', /^yes: `percent` is/],
    ['src=reports/metrics.json src=a.json', /^src: `src` is given twice/],
    ['src=reports/metrics.json and more', /^and: .*cannot be read here/],
    ['src=""', /^src: The block names no file/],
    ['source=reports/metrics.json', /^source: /],
    ['src=reports/metrics.json keys=f1,f2', /^f2: `reports\/metrics.json` has no `f2`/],
    ['src=reports/metric.json', /^reports\/metric.json: .*Write `reports\/metrics.json`/],
    ['src=nowhere/at/all.csv', /Correct the path, or write the file/],
    ['src=reports', /^reports: `reports` is a folder/],
    ['src=../other/metrics.json', /leads out of the repository/],
    ['src=a/../../metrics.json', /leads out of the repository/],
    ['src=/etc/metrics.json', /is no path from this README/],
    ['src=https://example.org/metrics.json', /is no path from this README/],
    ['src=C:\\metrics.json', /is no path from this README/],
    ['src=broken/metrics.json', /it is no valid JSON/],
    ['src=broken/metrics.yaml', /it is no valid YAML/],
    ['src=words/metrics.json', /it holds no numbers/],
    ['src=empty/metrics.json', /it is no valid JSON/],
    ['src=many/metrics.json', /has 300 numbers.*keys=k0,k1/],
  ] as const) {
    it(`leaves ${attributes} as it is, and says why`, () => {
      const files = {
        ...METRICS,
        'broken/metrics.json': '{"f1": 0.8',
        'broken/metrics.yaml': 'a: [1\n',
        'words/metrics.json': '{"f1": "good"}',
        'empty/metrics.json': '',
        'many/metrics.json': JSON.stringify(
          Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`k${index}`, index])),
        ),
      };
      const text = `<!-- results:begin ${attributes} -->\n| F1 |\n| --- |\n| 0.7 |\n${END}\n`;
      assert.match(faults(text, files).find((fault) => expected.test(fault)) ?? faults(text, files).join(), expected);
      assert.equal(updated(text, files), text);
    });
  }

  it('knows the only file of that name, wherever it lies', () => {
    const [fault] = faults(`<!-- results:begin src=metrics.json -->\n${END}\n`);
    assert.match(fault ?? '', /^metrics.json: .*Write `reports\/metrics.json`/);
  });

  it('says nothing while its file was not read', () => {
    const text = '<!-- results:begin src=runs/last.json -->\n<!-- results:end -->\n';
    const study = caseStudyOf(text, { 'runs/last.json': '' });
    assert.deepEqual(examine(study), { blocks: [], faults: [] });
    study.workspace.repository.setTooLong('runs/last.json');
    const again = caseStudyOf(text, { 'runs/last.json': '' });
    again.workspace.repository.setTooLong('runs/last.json');
    assert.match(examine(again).faults[0]?.message ?? '', /too large/);
  });

  it('is found in no time among thousands of comments', () => {
    const text = '<!-- results:begin src=a.json -->\n'.repeat(3000) + '<!-- results:begin '.repeat(3000);
    assert.equal(examine(caseStudyOf(text)).faults.length > 0, true);
  });
});
