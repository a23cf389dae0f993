import { check, type CheckHost } from '../check';
import type { Repository } from '../portfolio/repository';
import type { Evidence } from './detectors/detector';
import { RepositoryEvidence } from './repository-evidence';

/** What the detectors look at, for one state of a repository: after a change of it another one is made. */
export const evidenceOf = (repository: Repository, host: CheckHost): Evidence =>
  new RepositoryEvidence(repository, host, (document) => check(document, repository, {}, host) ?? []);
