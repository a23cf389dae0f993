import assert from 'node:assert/strict';
import { suppressInFile, suppressNextLine } from '../../../src/core/features/actions/suppress';
import { applyEdits } from '../../../src/core/text/edit';
import { withCursor } from '../../harness/cursor';

const ID = 'model-card/missing-baseline';

function onLine(path: string, marked: string): string | undefined {
  const { document, offset } = withCursor(path, marked);
  const edit = suppressNextLine(document, ID, { start: offset, end: offset });
  return edit && applyEdits(document.text, [edit]);
}

function inFile(path: string, marked: string): string | undefined {
  const { document } = withCursor(path, marked);
  const edit = suppressInFile(document, ID);
  return edit && applyEdits(document.text, [edit]);
}

describe('comments that switch a rule off', () => {
  const COMMENT = `<!-- ml-portfolio-disable-next-line ${ID} -- reason -->`;
  it('are HTML in the text of a card', () => {
    assert.equal(onLine('model_card.md', '# Card\n\n## Eval|uation\n'), `# Card\n\n${COMMENT}\n## Evaluation\n`);
    assert.equal(
      onLine('model_card.md', '# Card\n\nFirst| line\nsecond\n'),
      `# Card\n\n${COMMENT}\nFirst line\nsecond\n`,
    );
  });
  it('keep the indentation of a nested list', () => {
    assert.equal(onLine('model_card.md', '- a\n  - b|\n'), `- a\n  ${COMMENT}\n  - b\n`);
  });
  it('leave tables, code and paragraphs in one piece', () => {
    assert.equal(
      onLine('model_card.md', '| a | b |\n| - | - |\n| 1 | 2 |\n'.replaceAll('|', '¦').replace('1', '1|')),
      undefined,
    );
    assert.equal(onLine('model_card.md', '```\n\ncode|\n```\n'), undefined);
    assert.equal(onLine('model_card.md', 'First line\nsec|ond\n'), undefined);
  });
  it('stand above a table', () => {
    const table = '¦ a ¦ b ¦\n¦ - ¦ - ¦\n';
    assert.equal(
      onLine('model_card.md', `# Card\n\n${table.replace('a', 'a|')}`),
      `# Card\n\n${COMMENT}\n${table.replaceAll('¦', '|')}`,
    );
  });
  it('stand neither above a front matter nor in a text over several lines', () => {
    assert.equal(onLine('model_card.md', '-|--\nlicense: mit\n---\n'), undefined);
    assert.equal(onLine('experiment.yaml', 'notes: ¦\n  one\n  tw|o\n'), undefined);
    assert.equal(onLine('experiment.yaml', 'notes: one\n  tw|o\n'), undefined);
  });
  it('stand in brackets over several lines', () => {
    assert.equal(
      onLine('experiment.yaml', 'features: [\n  a,\n  b|\n]\n'),
      `features: [\n  a,\n  # ml-portfolio-disable-next-line ${ID} -- reason\n  b\n]\n`,
    );
  });
  it('go to the top of a file', () => {
    const comment = `ml-portfolio-disable-file ${ID} -- reason`;
    assert.equal(inFile('model_card.md', '# Card|\n'), `<!-- ${comment} -->\n# Card\n`);
    assert.equal(inFile('model_card.md', '---\nlicense: mit\n---\n|'), `---\n# ${comment}\nlicense: mit\n---\n`);
    assert.equal(inFile('model_card.md', '---\nlicense: mit|\n\n# Card\n'), undefined);
    assert.equal(inFile('experiment.json', '{|}'), undefined);
  });
});
