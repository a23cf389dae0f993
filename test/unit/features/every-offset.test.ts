import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InsertTextFormat, type CompletionItem, type Range } from 'vscode-languageserver-types';
import type { PortfolioDocument } from '../../../src/core/document/document';
import { complete } from '../../../src/core/features/complete';
import { definition } from '../../../src/core/features/definition';
import { folding } from '../../../src/core/features/folding';
import { hover } from '../../../src/core/features/hover';
import { references } from '../../../src/core/features/references';
import { prepareRename } from '../../../src/core/features/rename';
import { symbols } from '../../../src/core/features/symbols';
import type { Repository } from '../../../src/core/portfolio/repository';
import { applyEdits } from '../../../src/core/text/edit';
import { SourceText } from '../../../src/core/text/source-text';
import { repositoryOf } from '../../harness/engine';

const ROOT = 'test/fixtures/sample-portfolio';

function sample(): Repository {
  const paths = readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
  return repositoryOf(Object.fromEntries(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')])));
}

const spanOf = ({ source }: PortfolioDocument, { start, end }: Range): { start: number; end: number } => ({
  start: source.offsetAt(start),
  end: source.offsetAt(end),
});

/** An editor takes only ranges on one line that the cursor is in. */
function assertFits(document: PortfolioDocument, offset: number, { label, textEdit }: CompletionItem): void {
  assert.ok(textEdit && 'range' in textEdit);
  const { start, end } = spanOf(document, textEdit.range);
  const where = `${label} at ${offset} of ${document.path}`;
  assert.ok(start <= offset && offset <= end, where);
  assert.equal(textEdit.range.start.line, textEdit.range.end.line, where);
}

const plain = (snippet: string): string =>
  snippet
    .replace(/(?<!\\)\$\{\d+\|((?:[^|,\\]|\\.)*)(?:[^|\\]|\\.)*\|\}/g, '$1')
    .replace(/(?<!\\)\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '1')
    .replace(/\\([\\$}|,])/g, '$1');

/** The text after an item, with something plain typed into every gap. */
function acceptedText(
  document: PortfolioDocument,
  { textEdit, additionalTextEdits = [], insertTextFormat }: CompletionItem,
): string {
  assert.ok(textEdit && 'range' in textEdit);
  assert.equal(insertTextFormat, InsertTextFormat.Snippet);
  const edits = [textEdit, ...additionalTextEdits].map(({ range, newText }) => ({
    span: spanOf(document, range),
    newText: plain(newText),
  }));
  return applyEdits(document.text, edits);
}

describe('at every offset of the sample portfolio', () => {
  const repository = sample();
  for (const document of repository.all()) {
    it(`nothing throws and ranges fit in ${document.path}`, () => {
      for (let offset = 0; offset <= document.text.length; offset += 7) {
        for (const item of complete(document, offset, repository).items) assertFits(document, offset, item);
        const hovered = hover(document, offset, repository)?.range;
        if (hovered) {
          const { start, end } = spanOf(document, hovered);
          assert.ok(start <= offset && offset <= end, `hover at ${offset}`);
        }
        definition(document, offset, repository);
        prepareRename(document, offset, repository);
        if (offset % 30 === 0) references(document, offset, repository, true);
      }
    });
    it(`nothing throws while the rest of a line of ${document.path} is still to be typed`, () => {
      for (let offset = 0; offset <= document.text.length; offset += 41) {
        const { end } = document.source.lineAt(offset);
        const text = document.text.slice(0, offset) + document.text.slice(end);
        const half = document.update(new SourceText(document.source.uri, text, 2));
        for (const item of complete(half, offset, repository).items) assertFits(half, offset, item);
        hover(half, offset, repository);
        symbols(half);
        folding(half);
      }
    });
    if (!document.data) continue;
    it(`what is accepted on a line of its own in ${document.path} parses`, () => {
      assert.deepEqual(document.syntaxProblems, []);
      const { data, source } = document;
      const last = source.positionAt(data?.span.end ?? 0).line;
      for (let line = source.positionAt(data?.span.start ?? 0).line; line < last; line++) {
        const start = source.offsetAt({ line, character: 0 });
        const indent = /^ */.exec(document.text.slice(start))?.[0] ?? '';
        const text = `${document.text.slice(0, start)}${indent}\n${document.text.slice(start)}`;
        const opened = document.update(new SourceText(source.uri, text, 2));
        for (const item of complete(opened, start + indent.length, repository).items.slice(0, 8)) {
          const accepted = acceptedText(opened, item);
          const result = document.update(new SourceText(source.uri, accepted, 3));
          assert.deepEqual(result.syntaxProblems, [], `${item.label} at line ${line}:\n${accepted}`);
        }
      }
    });
  }
});
