/**
 * An empty mapping without any inherited key, so that `constructor` or `__proto__` in a document is a key like others.
 * Objects of `Object.create(null)` would do the same, but engines keep those as hash tables, which take several times
 * the memory and the time of a validator; objects of a constructor share their shape.
 */
export const emptyMapping = (): Record<string, unknown> => new Mapping();

const Mapping = function Mapping() {
  // Keys are added by whoever reads the document.
} as unknown as new () => Record<string, unknown>;
Mapping.prototype = Object.freeze(Object.create(null));
