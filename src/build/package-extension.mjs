// Packages the extension into one .vsix, the way it is published.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** @returns {string} path of the package made from what `dist/` holds now */
export function packageExtension() {
  const file = join(root, '.out', 'ml-portfolio.vsix');
  mkdirSync(join(root, '.out'), { recursive: true });
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  // The README is published as it is: there is no address yet that its links could be completed with.
  const flags = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, 'package', ...flags, '--out', file], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Packaging failed:\n${stdout}${stderr}`);
  return file;
}
