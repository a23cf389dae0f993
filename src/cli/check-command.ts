import type { CheckHost } from '../core/check';
import type { PortfolioDocument } from '../core/document/document';
import type { Repository } from '../core/portfolio/repository';
import type { Severity } from '../core/rules/rule';
import type { Settings } from '../core/settings';
import type { CheckArguments } from './arguments';
import { workOnAll } from './crew';
import { countFixes, fixDocuments } from './fix';
import { load } from './load';
import { progressLine } from './progress';
import { FAILING, plural, type CheckedFile, type Report } from './report';
import { reportJson } from './report-json';
import { reportSarif } from './report-sarif';
import { reportText } from './report-text';
import { ruleHost } from './rule-host';
import { readRulePages } from './rule-page';
import type { ExitCode } from './run';
import { findTargets, pathsFrom, type Workspace } from './targets';
import type { Terminal } from './terminal';

/** `ml-portfolio check` */
export async function runCheck(args: CheckArguments, terminal: Terminal): Promise<ExitCode> {
  const warn = (line: string): void => terminal.warn(`ml-portfolio: ${line}\n`);
  const targets = await findTargets(args.paths, terminal.folder);
  const session = new Session(args, terminal, warn, [...targets.failures]);
  for (const warning of targets.warnings) warn(warning);
  for (const workspace of targets.workspaces) await session.checkWorkspace(workspace);
  const report = session.report();
  for (const failure of report.failures) warn(failure);
  terminal.print(await printed(report, args, terminal));
  if (report.failures.length > 0) return 2;
  const isFailing = ({ findings }: CheckedFile): boolean =>
    findings.some(({ severity }) => FAILING[args.failOn].includes(severity));
  return report.files.some(isFailing) ? 1 : 0;
}

async function printed(
  report: Report,
  { format, color, quiet }: CheckArguments,
  { colors }: Terminal,
): Promise<string> {
  if (format === 'json') return reportJson(report);
  return format === 'sarif' ? reportSarif(report, await readRulePages()) : reportText(report, color && colors, !quiet);
}

/** One run over all that was asked for. */
class Session {
  private readonly files = new Map<string, CheckedFile>();
  private fixable = 0;

  constructor(
    private readonly args: CheckArguments,
    private readonly terminal: Terminal,
    private readonly warn: (line: string) => void,
    private readonly failures: string[],
  ) {}

  async checkWorkspace(workspace: Workspace): Promise<void> {
    const show = pathsFrom(this.terminal.folder, workspace);
    const progress = progressLine(this.terminal);
    const { repository, documents, failures, notes } = await load(workspace, show, progress.report);
    progress.clear();
    this.failures.push(...failures);
    if (!this.args.quiet) for (const note of notes) this.warn(note);
    const host = ruleHost(this.warn, show);
    const { fix, format, quiet } = this.args;
    if (fix) await this.fix(documents, repository, workspace.settings, host, show);
    else if (format === 'text' && !quiet)
      this.fixable += await countFixes(documents, repository, workspace.settings.rules, host);
    const newest = documents.flatMap(({ path }) => repository.get(path) ?? []);
    const { startHelper } = this.terminal;
    const made = await workOnAll('check', newest, repository, workspace.settings, host, startHelper);
    for (const [index, { kind, findings }] of made.entries()) {
      const path = show(newest[index]?.path ?? '');
      this.files.set(path, { path, kind, findings: findings.filter(({ severity }) => this.isShown(severity)) });
    }
  }

  private isShown(severity: Severity): boolean {
    const { quiet, failOn } = this.args;
    return !quiet || FAILING[failOn].includes(severity);
  }

  report(): Report {
    const files = [...this.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    return { files, failures: this.failures, fixable: this.fixable };
  }

  private async fix(
    documents: readonly PortfolioDocument[],
    repository: Repository,
    { rules }: Settings,
    host: CheckHost,
    show: (path: string) => string,
  ): Promise<void> {
    const { fixes, files, failures } = await fixDocuments(documents, repository, rules, host);
    for (const [path, message] of failures) this.failures.push(`${show(path)}: ${message}`);
    if (fixes > 0 && !this.args.quiet) this.warn(`fixed ${plural(fixes, 'problem')} in ${plural(files, 'file')}`);
  }
}
