import { PortfolioDocument } from '../document/document';
import { formatOf, type FormatId } from '../document/format';
import { SourceText } from '../text/source-text';
import { Repository } from './repository';
import type { ProfileSettings } from '../case-study/profile-name';

/** A repository in plain values, from which another thread can build it again. */
export interface RepositorySnapshot {
  readonly root: string;
  readonly remote: string | undefined;
  readonly evidenceIsRead: boolean;
  readonly profiles: ProfileSettings;
  readonly files: readonly string[] | undefined;
  readonly ignored: readonly string[];
  readonly texts: readonly (readonly [path: string, text: string])[];
  readonly tooLong: readonly string[];
  readonly documents: readonly DocumentSnapshot[];
}

interface DocumentSnapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly path: string;
  readonly format: FormatId;
  readonly reason: string;
}

export function snapshotOf(repository: Repository): RepositorySnapshot {
  const { root, remote, evidenceIsRead, profiles, files } = repository;
  return {
    root,
    remote,
    evidenceIsRead,
    profiles,
    files: files && [...files],
    ...repository.held,
    documents: Array.from(repository.all(), ({ source: { uri, version, text }, path, format: { id }, reason }) => ({
      uri,
      version,
      text,
      path,
      format: id,
      reason,
    })),
  };
}

/** @param maxFileSize with which its documents were read */
export function repositoryOf(snapshot: RepositorySnapshot, maxFileSize: number): Repository {
  const { root, remote, evidenceIsRead, profiles, files, ignored, texts, tooLong, documents } = snapshot;
  const repository = new Repository(root);
  Object.assign(repository, { remote, evidenceIsRead, profiles });
  if (files) repository.setFiles(files, ignored);
  for (const [path, text] of texts) repository.setText(path, text);
  for (const path of tooLong) repository.setTooLong(path);
  for (const { uri, version, text, path, format: id, reason } of documents) {
    const format = formatOf(id);
    if (!format) throw new Error(`There is no format ${id}.`);
    const source = new SourceText(uri, text, version);
    repository.put(PortfolioDocument.unparsed(source, path, { format, reason }, maxFileSize));
  }
  return repository;
}
