import type { ReadmeReport } from './readme-report';

/** The report that `schemas/readme-report.schema.json` describes. @param single one file was named, and no folder */
export function readmeJson(reports: readonly ReadmeReport[], single: boolean): string {
  const [only] = reports;
  const value = single && only ? { version: 1, ...fileJson(only) } : { version: 1, files: reports.map(fileJson) };
  return `${JSON.stringify(value, null, 2)}\n`;
}

const fileJson = ({ path, profile, language, checks, findings }: ReadmeReport): object => ({
  path,
  profile,
  language,
  checks: checks.map(({ id, axis, state, evidence, message }) => ({
    id,
    axis,
    state,
    evidence: evidence.map(({ line, text }) => ({ line, text })),
    message,
  })),
  findings: findings.map((finding) => ({ line: finding.range.start.line + 1, ...finding })),
});
