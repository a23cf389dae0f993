// Sizes that nothing published may pass; docs/ARCHITECTURE.md says them too.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageExtension } from './package-extension.mjs';
import { programText } from './packed.mjs';

const root = join(import.meta.dirname, '..', '..');
const PACKAGE = 'ml-portfolio.vsix';

/** Bytes of a file, of a program as it is compiled, or of all files in a folder. */
function sizeOf(path) {
  const found = statSync(path);
  if (path.endsWith('.js')) return Buffer.byteLength(programText(path));
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

/** @returns {string[]} what is larger than it may be, in words; packages the extension to know its size */
export function overBudget() {
  const budgets = JSON.parse(readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8'));
  return Object.entries(budgets).flatMap(([path, limit]) => {
    const size = sizeOf(path === PACKAGE ? packageExtension() : join(root, path));
    return size > limit ? [`${path} has ${size} bytes; its budget is ${limit}.`] : [];
  });
}
