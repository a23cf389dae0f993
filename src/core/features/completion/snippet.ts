import { yamlScalar } from '../../fixes/write-value';

/** Choices longer than this are no help in a line of text; the list of suggestions is. */
export const MOST_CHOICES = 30;

/** Text in which nothing has a special meaning to an editor's snippet syntax. */
export const literal = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** Counts the places where the author types on. */
export class TabStops {
  private count = 0;

  empty(): string {
    return `$${++this.count}`;
  }

  preset(text: string): string {
    return `\${${++this.count}:${literal(text)}}`;
  }

  choice(texts: readonly string[]): string {
    return `\${${++this.count}|${texts.map((text) => text.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
  }
}

/** How a scalar is written where the cursor stands. */
export function scalarText(
  value: string | number | boolean | null,
  style: 'block' | 'flow' | 'json',
  quote: '' | '"' | "'",
): string {
  if (style === 'json' || quote === '"') return JSON.stringify(value);
  if (quote === "'") return `'${String(value).replaceAll("'", "''")}'`;
  // Most keys and ids are plain words, which need no writer.
  const isWord = typeof value === 'string' && /^(?!true$|false$|null$)[a-z][\w-]{3,}$/i.test(value);
  const text = isWord ? value : yamlScalar(value);
  // Between brackets a comma or a bracket would end the value.
  return style === 'flow' && typeof value === 'string' && text === value && /[,[\]{}]/.test(text)
    ? JSON.stringify(value)
    : text;
}

/** How a key is written where the cursor stands. */
export const keyText = (key: string, style: 'block' | 'flow' | 'json', quote: '' | '"' | "'"): string =>
  scalarText(key, style, quote);
