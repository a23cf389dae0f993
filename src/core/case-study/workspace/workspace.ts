import type { Repository } from '../../portfolio/repository';

/** What the repository around a README holds that the README could say. Everything is read on demand and once. */
export class Workspace {
  /** @param folder of the README, from the repository's root; empty for the root */
  constructor(
    readonly repository: Repository,
    readonly folder: string,
  ) {}

  /** Whether the files of the repository were listed; otherwise nothing here says that something is missing. */
  get isKnown(): boolean {
    return this.repository.files !== undefined;
  }
}
