import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionList,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { LspClient, uriOf } from '../harness/lsp-client';

const DATASHEET =
  'name: churn\nfields:\n  - name: tenure\n    meaning: Months since the contract began.\n  - name: plan\n';
const EXPERIMENT = `name: churn
task:
  type: clasification
data:
  path: churn.csv
  datasheet: datasheet.yaml
features:
  - tenure
`;

describe('writing over the protocol', () => {
  let client: LspClient;
  const textDocument = { uri: uriOf('experiment.yaml') };
  const at = (line: number, character: number): object => ({ textDocument, position: { line, character } });

  beforeEach(async () => {
    client = await LspClient.start({
      files: { 'datasheet.yaml': DATASHEET, 'experiment.yaml': EXPERIMENT, 'churn.csv': '' },
    });
    await client.open('experiment.yaml', EXPERIMENT);
    await client.diagnostics('experiment.yaml');
    // The workspace is read behind the first findings.
    await client.request('mlPortfolio/checkWorkspace', {});
  });
  afterEach(() => client.stop());

  it('completes names of the datasheet', async () => {
    await client.change('experiment.yaml', `${EXPERIMENT}  - pl\n`);
    const { items } = await client.request<CompletionList>('textDocument/completion', at(8, 6));
    assert.ok(items.some(({ label }) => label === 'plan'));
  });

  it('explains a key', async () => {
    const hover = await client.request<Hover>('textDocument/hover', at(1, 2));
    assert.deepEqual(hover.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } });
  });

  it('fixes, ignores and opens the page of a finding', async () => {
    const range = { start: { line: 2, character: 10 }, end: { line: 2, character: 10 } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
    const [first] = actions;
    assert.equal(first?.isPreferred, true);
    assert.match(first?.title ?? '', /classification/);
    assert.ok(actions.some(({ command }) => command?.command === 'mlPortfolio.openRulePage'));
    assert.ok(actions.some(({ title }) => /ignore|disable/i.test(title)));
  });

  it('fixes everything in a file on request', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const context = { diagnostics: [], only: ['source.fixAll.ml-portfolio'] };
    const [action] = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context });
    assert.equal(action?.kind, 'source.fixAll.ml-portfolio');
    const place = { line: 2, character: 12 };
    assert.deepEqual(action?.edit, {
      changes: { [uriOf('experiment.yaml')]: [{ range: { start: place, end: place }, newText: 's' }] },
    });
  });

  it('outlines and folds', async () => {
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['name', 'task', 'data', 'features'],
    );
    const ranges = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.ok(ranges.some(({ startLine, endLine }) => startLine === 3 && endLine === 5));
  });

  it('goes from a feature to its field, and back to its uses', async () => {
    const target = await client.request<Location>('textDocument/definition', at(7, 6));
    assert.equal(target.uri, uriOf('datasheet.yaml'));
    assert.equal(target.range.start.line, 2);
    const context = { includeDeclaration: false };
    const uses = await client.request<Location[]>('textDocument/references', { ...at(7, 6), context });
    assert.deepEqual(
      uses.map(({ uri, range }) => [uri, range.start.line]),
      [[uriOf('experiment.yaml'), 7]],
    );
  });

  it('links to the datasheet', async () => {
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.ok(links.some(({ target }) => target === uriOf('datasheet.yaml')));
  });

  it('renames a field in all documents, and says why when it cannot', async () => {
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...at(7, 6), newName: 'months' });
    assert.ok(JSON.stringify(edit).includes(uriOf('datasheet.yaml')));
    await assert.rejects(client.request('textDocument/rename', { ...at(7, 6), newName: 'plan' }), /plan/);
  });

  it('answers nothing in a file that is none of ours', async () => {
    await client.open('values.yaml', 'replicas: 3\n');
    const other = { textDocument: { uri: uriOf('values.yaml') }, position: { line: 0, character: 2 } };
    assert.equal(await client.request('textDocument/hover', other), null);
    assert.equal(await client.request('textDocument/completion', other), null);
  });
});
