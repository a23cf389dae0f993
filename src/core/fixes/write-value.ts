import { stringify } from 'yaml';

/**
 * A plain value as YAML text. Strings that YAML 1.1 readers take for something else (`no`, `12:30`) are quoted, because
 * most tools of the field still read 1.1.
 * @returns lines without indentation; more than one line for lists and mappings
 */
export function yamlLines(value: unknown): string[] {
  return stringify(value, { lineWidth: 0, compat: 'yaml-1.1', singleQuote: false }).trimEnd().split('\n');
}

/** A scalar as it stands behind a key or in a flow collection. */
export const yamlScalar = (value: unknown): string => yamlLines(value).join(' ');

/** A plain value as JSON text, its lines behind the first one indented by `indent`. */
export const jsonText = (value: unknown, indent: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
