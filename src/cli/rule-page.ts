import { readPacked } from '../node/packed';

/** Pages of rules by their path, `<family>/<rule>.md`. */
export type RulePages = Readonly<Record<string, string>>;

/** @returns none where the program was copied without its pages */
export const readRulePages = (): Promise<RulePages> =>
  readPacked<RulePages>(__dirname, 'rule-pages.br').catch((): RulePages => ({}));

/** The paragraph of a page that says what the rule is there for. */
export function reasonOn(page: string): string {
  // Title, what it looks at, the reason, its source.
  const [, , why = ''] = page.split('\n\n');
  return why;
}
