import { linesOf } from '../../../case-study/workspace/text-facts';
import { isPlaceholder } from '../../../facts/read-values';
import { dirname, resolvePath } from '../../../portfolio/path';
import { AUTHORS_PART } from '../../../text/authors-part';
import type { Evidence } from '../detector';
import type { Page } from './pages';

/** Whether a cell, an item or a value says nothing yet: blank, a dash, a placeholder of a template. */
export function isBlank(text: string): boolean {
  const said = text.replace(/[*_`|]/g, '').trim();
  return (
    /^(?:[-–—?.…/:]*|n\/?a|none(?: yet)?|open|pending|(?:coming|later) soon|coming soon)$/i.test(said) ||
    isPlaceholder(said) ||
    /^\[(?!.*\]\()[^\]]*\]$|^<[^<>]+>$|\b(?:your|insert) [\w -]{1,30} here\b/i.test(said) ||
    /^(?:T\.?B\.?[ACD]|TO-?DO)\b/.test(said)
  );
}

/** Whether a line has a place that its author still has to fill in, as the texts that we make leave it. */
export const isToFillIn = (line: string): boolean => AUTHORS_PART.test(line);

/** Where a line of Markdown leads: its links, addresses, and names of files in code. */
export function targetsIn(line: string): readonly string[] {
  const links = Array.from(line.matchAll(/\]\(\s*<?([^)>\s]+)>?[^)]*\)/g), ([, target = '']) => target);
  const addresses = Array.from(line.matchAll(/https?:\/\/[^\s)>\]|"'`]+/g), ([address]) => address);
  const names = Array.from(line.matchAll(/`([^`\s]+)`/g), ([, name = '']) => name).filter(
    (name) => name.includes('/') || /\.[a-z]{1,6}$/i.test(name),
  );
  return [...links, ...addresses, ...names].filter((target) => !target.startsWith('#'));
}

/** The file or folder that a target of a page means; undefined for an address, and for a path that leads out. */
export function pathOfTarget({ repository }: Evidence, from: string, target: string): string | undefined {
  const beside = resolvePath(dirname(from), target);
  if (beside === undefined || repository.has(beside) === true) return beside;
  const fromRoot = resolvePath('', target);
  return fromRoot !== undefined && repository.has(fromRoot) === true ? fromRoot : beside;
}

/** Whether a target is gone: a path, and nothing lies there. */
export function isGone(evidence: Evidence, from: string, target: string): boolean {
  const path = pathOfTarget(evidence, from, target);
  return path !== undefined && evidence.repository.has(path) === false;
}

/** The text of a line of a page, 1-based. */
export const lineIn = (page: Page, line: number): string => linesOf(page.text)[line - 1] ?? '';

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** "1 row", "3 rows". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
