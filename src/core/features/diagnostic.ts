import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Finding } from '../check';
import type { RuleId, Severity } from '../rules/rule';

/** Names us in an editor's list of problems. */
export const SOURCE = 'ml-portfolio';

/** What a diagnostic carries along, so that a code action finds its finding again. */
export interface DiagnosticData {
  readonly id: RuleId;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** @param docsUrl gives the address of a rule's page for its path relative to the extension's folder */
export function toDiagnostic(finding: Finding, docsUrl: (docs: string) => string): Diagnostic {
  const data: DiagnosticData = { id: finding.id };
  return {
    range: finding.range,
    severity: SEVERITIES[finding.severity],
    code: finding.id,
    codeDescription: { href: docsUrl(finding.docs) },
    source: SOURCE,
    message: finding.message,
    data,
  };
}
