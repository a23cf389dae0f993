import type { Range } from 'vscode-languageserver-types';
import type { Finding } from '../core/check';
import type { PortfolioDocument } from '../core/document/document';
import type { DocumentKind } from '../core/document/format';
import type { Fix, Severity } from '../core/rules/rule';
import type { FailOn } from './arguments';

/** A finding as all formats print it: plain values, which may come from another thread. */
export interface ReportedFinding extends Pick<Finding, 'id' | 'severity' | 'message' | 'range' | 'docs'> {
  readonly fixes: readonly ReportedFix[];
}

export interface ReportedFix extends Pick<Fix, 'title' | 'preferred'> {
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

export const reportedFinding = (
  { id, severity, message, range, docs }: Finding,
  fixes: readonly Fix[],
  { source }: PortfolioDocument,
): ReportedFinding => ({
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

export interface CheckedFile {
  /** From the current folder, with forward slashes. */
  readonly path: string;
  readonly kind: DocumentKind;
  readonly findings: readonly ReportedFinding[];
}

export interface Report {
  /** In the order of their paths. */
  readonly files: readonly CheckedFile[];
  /** What could not be read or written, in words. */
  readonly failures: readonly string[];
  /** How many problems `--fix` would fix; 0 when nobody wants to know. */
  readonly fixable: number;
}

/** Severities from which on a finding makes a run fail. */
export const FAILING: Readonly<Record<FailOn, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
};

/** How many findings there are of each severity. */
export function countFindings(
  files: readonly { readonly findings: readonly { readonly severity: Severity }[] }[],
): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}

export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
