import type { CaseStudy } from '../../case-study/case-study';
import type { ProjectFacts } from '../../case-study/workspace/facts';
import type { CheckHost, Finding } from '../../check';
import type { PortfolioDocument } from '../../document/document';
import type { Repository } from '../../portfolio/repository';
import type { DetectedState, ReportedReason } from '../../../protocol/milestones-report';

/** What a requirement or a whole milestone comes to. */
export interface Detection {
  readonly state: DetectedState;
  /** Where it is to be seen, and where something is missing. */
  readonly reasons: readonly ReportedReason[];
  /** What to do next, as one sentence; empty when nothing is left, or when the plan says it. */
  readonly next: string;
}

/** What detectors may look at: what the engine already knows of the repository. Everything is read at the first use. */
export interface Evidence {
  readonly repository: Repository;
  readonly host: CheckHost;
  /** Every listed file, in the order of depth and then of names; empty when nobody listed them. */
  readonly files: readonly string[];
  /** What the files of the whole repository say: seeds, tasks, tests, entry points. */
  readonly facts: ProjectFacts;
  /** The READMEs of projects, the one nearest to the root first. */
  readonly studies: readonly CaseStudy[];
  /** Findings of a document with the default severities; read once for each document. */
  findingsOf(document: PortfolioDocument): readonly Finding[];
  /** The whole text of a file as far as it was read. */
  textOf(path: string): string | undefined;
  /** The text, or the first lines of a long table. */
  headOf(path: string): string | undefined;
  /** The listed files that a glob means. */
  filesLike(glob: string): readonly string[];
  /**
   * What follows from the text of one file alone; kept as long as the file says the same, also for later evidence.
   * @param kind what is read from it, one word for each way of reading
   */
  ofText<Value>(kind: string, path: string, text: string, read: () => Value): Value;
  /** Something that several detectors read; made once for each key. */
  once<Value>(key: string, read: () => Value): Value;
}

/** Looks for what takes more than names and words of files. */
export interface Detector {
  /** Kebab-case, named after what it looks for. */
  readonly id: string;
  detect(evidence: Evidence): Detection;
}
