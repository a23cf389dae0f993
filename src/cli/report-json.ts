import { countFindings, type Report } from './report';

/** The report that `schemas/check-report.schema.json` describes. Lines and characters count from 0, as in an editor's protocol. */
export function reportJson({ files }: Report): string {
  const { error, warning, info, hint } = countFindings(files);
  const summary = { files: files.length, errors: error, warnings: warning, infos: info, hints: hint };
  const report = { version: 1, files: files.map(({ path, kind, findings }) => ({ path, kind, findings })), summary };
  return `${JSON.stringify(report, null, 2)}\n`;
}
