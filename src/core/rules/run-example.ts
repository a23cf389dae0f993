import { check, fixesOf, type CheckHost } from '../check';
import { PortfolioDocument } from '../document/document';
import { recognise } from '../document/recognise';
import { isEvidenceFile } from '../portfolio/evidence-files';
import { Repository } from '../portfolio/repository';
import { isTrackerFile, takeTrackerText } from '../portfolio/tracker-files';
import { SourceText } from '../text/source-text';
import type { Range } from 'vscode-languageserver-types';
import type { Example, Fix, Rule } from './rule';

/** What a rule says on one of its own examples. */
export interface Shown {
  readonly range: Range;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** Runs the example through the engine, so that a page shows what people will read. */
export function runExample(rule: Rule, example: Example): readonly Shown[] {
  const path = example.path ?? rule.examplePath;
  const files = { ...example.files, [path]: unmarked(example.text) };
  const repository = new Repository();
  repository.setFiles(Object.keys(files));
  if (example.remote !== undefined) repository.remote = example.remote;
  for (const [name, text] of Object.entries(files)) {
    if (isEvidenceFile(name)) repository.setText(name, text);
    if (isTrackerFile(name)) takeTrackerText(repository.tracker, name, text);
    const recognition = recognise({ path: name, text });
    if (recognition) repository.put(PortfolioDocument.parse(new SourceText(name, text, 0), name, recognition));
  }
  repository.tracker.isRead = true;
  const document = repository.get(path);
  if (!document) throw new Error(`No document is recognised in an example of ${rule.id}: ${path}`);
  const findings = check(document, repository, {}, loud, [rule]) ?? [];
  return findings.map((finding) => {
    const { range, message } = finding;
    return { range, message, fixes: fixesOf(finding, document, repository, loud) };
  });
}

/** The text without the marks of what is to be found in it. */
export const unmarked = (text: string): string => text.replaceAll(/[⟦⟧]/g, '');

const loud: CheckHost = {
  ruleFailed: (id, path, cause) => {
    throw new Error(`${id} failed on its own example ${path}`, { cause });
  },
};
