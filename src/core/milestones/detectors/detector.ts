import type { CheckHost } from '../../check';
import type { PortfolioDocument } from '../../document/document';
import type { Repository } from '../../portfolio/repository';
import type { Finding } from '../../check';
import type { DetectedState, ReportedReason } from '../../../protocol/milestones-report';

/** What a requirement or a whole milestone comes to. */
export interface Detection {
  readonly state: DetectedState;
  /** Where it is to be seen, and where something is missing. */
  readonly reasons: readonly ReportedReason[];
  /** What to do next, as one sentence; empty when nothing is left. */
  readonly next: string;
}

/** What detectors may look at: what the engine already knows of the repository. */
export interface Evidence {
  readonly repository: Repository;
  readonly host: CheckHost;
  /** Findings of a document with the default severities; read once for each document. */
  findingsOf(document: PortfolioDocument): readonly Finding[];
}

/** Looks for what takes more than names and words of files. */
export interface Detector {
  /** Kebab-case, named after what it looks for. */
  readonly id: string;
  detect(evidence: Evidence): Detection;
}
