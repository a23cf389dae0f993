import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The built bundle; another one can be named, for the loop while developing. */
export const CLI = process.env['ML_PORTFOLIO_CLI'] ?? join(process.cwd(), 'dist', 'cli.js');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A user id, for tests of permissions. */
  readonly uid?: number | undefined;
  /** Closes the pipe to the program's output after the first piece of it. */
  readonly hangUp?: boolean;
  /** Another bundle than the built one. */
  readonly bundle?: string;
}

/** Runs the command line in a folder, with nothing to read from its standard input. */
export function commandLine(folder: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { env, uid, hangUp = false, bundle = CLI } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...env },
      ...(uid !== undefined && process.getuid?.() === 0 && { uid }),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (hangUp) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** What `--format json` prints. */
export interface JsonReport {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly kind: string;
    readonly findings: readonly {
      readonly id: string;
      readonly severity: string;
      readonly message: string;
      readonly range: { readonly start: Place; readonly end: Place };
      readonly docs: string;
      readonly fixes: readonly {
        readonly title: string;
        readonly preferred: boolean;
        readonly edits: readonly {
          readonly range: { readonly start: Place; readonly end: Place };
          readonly newText: string;
        }[];
      }[];
    }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** `check --format json` with further arguments, and its report. */
export async function checkJson(
  folder: string,
  args: readonly string[] = [],
  options?: RunOptions,
): Promise<Run & { readonly report: JsonReport }> {
  const run = await commandLine(folder, ['check', '--format', 'json', ...args], options);
  return { ...run, report: JSON.parse(run.stdout) as JsonReport };
}

/** What was found, as `path id` in the order of the report. */
export const foundIn = ({ files }: JsonReport): string[] =>
  files.flatMap(({ path, findings }) => findings.map(({ id }) => `${path} ${id}`));
