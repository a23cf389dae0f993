import type { ErrorObject } from 'ajv';

/** Keywords whose own error only repeats what the errors below it say. */
const WRAPPERS = new Set(['if', 'allOf', '$ref']);

/** Which of several errors at one place names the mistake best; the first wins. */
const PRIORITY = [
  'type',
  'const',
  'enum',
  'additionalProperties',
  'required',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
];

const rank = (error: ErrorObject): number => {
  const index = PRIORITY.indexOf(error.keyword);
  return index < 0 ? PRIORITY.length : index;
};

/**
 * Leaves one error for each mistake. Of a union only the branch that the author meant is heard: the one that agrees on
 * the type of the value. Of several errors about one value the most basic one is kept, but every missing or unknown key
 * is a mistake of its own.
 */
export function collapse(errors: readonly ErrorObject[]): ErrorObject[] {
  const kept = withoutLostBranches(errors).filter(
    // A key of a wrong form is told by `propertyNames`, with the key; the error below it is one about the mapping.
    (error) => !WRAPPERS.has(error.keyword) && error.propertyName === undefined,
  );
  const byMistake = new Map<string, ErrorObject>();
  for (const error of kept) {
    const mistake = `${error.instancePath}\n${keyOf(error)}`;
    const known = byMistake.get(mistake);
    if (!known || rank(error) < rank(known)) byMistake.set(mistake, error);
  }
  return [...byMistake.values()].sort((a, b) =>
    a.instancePath < b.instancePath ? -1 : a.instancePath > b.instancePath ? 1 : 0,
  );
}

/** The key that an error is about when it is about a key of the mapping and not about the value as a whole. */
function keyOf(error: ErrorObject): string {
  const params = error.params as Readonly<Record<string, string | undefined>>;
  return params['additionalProperty'] ?? params['missingProperty'] ?? params['propertyName'] ?? '';
}

function withoutLostBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  let remaining = errors;
  for (const union of errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')) {
    const branches = new Map<string, ErrorObject[]>();
    for (const error of remaining) {
      if (error === union || !error.schemaPath.startsWith(`${union.schemaPath}/`)) continue;
      const branch = error.schemaPath.slice(union.schemaPath.length + 1).split('/')[0] ?? '';
      branches.set(branch, [...(branches.get(branch) ?? []), error]);
    }
    const meant = [...branches.values()].filter(
      (branch) => !branch.some((error) => error.keyword === 'type' && error.instancePath === union.instancePath),
    );
    const best = meant.sort((a, b) => a.length - b.length)[0];
    // When no branch fits the type, the union's own error says what is allowed; else the best branch speaks for it.
    remaining = remaining.filter((error) =>
      best ? error !== union && (best.includes(error) || !isBelow(error, branches)) : !isBelow(error, branches),
    );
  }
  return remaining;
}

const isBelow = (error: ErrorObject, branches: ReadonlyMap<string, readonly ErrorObject[]>): boolean =>
  [...branches.values()].some((branch) => branch.includes(error));
