import type { ReadmeArguments } from './arguments';
import { workOnAll } from './crew';
import { loadReadmes } from './load-readmes';
import { painter } from './paint';
import { progressLine } from './progress';
import { readmeJson } from './readme-json';
import type { ReadmeReport } from './readme-report';
import { LONGEST_LINE, readmeText, type Page } from './readme-text';
import { FAILING } from './report';
import { ruleHost } from './rule-host';
import type { ExitCode } from './run';
import { findTargets, pathsFrom } from './targets';
import type { Terminal } from './terminal';
import { updateResults, type UpdatedReadme } from './update-results';
import { updateText } from './update-text';

/** `ml-portfolio readme` */
export async function runReadme(args: ReadmeArguments, terminal: Terminal): Promise<ExitCode> {
  const warn = (line: string): void => terminal.warn(`ml-portfolio: ${line}\n`);
  const targets = await findTargets(args.paths, terminal.folder);
  const failures = [...targets.failures];
  const reports: ReadmeReport[] = [];
  const updated = new Map<string, UpdatedReadme>();
  for (const warning of targets.warnings) warn(warning);
  for (const workspace of targets.workspaces) {
    const show = pathsFrom(terminal.folder, workspace);
    const progress = progressLine(terminal);
    const loaded = await loadReadmes(workspace, show, progress.report);
    progress.clear();
    failures.push(...loaded.failures);
    for (const note of loaded.notes) warn(note);
    const { repository, documents } = loaded;
    for (const document of args.update === 'no' ? [] : documents) {
      const path = show(document.path);
      const readme = await updateResults(document, repository, args.update === 'write');
      updated.set(path, readme);
      if (readme.failure !== undefined) failures.push(`${path}: ${readme.failure}`);
    }
    if (args.update !== 'no' && args.format === 'text') continue;
    const newest = documents.map((document) => repository.get(document.path) ?? document);
    const host = ruleHost(warn, show);
    const made = await workOnAll('readme', newest, repository, workspace.settings, host, terminal.startHelper);
    reports.push(...made.map((report, index) => ({ path: show(newest[index]?.path ?? ''), ...report })));
  }
  reports.sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const failure of failures) warn(failure);
  const page = pageOf(args, terminal);
  const given = targets.workspaces.flatMap((workspace) => workspace.targets);
  if (args.format === 'json')
    terminal.print(readmeJson(reports, args.paths.length === 1 && given.every(({ isFolder }) => !isFolder)));
  else terminal.print(args.update === 'no' ? readmeText(reports, page) : updateText(updated, page.paint));
  if (failures.length > 0) return 2;
  if (args.update !== 'no') return Array.from(updated.values()).some(isBehind) ? 1 : 0;
  const failing = FAILING[args.failOn];
  return reports.some(({ findings }) => findings.some(({ severity }) => failing.includes(severity))) ? 1 : 0;
}

/** Whether a block does not say what its file says. */
const isBehind = ({ blocks }: UpdatedReadme): boolean =>
  blocks.some(({ state }) => state === 'out-of-date' || state === 'faulty');

const pageOf = ({ color }: ReadmeArguments, { colors, width, ascii = false }: Terminal): Page => ({
  paint: painter(color && colors),
  width: Math.min(width ?? LONGEST_LINE, LONGEST_LINE),
  ascii,
});
