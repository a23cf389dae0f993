// Written by the build from schemas/*.schema.json; see src/build/validators.mjs.

declare module '#validators' {
  import type { ValidateFunction } from 'ajv';
  const validators: Record<string, ValidateFunction>;
  export = validators;
}

declare module '#schemas' {
  const schemas: Record<string, unknown>;
  export default schemas;
}
