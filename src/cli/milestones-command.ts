import { resolve } from 'node:path';
import { writeText } from '../node/write-file';
import type { MilestonesArguments } from './arguments';
import { isBadge, milestonesBadge } from './milestones-badge';
import { milestonesJson } from './milestones-json';
import { loadMilestones } from './milestones-load';
import { milestonesText } from './milestones-text';
import { painter } from './paint';
import { LONGEST_LINE } from './readme-text';
import type { ExitCode } from './run';
import { pathsFrom } from './targets';
import type { Terminal } from './terminal';

/** `ml-portfolio milestones` */
export async function runMilestones(args: MilestonesArguments, terminal: Terminal): Promise<ExitCode> {
  const warn = (line: string): void => terminal.warn(`ml-portfolio: ${line}\n`);
  const { report, failures } = await loadMilestones(args, terminal, warn);
  for (const failure of failures) warn(failure);
  if (!report) return 2;
  if (report.log.kind === 'broken') {
    // Half of a log gives half of an answer, and nobody would see which half.
    const { path, line, message } = report.log;
    const show = pathsFrom(terminal.folder, { root: resolve(terminal.folder, args.folder) });
    warn(`${show(path)}:${line}: ${message}`);
    return 2;
  }
  if (args.format === 'json') terminal.print(milestonesJson(report));
  else
    terminal.print(
      milestonesText(report, {
        paint: painter(args.color && terminal.colors),
        width: Math.min(terminal.width ?? LONGEST_LINE, LONGEST_LINE),
        ascii: terminal.ascii ?? false,
      }),
    );
  const refused = args.badge === undefined ? undefined : await writeBadge(args.badge);
  if (refused !== undefined) warn(refused);
  return failures.length > 0 || refused !== undefined ? 2 : 0;

  async function writeBadge(badge: string): Promise<string | undefined> {
    const [plan] = report?.plans ?? [];
    if (!plan) return `${badge}: no plan is followed, so there is nothing to write on a badge`;
    const failure = await writeText(resolve(terminal.folder, badge), milestonesBadge(plan), isBadge);
    return failure && `${badge}: ${failure.message}`;
  }
}
