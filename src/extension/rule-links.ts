import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import { Commands } from '../protocol/commands';

const SOURCE = 'ml-portfolio';

/**
 * Lets the id of a finding open the rule's page inside the editor. For any other client the language server links to
 * the page as a file; VS Code would show that as Markdown source.
 */
function withRulePage(diagnostic: vscode.Diagnostic): vscode.Diagnostic {
  const { code, source } = diagnostic;
  if (source !== SOURCE || typeof code !== 'object') return diagnostic;
  const argument = encodeURIComponent(JSON.stringify([code.value]));
  diagnostic.code = { value: code.value, target: vscode.Uri.parse(`command:${Commands.openRulePage}?${argument}`) };
  return diagnostic;
}

/** Applies to findings that the server publishes and to those that the editor pulls. */
export function openRulePagesFromFindings(): Middleware {
  return {
    handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(withRulePage)),
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const report = await next(document, previousResultId, token);
      if (report && 'items' in report) report.items = report.items.map(withRulePage);
      return report;
    },
  };
}
