import type { Path } from '../../document/data/locate';
import { allowedValues, propertiesAt, requiredAt, schemasAt, typesOf, type Schema } from '../../schema/schema';
import { isOpen } from '../schema/describe';
import type { Layout } from './layout';
import { recommendedAt } from './recommended';
import { keyText, literal, MOST_CHOICES, scalarText, type TabStops } from './snippet';

export type Shape = 'map' | 'list' | 'scalar';

/** The first of the types that a schema names is the one to start with. */
export function shapeOf(schemas: readonly Schema[]): Shape {
  const [type] = typesOf(schemas);
  if (type === 'object') return 'map';
  if (type === 'array') return 'list';
  return type === undefined && schemas.some(({ properties }) => properties !== undefined) ? 'map' : 'scalar';
}

/** Keys that a new mapping starts with, in the schema's order. */
export function firstKeys(name: string | undefined, path: Path): readonly string[] {
  const wanted = new Set([...requiredAt(name, path), ...recommendedAt(name, path)]);
  return [...propertiesAt(name, path).keys()].filter((key) => wanted.has(key));
}

/** Writes values that are still to be filled in, as snippets in the style of the place. */
export class ValueText {
  /** @param presets whether a value starts with the schema's example instead of nothing */
  constructor(
    private readonly name: string | undefined,
    private readonly style: 'block' | 'flow' | 'json',
    private readonly layout: Layout,
    private readonly stops: TabStops,
    private readonly presets = false,
  ) {}

  /** What goes behind the colon of a key at a column: a blank and a value, or lines below it. */
  behindKey(path: Path, column: number): string {
    const shape = shapeOf(schemasAt(this.name, path));
    if (this.style !== 'block' || shape === 'scalar') return ` ${this.inline(path, column)}`;
    if (shape === 'map') return this.newLine(column + this.layout.step) + this.keys(path, column + this.layout.step);
    const dash = column + this.layout.dash;
    return `${this.newLine(dash)}- ${this.item(path, dash + 2)}`;
  }

  /** An item of the list at a path, whose text starts at a column. */
  item(path: Path, column: number): string {
    const item = [...path, 0];
    const shape = shapeOf(schemasAt(this.name, item));
    return this.style === 'block' && shape === 'map' ? this.keys(item, column) : this.inline(item, column);
  }

  /** The keys that a mapping starts with, one a line; the first where the text stands. */
  keys(path: Path, column: number): string {
    const lines = firstKeys(this.name, path).map((key) => {
      const text = literal(keyText(key, this.style, this.style === 'json' ? '"' : ''));
      return `${text}:${this.behindKey([...path, key], column)}`;
    });
    return lines.length === 0 ? this.stops.empty() : lines.join(this.separator(column));
  }

  /** A value on the key's line: between brackets when it is no scalar. */
  inline(path: Path, column: number): string {
    const schemas = schemasAt(this.name, path);
    const shape = shapeOf(schemas);
    if (shape === 'scalar') return this.scalar(schemas);
    if (this.style === 'block') return this.stops.empty();
    const inner = column + this.layout.step;
    const content = shape === 'map' ? this.keys(path, inner) : this.inline([...path, 0], inner);
    const [open, close] = shape === 'map' ? ['{', '}'] : ['[', ']'];
    const isLong = content.includes('\n') || (shape === 'map' && firstKeys(this.name, path).length > 0);
    if (this.style === 'json' && isLong) return open + this.newLine(inner) + content + this.newLine(column) + close;
    return shape === 'map' && isLong ? `${open} ${content} ${close}` : open + content + close;
  }

  private scalar(schemas: readonly Schema[]): string {
    const values = allowedValues(schemas).filter(isScalar);
    const [type] = typesOf(schemas);
    const text = (value: Scalar): string => scalarText(value, this.style, this.style === 'json' ? '"' : '');
    if (values.length === 1 && values[0] !== undefined) return literal(text(values[0]));
    if (values.length > 0 && values.length <= MOST_CHOICES && !isOpen(schemas))
      return this.stops.choice(values.map(text));
    const preset = schemas.map((schema) => schema.default).find(isScalar);
    const example = this.presets ? schemas.flatMap(({ examples = [] }) => examples).find(isScalar) : undefined;
    const start = preset ?? example;
    if (start !== undefined) return this.stops.preset(text(start));
    if (type === 'boolean') return this.stops.choice(['true', 'false']);
    const quoted = this.style === 'json' && (type === 'string' || type === undefined);
    return quoted ? `"${this.stops.empty()}"` : this.stops.empty();
  }

  private separator(column: number): string {
    if (this.style === 'flow') return ', ';
    return (this.style === 'json' ? ',' : '') + this.newLine(column);
  }

  private newLine(column: number): string {
    return this.layout.lineBreak + ' '.repeat(column);
  }
}

export type Scalar = string | number | boolean;

export const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
