// Packages the extension into one .vsix, the way it is published.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

/** @returns {string} path of the package made from what `dist/` holds now */
export function packageExtension() {
  const file = join(root, '.out', 'ml-portfolio.vsix');
  mkdirSync(join(root, '.out'), { recursive: true });
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  try {
    execFileSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', file], { cwd: root, stdio: 'pipe' });
  } catch (error) {
    throw new Error(`Packaging failed:\n${error.stdout}${error.stderr}`, { cause: error });
  }
  return file;
}
