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

/** Applies to every finding that the server publishes. */
export function openRulePagesFromFindings(): Middleware {
  return { handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(withRulePage)) };
}
