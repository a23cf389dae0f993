import type { SectionName } from './sections';

/** Lines that answer a check, to be put into a README as they are or with gaps that only the author can fill. */
export interface BlockToInsert {
  /** In the imperative, for the menu of fixes: "Say that `uv.lock` pins the versions". */
  readonly title: string;
  /** Where it belongs. */
  readonly section: SectionName;
  readonly lines: readonly string[];
}

export const shell = (...commands: readonly string[]): string[] => ['```bash', ...commands, '```'];
