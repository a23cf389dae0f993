import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page of a rule, as it is published beside the program: `docs/rules/<family>/<rule>.md`. */
export interface RulePage {
  readonly markdown: string;
  /** The paragraph that says what the rule is there for. */
  readonly why: string;
}

/** @returns undefined where the program was copied without its pages */
export function readRulePage(id: string): RulePage | undefined {
  let markdown: string;
  try {
    markdown = readFileSync(join(__dirname, '..', 'docs', 'rules', `${id}.md`), 'utf8');
  } catch {
    return undefined;
  }
  // Title, what it looks at, the reason, its source.
  const [, , why = ''] = markdown.split('\n\n');
  return { markdown, why };
}
