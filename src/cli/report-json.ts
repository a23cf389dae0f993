import type { PortfolioDocument } from '../core/document/document';
import { countFindings, type Report, type ReportedFinding } from './report';

/** The report that `schemas/check-report.schema.json` describes. Lines and characters count from 0, as in an editor's protocol. */
export function reportJson({ files }: Report): string {
  const { error, warning, info, hint } = countFindings(files);
  const summary = { files: files.length, errors: error, warnings: warning, infos: info, hints: hint };
  const report = {
    version: 1,
    files: files.map((file) => ({
      path: file.path,
      kind: file.document.format.kind,
      findings: file.findings.map((finding) => findingJson(finding, file.document)),
    })),
    summary,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** A finding as JSON reports have it. */
export const findingJson = (
  { id, severity, message, range, docs, fixes }: ReportedFinding,
  { source }: PortfolioDocument,
): Readonly<Record<string, unknown>> => ({
  id,
  severity,
  message,
  range,
  docs,
  fixes: fixes.map(({ title, preferred, edits }) => ({
    title,
    preferred,
    edits: edits.map(({ span, newText }) => ({ range: source.rangeOf(span), newText })),
  })),
});
