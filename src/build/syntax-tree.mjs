import { parse } from 'acorn';

/** @param {string} code a module @returns {import('acorn').Program} */
export const parseModule = (code) => parse(code, { ecmaVersion: 'latest', sourceType: 'module' });

/** Every node of a syntax tree, outer ones first. */
export function* nodesIn(value) {
  if (value === null || typeof value !== 'object') return;
  if (typeof value.type === 'string') yield value;
  for (const child of Object.values(value)) yield* nodesIn(child);
}

/**
 * @param {string} code
 * @param {{ start: number, end: number, text: string }[]} changes which do not overlap
 */
export const replaced = (code, changes) =>
  changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, { start, end, text }) => result.slice(0, start) + text + result.slice(end), code);
