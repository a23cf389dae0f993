import { yamlScalar } from '../../fixes/write-value';

/** A value as it stands behind a key of YAML or in a list, in one line. */
export const scalar = (value: string | number | boolean): string =>
  yamlScalar(typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : value);

/** A list in one line. */
export const flowList = (values: readonly (string | number)[]): string => `[${values.map(inFlow).join(', ')}]`;

/** Between brackets a comma ends a value. */
const inFlow = (value: string | number): string =>
  typeof value === 'string' && /[,[\]{}]/.test(value) ? JSON.stringify(value) : scalar(value);

/** What only the author knows, in the form that the checks find. */
export const yours = (what: string): string => `[your ${what}]`;

/** A value that is known, or the place where its author writes it; quoted, because a bracket begins a list. */
export const scalarOr = (value: string | undefined, what: string): string =>
  value === undefined ? JSON.stringify(yours(what)) : scalar(value);
