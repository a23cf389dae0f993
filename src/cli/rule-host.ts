import type { CheckHost } from '../core/check';

/** A rule that throws says so once for each document, and the others go on. */
export function ruleHost(warn: (line: string) => void, show: (path: string) => string): CheckHost {
  const said = new Set<string>();
  return {
    ruleFailed: (id, path, error) => {
      const line = `the rule ${id} failed on ${show(path)}: ${error instanceof Error ? error.message : String(error)}`;
      if (!said.has(line)) warn(line.replaceAll(/\s+/g, ' '));
      said.add(line);
    },
  };
}
