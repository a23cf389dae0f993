import { check, fixesOf, type CheckHost } from '../core/check';
import type { PortfolioDocument } from '../core/document/document';
import type { Repository } from '../core/portfolio/repository';
import type { Settings } from '../core/settings';
import { readmeReport, type ReadmeReport } from './readme-report';
import { reportedFinding, type CheckedFile } from './report';

/** What each command makes of one document: plain values, which another thread can hand over. */
export interface Made {
  readonly check: Omit<CheckedFile, 'path'>;
  readonly readme: Omit<ReadmeReport, 'path'>;
}

type Work<Result> = (
  document: PortfolioDocument,
  repository: Repository,
  settings: Settings,
  host: CheckHost,
) => Result;

export const WORK: { readonly [Name in keyof Made]: Work<Made[Name]> } = {
  check: (document, repository, { rules }, host) => ({
    kind: document.format.kind,
    findings: (check(document, repository, rules, host) ?? []).map((finding) =>
      reportedFinding(finding, fixesOf(finding, document, repository, host), document),
    ),
  }),
  readme: readmeReport,
};
