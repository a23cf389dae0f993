import assert from 'node:assert/strict';
import { check, fixesOf, type CheckHost, type Finding, type RuleSettings } from '../../src/core/check';
import { PortfolioDocument } from '../../src/core/document/document';
import { recognise } from '../../src/core/document/recognise';
import { isEvidenceFile } from '../../src/core/portfolio/evidence-files';
import { Repository } from '../../src/core/portfolio/repository';
import { isTrackerFile, takeTrackerText } from '../../src/core/portfolio/tracker-files';
import { applyEdits } from '../../src/core/text/edit';
import { SourceText } from '../../src/core/text/source-text';

/** Fails the test when a rule throws, instead of logging. */
export const strictHost: CheckHost = {
  ruleFailed: (id, path, error) => {
    throw new Error(`${id} threw on ${path}`, { cause: error });
  },
};

/** Parses a file as the product would. @returns undefined when it is none of ours */
export function parseDocument(
  path: string,
  text: string,
  version = 1,
  root = 'file:///',
): PortfolioDocument | undefined {
  const recognition = recognise({ path, text });
  return (
    recognition &&
    PortfolioDocument.parse(new SourceText(`${root.replace(/\/$/, '')}/${path}`, text, version), path, recognition)
  );
}

/** A repository in memory: paths to texts. Every document of ours in it is parsed. */
export function repositoryOf(files: Readonly<Record<string, string>>, root = 'file:///'): Repository {
  const repository = new Repository(root);
  repository.setFiles(Object.keys(files));
  for (const [path, text] of Object.entries(files)) {
    if (isEvidenceFile(path)) repository.setText(path, text);
    if (isTrackerFile(path)) takeTrackerText(repository.tracker, path, text);
    const document = parseDocument(path, text, 1, root);
    if (document) repository.put(document);
  }
  repository.tracker.isRead = true;
  return repository;
}

/** A document of the product's own, checked with all rules at their defaults. */
export class Checked {
  readonly repository: Repository;
  readonly document: PortfolioDocument;
  readonly findings: readonly Finding[];

  constructor(
    readonly path: string,
    readonly text: string,
    private readonly files: Readonly<Record<string, string>> = {},
    settings: RuleSettings = {},
    private readonly remote?: string,
  ) {
    this.repository = repositoryOf({ ...files, [path]: text });
    if (remote !== undefined) this.repository.remote = remote;
    const document = this.repository.get(path);
    assert.ok(document, `${path} is not recognised as a document of ours`);
    this.document = document;
    this.findings = check(document, this.repository, settings, strictHost) ?? [];
  }

  /** Findings of one rule. */
  of(id: string): readonly Finding[] {
    return this.findings.filter((finding) => finding.id === id);
  }

  /** The text after the preferred fix of every finding of a rule has been applied, one after the other. */
  fixed(id: string): Checked {
    const [finding] = this.of(id);
    const fix =
      finding && fixesOf(finding, this.document, this.repository, strictHost).find(({ preferred }) => preferred);
    if (!fix) return this;
    const text = applyEdits(this.text, fix.edits);
    assert.notEqual(text, this.text, `the fix of ${id} changes nothing`);
    return new Checked(this.path, text, this.files, {}, this.remote).fixed(id);
  }
}
