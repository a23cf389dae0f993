import assert from 'node:assert/strict';
import { fixesOf } from '../../../src/core/check';
import { applyEdits } from '../../../src/core/text/edit';
import { Checked, strictHost } from '../../harness/engine';

/** Titles of the fixes of the first finding of a rule. */
function titles(path: string, text: string, id: string): readonly string[] {
  return fixes(path, text, id).map(({ title }) => title);
}

function fixes(path: string, text: string, id: string): ReturnType<typeof fixesOf> {
  const checked = new Checked(path, text);
  const [finding] = checked.of(id);
  assert.ok(finding, `${id} finds nothing`);
  return fixesOf(finding, checked.document, checked.repository, strictHost);
}

/** The text after the fix of that title. */
function fixed(path: string, text: string, id: string, title: string): string {
  const fix = fixes(path, text, id).find((candidate) => candidate.title === title);
  assert.ok(fix, `no fix is called ${title}`);
  return applyEdits(text, fix.edits);
}

const INTRO =
  'Ranks the customers of a phone company by the chance that they leave within 60 days, from the fields of the billing system, with a score for each one.\n\n';

describe('a section that a card lacks', () => {
  const id = 'model-card/missing-limitations';

  it('goes between its neighbours of the template, under a heading of their level', () => {
    const text = `# Ranker\n\n${INTRO}## Uses\n\nIt is meant for calls.\n\n## Training data\n\nBills.\n\n### Period\n\nA year.\n`;
    const after = fixed('MODEL_CARD.md', text, id, 'Add a section "Limitations"');
    assert.match(after, /calls\.\n\n## Limitations\n\n<!-- [^>]+ -->\n\n[^\n]+\n\n## Training data\n/);
    assert.deepEqual(new Checked('MODEL_CARD.md', after).of(id), []);
    assert.deepEqual(new Checked('MODEL_CARD.md', after).of('model-card/empty-section'), []);
    assert.deepEqual(new Checked('MODEL_CARD.md', after).of('model-card/placeholder-left'), []);
  });

  it('is called as in the template of the Hub where the card follows it', () => {
    const text = `# Ranker\n\n${INTRO}## Uses\n\n### Direct Use\n\nCalls.\n\n## Training Details\n\nBills.\n`;
    assert.deepEqual(titles('MODEL_CARD.md', text, id), ['Add a section "Bias, Risks, and Limitations"']);
  });

  it('goes to the end where nothing that follows it is there, whatever the end looks like', () => {
    for (const end of ['', '\n', '\n\n', '\r\n']) {
      const text = `# Ranker\n\n${INTRO}## Uses\n\nIt is meant for calls.${end}`;
      const after = fixed('MODEL_CARD.md', text, id, 'Add a section "Limitations"');
      assert.match(after, /calls\.(\r?\n){2}## Limitations(\r?\n){2}<!-- [^>]+ -->(\r?\n){2}[^\r\n]+\r?\n$/);
    }
  });

  it('keeps the rules between sections, first-level sections and the line breaks of the author', () => {
    const text = `# Uses\n\n${INTRO}\n---\n\n# Training data\n\nBills.\n\n---\n\n# Contact\n\nAnn.\n`.replaceAll(
      '\n',
      '\r\n',
    );
    const after = fixed('MODEL_CARD.md', text, id, 'Add a section "Limitations"');
    assert.match(
      after,
      /---\r\n\r\n# Limitations\r\n\r\n<!-- [^>]+ -->\r\n\r\n[^\r\n]+\r\n\r\n---\r\n\r\n# Training data\r\n/,
    );
    assert.doesNotMatch(after, /[^\r]\n/);
  });
});

describe('a part that a structured card lacks', () => {
  it('is added with the mapping around it', () => {
    const text = 'model_details:\n  name: Ranker # v2\ntraining_data:\n  name: telecom\nslices: [new]\n';
    const after = fixed(
      'model-card.yaml',
      text,
      'model-card/missing-limitations',
      'Add `considerations.limitations` to fill in',
    );
    assert.match(after, /considerations:\n {2}limitations:\n {4}- description: \.\.\.\n/);
    assert.ok(after.includes('name: Ranker # v2'));
    assert.deepEqual(new Checked('model-card.yaml', after).of('model-card/missing-limitations'), []);
    assert.equal(new Checked('model-card.yaml', after).of('model-card/placeholder-left').length, 1);
  });
});

const cardWith = (results: string): string =>
  `# Ranker\n\n${INTRO}It is meant for calls.\n\n## Training data\n\nBills.\n\n## Results\n\n${results}\n\n## Limits\n\nNew customers are ranked less well.\n`;

describe('a baseline that a card lacks', () => {
  const id = 'model-card/missing-baseline';

  it('becomes a row of a table of models', () => {
    const after = fixed(
      'MODEL_CARD.md',
      cardWith('| Model | AUC |\n|---|---|\n| Tree | 0.8 |'),
      id,
      'Add a row for the baseline',
    );
    assert.ok(after.includes('| Tree | 0.8 |\n| Baseline |  |\n\n## Limits'));
  });

  it('has the name and the numbers that the experiment gives it', () => {
    const files = {
      'experiment.yaml':
        'name: churn\ntask:\n  type: classification\ndata:\n  name: bills\nbaseline:\n  name: Contract rule\n  results: {auc: 0.61, recall: 0.3}\n',
    };
    const fill = (results: string): string => {
      const text = cardWith(results);
      const checked = new Checked('MODEL_CARD.md', text, files);
      const [finding] = checked.of(id);
      const [fix] = finding ? fixesOf(finding, checked.document, checked.repository, strictHost) : [];
      return applyEdits(text, fix?.edits ?? []);
    };
    const table = fill('| Model | ROC-AUC | Time |\n|---|---|---|\n| Tree | 0.8 | 3 s |');
    assert.ok(table.includes('| Tree | 0.8 | 3 s |\n| Contract rule (baseline) | 0.61 |  |\n'));
    const line = fill('- Recall: 0.5');
    assert.ok(line.includes('- Recall: 0.5\n\nBaseline on the same data, Contract rule: recall 0.3.\n'));
  });

  it('becomes a line behind other results', () => {
    const after = fixed('MODEL_CARD.md', cardWith('- AUC: 0.8'), id, 'Add a line for the baseline');
    assert.ok(after.includes('- AUC: 0.8\n\nBaseline on the same data:\n\n## Limits'));
  });
});

describe('what is left of a template', () => {
  const id = 'model-card/placeholder-left';

  it('goes with its section where nothing else stands there', () => {
    const text = '# Mood\n\n## Uses\n\n<!-- what for -->\n\n[More Information Needed]\n\n## Results\n\nNone.\n';
    assert.equal(fixed('MODEL_CARD.md', text, id, 'Remove the section "Uses"'), '# Mood\n\n## Results\n\nNone.\n');
  });

  it('goes with its line where it is the answer of a label', () => {
    const text = '# Mood\n\n- **Paper:** [More Information Needed]\n- **Demo:** here\n';
    assert.equal(fixed('MODEL_CARD.md', text, id, 'Remove the line "Paper"'), '# Mood\n\n- **Demo:** here\n');
  });

  it('goes as a comment', () => {
    const text =
      '<!-- This model card has been generated automatically according to the information the Trainer had access to. You\nshould complete it. -->\n\n# Mood\n';
    assert.equal(fixed('MODEL_CARD.md', text, id, 'Remove the comment'), '\n# Mood\n');
  });

  it('stays where it is one of several things in a table or a paragraph', () => {
    assert.deepEqual(titles('MODEL_CARD.md', '# Mood\n\n| A | B |\n|---|---|\n| x | TBD |\n', id), []);
    assert.deepEqual(titles('MODEL_CARD.md', '# Mood\n\nIt has TODO parameters.\n', id), []);
  });

  it('is one finding when there is much of it', () => {
    const text = `# Mood\n\n${Array.from({ length: 12 }, (_, index) => `## Part ${index}\n\n[More Information Needed]\n\n`).join('')}`;
    const found = new Checked('MODEL_CARD.md', text).of(id);
    assert.equal(found.length, 1);
    assert.match(found[0]?.message ?? '', /^12 placeholders/);
    assert.equal(found[0]?.range.start.line, 4);
  });
});

describe('two licences', () => {
  it('can be made one in either place, with quotes and comments kept', () => {
    const text =
      '---\nlicense: "mit" # as the code\nlibrary_name: sklearn\n---\n\n# Ranker\n\n- **License:** Apache 2.0\n';
    const id = 'model-card/license-mismatch';
    assert.ok(fixed('README.md', text, id, 'Write `mit` here').includes('- **License:** mit\n'));
    assert.ok(
      fixed('README.md', text, id, 'Write `apache-2.0` in the front matter').includes(
        'license: "apache-2.0" # as the code\n',
      ),
    );
  });
});

describe('a datasheet', () => {
  it('gets each missing section in the order of the form', () => {
    const text =
      '# Datasheet\n\n## Motivation\n\nThe dataset was made for a course, as nothing like it was open to everybody before, in a town of that size.\n\n## Composition\n\nOne row is one stop, and some are missing.\n\n## Maintenance\n\nBy the author, under CC BY 4.0, until 2026.\n';
    const id = 'datasheet/missing-sections';
    assert.deepEqual(titles('DATASHEET.md', text, id), [
      'Add a section "Collection process"',
      'Add a section "Preprocessing"',
      'Add a section "Uses"',
      'Add a section "Distribution"',
    ]);
    const after = fixed('DATASHEET.md', text, id, 'Add a section "Uses"');
    assert.match(after, /some are missing\.\n\n## Uses\n\n<!-- [^>]+ -->\n\n[^\n]+\n\n## Maintenance\n/);
  });

  it('gets a privacy block where a field is about persons', () => {
    const text = 'name: telecom\nfields:\n  - name: postcode # five digits\n    personal_data: true\n';
    const after = fixed('datasheet.yaml', text, 'datasheet/personal-data-without-privacy', 'Add `privacy` to fill in');
    assert.match(after, /privacy:\n {2}personal_data: true\n {2}measures:\n {4}- \.\.\.\n?$/);
  });
});
