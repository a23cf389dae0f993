import type { ErrorObject } from 'ajv';
import { validators } from '#schemas';
import { locate, narrowSpan, parsePointer, type Located, type Path } from '../document/data/locate';
import { resolve } from '../document/data/node';
import type { PortfolioDocument } from '../document/document';
import { lineEnd } from '../text/source-text';
import type { Span } from '../text/span';
import { collapse } from './collapse';

/** A violation of the schema, with the place in the file. The rules of the family `schema/` turn it into words and fixes. */
export interface SchemaProblem {
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Where the violated keyword stands in the schema, as ajv writes it. */
  readonly schemaPath: string;
  /** Where the violated value stands: keys and indices from the root. */
  readonly path: Path;
  readonly located: Located;
  /** The narrowest span that names it; for a missing key that of the parent's key. */
  readonly span: Span;
}

/** More findings than anybody reads; behind them a broken file costs no more time. */
const MOST_PROBLEMS = 300;

/** Several errors may be about one mistake. */
const MOST_ERRORS = 10 * MOST_PROBLEMS;

/** Validates the plain value of a document against the schema of its format; one mistake gives one problem. */
export function schemaProblems(document: PortfolioDocument): SchemaProblem[] {
  const { format, data } = document;
  const root = data?.root;
  if (!root || format.schema === undefined || (root.type === 'scalar' && root.value === null)) return [];
  const validate = validators[format.schema];
  if (!validate || validate(root.value)) return [];
  const problems = collapse((validate.errors ?? []).slice(0, MOST_ERRORS)).flatMap((error) =>
    toProblem(error, document),
  );
  return withoutRepetition(problems).slice(0, MOST_PROBLEMS);
}

/** What an alias repeats is wrong once, where it is written. */
function withoutRepetition(problems: readonly SchemaProblem[]): SchemaProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ keyword, params, span }) => {
    const mistake = `${span.start}:${span.end}:${keyword}:${String(params['missingProperty'])}`;
    if (seen.has(mistake)) return false;
    seen.add(mistake);
    return true;
  });
}

function toProblem(error: ErrorObject, document: PortfolioDocument): SchemaProblem[] {
  const path = typedPath(error, document);
  const located = locate(document.data?.root, path);
  // What an unknown alias or a tag of another program stands for cannot be judged.
  if (!located || !resolve(located.node)) return [];
  const params = error.params as Readonly<Record<string, unknown>>;
  const { keyword, schemaPath } = error;
  return [{ keyword, params, schemaPath, path, located, span: spanOf(params, located, document, path) }];
}

/** Ajv writes indices as text; in our paths they are numbers. */
function typedPath(error: ErrorObject, document: PortfolioDocument): Path {
  const path: (string | number)[] = [];
  let value: unknown = document.data?.root?.value;
  for (const part of parsePointer(error.instancePath)) {
    const key = Array.isArray(value) ? Number(part) : part;
    path.push(key);
    value = (value as Readonly<Record<string | number, unknown>> | null)?.[key];
  }
  return path;
}

function spanOf(
  params: Readonly<Record<string, unknown>>,
  located: Located,
  document: PortfolioDocument,
  path: Path,
): Span {
  const key = params['additionalProperty'] ?? params['propertyName'];
  if (typeof key === 'string') {
    const entry = locate(located.node, [key])?.entry;
    if (entry) return entry.keySpan;
  }
  if (path.length === 0) return document.anchor;
  const { start, end } = narrowSpan(located);
  if (start === end) return dashBefore(document.text, start) ?? { start, end };
  return { start, end: lineEnd(document.text, start, end) };
}

/** The dash of a list item without content, so that there is something to see. */
function dashBefore(text: string, offset: number): Span | undefined {
  let end = offset;
  while (end > 0 && ' \t'.includes(text[end - 1] ?? '')) end--;
  return text[end - 1] === '-' ? { start: end - 1, end } : undefined;
}
