import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, open, positionOf, until } from '../support';

async function suggestions(document: vscode.TextDocument, position: vscode.Position, wanted: string) {
  return until(`the suggestion ${wanted}`, async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    return items.find(({ label }) => (typeof label === 'string' ? label : label.label) === wanted);
  });
}

async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  return until('a hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
      .join('\n');
    return text.length > 0 && text;
  });
}

describe('while writing', () => {
  afterEach(closeAll);

  it('suggests the values of a key in YAML', async () => {
    const { document } = await create('writing/experiment.yaml', 'name: churn\nsplit:\n  strategy: \n');
    await suggestions(document, positionOf(document, 'strategy: ', 'strategy: '.length), 'time');
  });

  it('suggests keys that are missing in JSON', async () => {
    const { document } = await create('writing/experiment.json', '{\n  "name": "churn",\n  \n}\n');
    await until('a key', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(2, 2),
      );
      return items.some(({ label }) => /^"?task"?$/.test(typeof label === 'string' ? label : label.label));
    });
  });

  it('suggests licences in the front matter of a model card', async () => {
    const { document } = await create('writing/README.md', '---\npipeline_tag: text-generation\nlicense: \n---\n# T\n');
    await suggestions(document, new vscode.Position(2, 9), 'apache-2.0');
  });

  it('explains a key in YAML and in front matter', async () => {
    const datasheet = await open('datasheet.yaml');
    assert.match(
      await hoverText(datasheet.document, positionOf(datasheet.document, 'prediction_moment', 2)),
      /instant/,
    );
    const card = await open('README.md');
    assert.ok((await hoverText(card.document, positionOf(card.document, 'pipeline_tag', 2))).length > 40);
  });

  it('goes from an experiment to its datasheet', async () => {
    const { document } = await open('experiment.yaml');
    const position = positionOf(document, 'datasheet: datasheet.yaml', 'datasheet: da'.length);
    const target = await until('a definition', async () => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        position,
      );
      return found[0];
    });
    assert.match(('uri' in target ? target.uri : target.targetUri).path, /\/datasheet\.yaml$/);
  });

  it('offers the snippets of the kind of file', async () => {
    const { document } = await create('writing/new.yaml', 'ml-');
    await vscode.window.showTextDocument(document);
    const snippet = await suggestions(document, new vscode.Position(0, 3), 'ml-experiment');
    assert.equal(snippet.kind, vscode.CompletionItemKind.Snippet);
  });

  it('treats an MLproject file as YAML', async () => {
    const { document } = await create('writing/MLproject', 'name: churn\n');
    assert.equal(document.languageId, 'yaml');
  });
});
