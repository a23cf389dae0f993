// The pages of the rules, as they are packed beside the programs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns {Record<string, string>} the pages of docs/rules by their path in it, with forward slashes */
export function readRulePages() {
  const folder = join(import.meta.dirname, '..', '..', 'docs', 'rules');
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(
    names.sort().map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  );
}
