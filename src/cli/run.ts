import { version } from '../../package.json';
import { readArguments } from './arguments';
import { HELP } from './help';
import type { Terminal } from './terminal';

/** 0 clean, 1 findings, 2 bad usage or input that cannot be read. */
export type ExitCode = 0 | 1 | 2;

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = readArguments(args);
  switch (parsed.command) {
    case 'help':
      terminal.print(HELP);
      return 0;
    case 'version':
      terminal.print(`${version}\n`);
      return 0;
    case 'mistake':
      terminal.warn(`ml-portfolio: ${parsed.message}\nml-portfolio --help lists what there is.\n`);
      return 2;
    case 'check': {
      // The engine is loaded only when there is something to check.
      const { runCheck } = await import('./check-command');
      return runCheck(parsed.check, terminal);
    }
    case 'readme': {
      const { runReadme } = await import('./readme-command');
      return runReadme(parsed.readme, terminal);
    }
    case 'milestones': {
      const { runMilestones } = await import('./milestones-command');
      return runMilestones(parsed.milestones, terminal);
    }
    case 'new': {
      const { runNew } = await import('./new-command');
      return runNew(parsed.project, terminal);
    }
  }
}
