// Checks of what comes from another process, built from small ones.

/** True for a value of the type, whatever else the value carries. */
export type Guard<T> = (value: unknown) => value is T;

/** A text that is no flood. */
const LONGEST_TEXT = 20_000;

export const isText: Guard<string> = (value): value is string =>
  typeof value === 'string' && value.length <= LONGEST_TEXT;

/** 0, 1, 2, ... */
export const isCount: Guard<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

export const isNumber: Guard<number> = (value): value is number => Number.isFinite(value);

export const isNull: Guard<null> = (value): value is null => value === null;

export const isBoolean: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

/** One of these texts or numbers. */
export const oneOf =
  <const T extends string | number>(...values: readonly T[]): Guard<T> =>
  (value): value is T =>
    (values as readonly unknown[]).includes(value);

export const listOf =
  <T>(guard: Guard<T>): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every((item) => guard(item));

/** An object with these entries; the compiler sees to it that none of the type's is left out. */
export const record =
  <T extends object>(shape: { readonly [Key in keyof T]-?: Guard<T[Key]> }): Guard<T> =>
  (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    (Object.keys(shape) as (keyof T & string)[]).every((key) => shape[key]((value as Record<string, unknown>)[key]));

/** For an entry that may be left out. */
export const optional =
  <T>(guard: Guard<T>): Guard<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || guard(value);

export const either =
  <T extends readonly unknown[]>(...guards: { readonly [Index in keyof T]: Guard<T[Index]> }): Guard<T[number]> =>
  (value): value is T[number] =>
    guards.some((guard) => guard(value));
