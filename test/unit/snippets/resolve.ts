/** What VS Code puts in for the variables that our snippets use. */
const VARIABLES: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2026',
  CURRENT_MONTH: '01',
  CURRENT_DATE: '31',
};

const PLACEHOLDER = /\$\{(\d+)(?::((?:[^}\\]|\\.)*)|\|((?:[^|\\]|\\.)*)\|)\}|\$\{(\w+)\}|\$(\d+)/g;
const unescape = (text: string): string => text.replaceAll(/\\(.)/g, '$1');

/** The values of every choice in a snippet body, by the number of its placeholder. */
export function choicesOf(body: string): Map<string, string[]> {
  const choices = new Map<string, string[]>();
  for (const [, number, , values] of body.matchAll(PLACEHOLDER)) {
    if (number !== undefined && values !== undefined) choices.set(number, values.split(/(?<!\\),/).map(unescape));
  }
  return choices;
}

/** The text that a snippet inserts when all its placeholders keep their default, or the values given by number. */
export function resolve(body: string, chosen: ReadonlyMap<string, string> = new Map()): string {
  const values = new Map<string, string>();
  for (const [, number, text, choice] of body.matchAll(PLACEHOLDER)) {
    if (number === undefined) continue;
    values.set(number, chosen.get(number) ?? unescape(text ?? choice?.split(/(?<!\\),/)[0] ?? ''));
  }
  return body.replaceAll(
    PLACEHOLDER,
    (_, number?: string, _text?: string, _choice?: string, name?: string, mirror?: string) => {
      if (name !== undefined) {
        const value = VARIABLES[name];
        if (value === undefined) throw new Error(`unknown variable ${name}`);
        return value;
      }
      return values.get(number ?? mirror ?? '') ?? '';
    },
  );
}
