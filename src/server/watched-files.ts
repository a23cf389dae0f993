import { isEvidenceFile, LONGEST_EVIDENCE } from '../core/portfolio/evidence-files';
import { isReadForTracker, longestFor, takeTrackerText } from '../core/portfolio/tracker-files';
import type { Repository } from '../core/portfolio/repository';
import type { FileState, Ports } from '../core/ports';
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
    for (const change of changes) if (await this.applyOne(change, settingsOf)) relevant = true;
    return relevant;
  }

  private async applyOne({ uri, kind }: Change, settingsOf: (workspace: Workspace) => Promise<Settings>) {
    const { workspace, path } = this.workspaces.of(uri);
    const { files, evidenceIsRead } = workspace.repository;
    const isEvidence = evidenceIsRead && (isEvidenceFile(path) || workspace.repository.hasRead(path));
    const forTracker = isReadForTracker(path, workspace.repository);
    const isKnown = files?.has(path) === true;
    // Of a document that is open, the text in the editor counts.
    if (this.isOpen(uri) && (kind === 'deleted' || (isKnown && !isEvidence && !forTracker))) return false;
    const hasFile = files && ((other: string): boolean => files.has(other));
    const now: FileState =
      kind === 'deleted'
        ? { state: 'missing' }
        : await this.ports.readAgain(workspace.root, path, await settingsOf(workspace), hasFile);
    const longest = Math.max(isEvidence ? LONGEST_EVIDENCE : 0, forTracker ? longestFor(path) : 0);
    const text = longest > 0 && now.state === 'there' ? await this.ports.readText(uri, longest) : undefined;
    // While the file was read it may have been opened, or the whole repository read anew.
    const { repository } = workspace;
    const before = repository.get(path);
    if (now.state !== 'there') {
      if (this.isOpen(uri)) return false;
      const had = repository.has(path);
      if (now.state === 'missing') repository.removeFile(path);
      else repository.ignoreFile(path);
      return kind === 'deleted' || isKnown || before !== undefined || repository.has(path) !== had;
    }
    repository.addFile(path);
    const saysMore = [
      isEvidence && takeEvidence(repository, path, text),
      forTracker && !isEvidence && takeForTracker(repository, path, text),
    ].includes(true);
    if (this.isOpen(uri)) return !isKnown || saysMore;
    const { document } = now;
    if (!document) repository.remove(path);
    else if (document.text !== before?.text) repository.put(document);
    return !isKnown || saysMore || document?.text !== before?.text;
  }
}

/** @returns whether the file says something else than before */
function takeEvidence(repository: Repository, path: string, text: string | undefined): boolean {
  const before = repository.evidenceVersion;
  if (text !== undefined && text.length > LONGEST_EVIDENCE) repository.setTooLong(path);
  else repository.setText(path, text);
  return repository.evidenceVersion !== before;
}

/** @returns whether the tracker reads something else than before */
function takeForTracker({ tracker }: Repository, path: string, text: string | undefined): boolean {
  const before = tracker.version;
  takeTrackerText(tracker, path, text);
  return tracker.version !== before;
}
