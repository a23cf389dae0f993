/** Only this much of a file is looked at: what a file is shows at its top. */
const LOOKED_AT = 100_000;

/** Keys of the outermost mapping of a YAML or JSON text: a scan and not a parse, good enough while somebody types. */
export function topLevelKeys(text: string): ReadonlySet<string> {
  const head = text.slice(0, LOOKED_AT);
  if (/^[\s\uFEFF]*\{/.test(head)) return keysInBraces(head);
  const keys = new Set<string>();
  for (const match of head.matchAll(/^\uFEFF?(?:"([^"\r\n]+)"|'([^'\r\n]+)'|([A-Za-z_$][^\s:'"#]*))[ \t]*:(?=\s|$)/gm))
    keys.add(match[1] ?? match[2] ?? match[3] ?? '');
  return keys;
}

function keysInBraces(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  let depth = 0;
  let last = '';
  for (const [token] of text.matchAll(/"(?:[^"\\\r\n]|\\.)*"?|[{}[\]:,]|[^\s{}[\]:,"]+/g)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (token === ':' && depth === 1) keys.add(last.replace(/^"|"$/g, ''));
    last = token;
  }
  return keys;
}

/**
 * Whether a file whose name says one of our formats has other content: two keys or more and hardly one that the format
 * knows. A file with less in it has just been begun.
 */
export function saysOtherwise(keys: ReadonlySet<string>, known: readonly string[]): boolean {
  const own = known.filter((key) => keys.has(key)).length;
  return keys.size >= 2 && own * 4 < keys.size;
}
