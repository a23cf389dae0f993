import { simpleGit, type SimpleGit } from 'simple-git';

interface GitOptions {
  /** Ends the running command. */
  readonly signal?: AbortSignal;
  /** Told what the command prints, as it prints it. */
  readonly onOutput?: (chunk: Buffer) => void;
}

/**
 * Git in a folder. The only place that knows how git is run.
 * @param folder absolute, and there
 */
export function gitIn(folder: string, { signal, onOutput }: GitOptions = {}): SimpleGit {
  const git = simpleGit({ baseDir: folder, ...(signal && { abort: signal }) });
  return onOutput ? git.outputHandler((_command, stdout) => stdout.on('data', onOutput)) : git;
}
