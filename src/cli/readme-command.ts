import type { ReadmeArguments } from './arguments';
import { loadReadmes } from './load-readmes';
import { painter } from './paint';
import { progressLine } from './progress';
import { readmeJson } from './readme-json';
import { readmeReport, type ReadmeReport } from './readme-report';
import { readmeText } from './readme-text';
import { FAILING } from './report';
import { ruleHost } from './rule-host';
import type { ExitCode } from './run';
import { findTargets, pathsFrom } from './targets';
import type { Terminal } from './terminal';

/** Longer lines are hard to read on any screen. */
const LONGEST_LINE = 100;

/** `ml-portfolio readme` */
export async function runReadme(args: ReadmeArguments, terminal: Terminal): Promise<ExitCode> {
  const warn = (line: string): void => terminal.warn(`ml-portfolio: ${line}\n`);
  const targets = await findTargets(args.paths, terminal.folder);
  const failures = [...targets.failures];
  const reports: ReadmeReport[] = [];
  for (const warning of targets.warnings) warn(warning);
  for (const workspace of targets.workspaces) {
    const show = pathsFrom(terminal.folder, workspace);
    const progress = progressLine(terminal);
    const loaded = await loadReadmes(workspace, show, progress.report);
    progress.clear();
    failures.push(...loaded.failures);
    for (const note of loaded.notes) warn(note);
    const { repository, documents } = loaded;
    const host = ruleHost(warn, show);
    for (const document of documents) {
      reports.push(readmeReport(show(document.path), document, repository, workspace.settings, host));
      // The tree of a README is many times as large as what is said about it.
      repository.put(document.atRest());
    }
  }
  reports.sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const failure of failures) warn(failure);
  terminal.print(
    printed(
      reports,
      args,
      targets.workspaces.flatMap((workspace) => workspace.targets),
      terminal,
    ),
  );
  if (failures.length > 0) return 2;
  const failing = FAILING[args.failOn];
  return reports.some(({ findings }) => findings.some(({ severity }) => failing.includes(severity))) ? 1 : 0;
}

function printed(
  reports: readonly ReadmeReport[],
  { format, color, paths }: ReadmeArguments,
  targets: readonly { readonly isFolder: boolean }[],
  { colors, width, ascii = false }: Terminal,
): string {
  if (format === 'json') return readmeJson(reports, paths.length === 1 && targets.every(({ isFolder }) => !isFolder));
  const page = { paint: painter(color && colors), width: Math.min(width ?? LONGEST_LINE, LONGEST_LINE), ascii };
  return readmeText(reports, page);
}
