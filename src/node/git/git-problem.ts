/** Lines of what git said on its way to a failure. */
const linesOf = (error: unknown): string[] =>
  (error instanceof Error ? error.message : String(error))
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The line that says most: git goes on after an error to say what it therefore did not do. */
export function tellingLine(error: unknown): string {
  const lines = linesOf(error);
  const line = lines.findLast((text) => text.startsWith('error: ')) ?? lines.at(-1) ?? '';
  return line.replace(/^(?:error|fatal): /, '').replace(/\.$/, '');
}

/**
 * Why git cannot be used, and what to do.
 * @param folder where it was run
 * @param also what else is to be known, to stand behind the reason
 */
export function gitProblem(error: unknown, folder: string, also = ''): string {
  const message = linesOf(error).join('\n');
  if (/\bENOENT\b/.test(message))
    return `git was not found on this machine${also}. Install it, or make the project without git.`;
  if (/\b(?:EACCES|ENOEXEC|EPERM)\b/.test(message))
    return `git is installed, but it cannot be run${also}. Install it anew, or make the project without git.`;
  // Git names the setting in every language.
  if (message.includes('safe.directory'))
    return `git does not trust this folder because it belongs to another user${also}. Run \`git config --global --add safe.directory "${folder}"\`.`;
  const line = tellingLine(error);
  return line === ''
    ? `git failed without a word${also}. Run it in a terminal to see what is wrong.`
    : `git failed: ${line}${also}. Mend that, or make the project without git.`;
}
