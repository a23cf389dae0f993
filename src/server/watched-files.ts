import { PortfolioDocument } from '../core/document/document';
import { isEvidenceFile, LONGEST_EVIDENCE } from '../core/portfolio/evidence-files';
import type { Repository } from '../core/portfolio/repository';
import { recognise } from '../core/document/recognise';
import { SourceText } from '../core/text/source-text';
import type { Ports } from '../core/ports';
import type { Settings } from '../core/settings';
import type { Workspace, Workspaces } from './workspace';

interface Change {
  readonly uri: string;
  readonly kind: 'changed' | 'deleted';
}

/** Keeps the repositories true when files change outside the editor: a checkout, a training run, another program. */
export class WatchedFiles {
  constructor(
    private readonly ports: Ports,
    private readonly workspaces: Workspaces,
    private readonly isOpen: (uri: string) => boolean,
  ) {}

  /** @returns whether anything changed that findings may depend on */
  async apply(changes: readonly Change[], settingsOf: (workspace: Workspace) => Promise<Settings>): Promise<boolean> {
    let relevant = false;
    for (const { uri, kind } of changes) {
      const { workspace, path } = this.workspaces.of(uri);
      const { repository } = workspace;
      if (kind === 'deleted') {
        if (this.isOpen(uri)) continue;
        repository.removeFile(path);
        relevant = true;
        continue;
      }
      const known = repository.files?.has(path) === true;
      repository.addFile(path);
      relevant ||= !known;
      const isEvidence = repository.evidenceIsRead && isEvidenceFile(path);
      if (this.isOpen(uri) && !isEvidence) continue;
      const settings = await settingsOf(workspace);
      const text = await this.ports.readText(uri, settings.maxFileSize);
      if (isEvidence && takeEvidence(repository, path, text)) relevant = true;
      // While the file was read it may have been opened; the editor's text then counts.
      if (this.isOpen(uri)) continue;
      const recognition = text === undefined ? undefined : recognise({ path, text }, settings.documents);
      const before = repository.get(path);
      if (!recognition || text === undefined) {
        if (text === undefined) repository.removeFile(path);
        else repository.remove(path);
        relevant ||= before !== undefined;
      } else if (before?.text !== text) {
        repository.put(PortfolioDocument.parse(new SourceText(uri, text, 0), path, recognition, settings.maxFileSize));
        relevant = true;
      }
    }
    return relevant;
  }
}

/** @returns whether the file says something else than before */
function takeEvidence(repository: Repository, path: string, text: string | undefined): boolean {
  const before = repository.evidenceVersion;
  repository.setText(path, text !== undefined && text.length <= LONGEST_EVIDENCE ? text : undefined);
  return repository.evidenceVersion !== before;
}
