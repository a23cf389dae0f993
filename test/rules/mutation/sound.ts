import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { check, fixesOf, type Finding } from '../../../src/core/check';
import { PortfolioDocument } from '../../../src/core/document/document';
import type { Repository } from '../../../src/core/portfolio/repository';
import { applyEdits } from '../../../src/core/text/edit';
import { SourceText } from '../../../src/core/text/source-text';
import { repositoryOf, strictHost } from '../../harness/engine';

const FOLDER = join('test', 'fixtures', 'valid');

/** A document without a mistake, in the repository that it belongs to. */
export interface Sound {
  /** Folder below `test/fixtures/valid` and path inside of it. */
  readonly name: string;
  readonly document: PortfolioDocument;
  readonly repository: Repository;
}

/** Every document below `test/fixtures/valid`; each folder there is a repository of its own. */
export function soundDocuments(): Sound[] {
  const seen = new Set<string>();
  const documents = readdirSync(FOLDER).flatMap((folder) => {
    const root = join(FOLDER, folder);
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
      statSync(join(root, path)).isFile(),
    );
    const files = Object.fromEntries(
      paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
    );
    const repository = repositoryOf(files);
    return Array.from(repository.all(), (document) => ({ name: `${folder}/${document.path}`, document, repository }));
  });
  // Some belong to several repositories.
  return documents.filter(({ document: { text } }) => !seen.has(text) && seen.add(text));
}

/** A sound document after something was done to its text. */
export class Mutant {
  readonly document: PortfolioDocument;
  readonly findings: readonly Finding[];

  constructor(
    readonly sound: Sound,
    readonly text: string,
  ) {
    const { document, repository } = sound;
    const source = new SourceText(document.source.uri, text, document.source.version + 1);
    this.document = PortfolioDocument.parse(source, document.path, document);
    repository.put(this.document);
    this.findings = check(this.document, repository, {}, strictHost) ?? [];
    repository.put(document);
  }

  /** The text after the preferred fix of the first finding; undefined when there is none. */
  get mended(): string | undefined {
    const [finding] = this.findings;
    if (!finding) return undefined;
    const { repository, document } = this.sound;
    repository.put(this.document);
    const fix = fixesOf(finding, this.document, repository, strictHost).find(({ preferred }) => preferred);
    repository.put(document);
    return fix && applyEdits(this.text, fix.edits);
  }
}
