import { simpleGit, type SimpleGit } from 'simple-git';

interface GitOptions {
  /** Ends the running command. */
  readonly signal?: AbortSignal | undefined;
  /** Told what the command prints, as it prints it. */
  readonly onOutput?: (chunk: Buffer) => void;
}

export type Git = SimpleGit;

/** What may come from around: who somebody is and where his settings lie, but no other repository (`GIT_DIR`) and no program. */
const ALLOWED = [
  ...['GIT_AUTHOR', 'GIT_COMMITTER'].flatMap((who) => [`${who}_NAME`, `${who}_EMAIL`, `${who}_DATE`]),
  ...['GLOBAL', 'SYSTEM', 'NOSYSTEM'].map((which) => `GIT_CONFIG_${which}`),
];

/**
 * Git in a folder. The only place that knows how git is run.
 * @param folder absolute, and there
 */
export function gitIn(folder: string, { signal, onOutput }: GitOptions = {}): Git {
  const git = simpleGit({ baseDir: folder, allowEnvironment: ALLOWED, ...(signal && { abort: signal }) });
  return onOutput ? git.outputHandler((_command, stdout) => stdout.on('data', onOutput)) : git;
}
