// Written by the build from schemas/*.schema.json and schemas/plans/*.yaml; see src/build/validators.mjs.

declare module '#schemas' {
  import type { ValidateFunction } from 'ajv';

  /** By short name: `model-card` for `schemas/model-card.schema.json`. */
  export const validators: Readonly<Record<string, ValidateFunction>>;
  /** The schema itself by the same name, and `lists`; undefined when there is none. */
  export const schemaNamed: (name: string) => unknown;
  /** The data of the built-in plans (`schemas/plans/<id>.yaml`) by id; a copy at every call. */
  export const builtInPlans: () => Readonly<Record<string, unknown>>;
}
