import type { Finding } from '../core/check';
import type { PortfolioDocument } from '../core/document/document';
import type { RuleId } from '../core/rules/rule';

/** What another extension reports as well; it is not said twice. Fixes are still offered. */
interface Neighbour {
  readonly files: RegExp;
  /** Whether it reports whatever keeps a file from being read, except for what it puts up with. */
  readonly syntaxBut?: ReadonlySet<RuleId>;
  readonly ids?: ReadonlySet<RuleId>;
}

/** Limits of ours, and marks of git, which a parser takes for one odd word among others. */
const OWN = ['syntax/too-large', 'syntax/binary-file', 'syntax/too-deep', 'syntax/merge-conflict'] as const;

/** By the extension's id. */
const NEIGHBOURS: Readonly<Record<string, Neighbour>> = {
  'redhat.vscode-yaml': {
    // In the front matter of Markdown files it does not look.
    files: /\.ya?ml$/i,
    syntaxBut: new Set([...OWN, 'syntax/alias-bomb', 'syntax/multiple-documents']),
  },
  'vscode.json-language-features': { files: /\.json$/i, syntaxBut: new Set(OWN) },
  'davidanson.vscode-markdownlint': {
    files: /\.(md|markdown)$/i,
    ids: new Set([
      'model-card/duplicate-section',
      'datasheet/duplicate-section',
      'readme/duplicate-section',
      'readme/broken-anchor',
    ]),
  },
};

/** @param neighbours ids of extensions that are active in the editor, in any case */
export function withoutNeighbours(
  findings: readonly Finding[],
  document: PortfolioDocument,
  neighbours: readonly string[],
): readonly Finding[] {
  const others = neighbours
    .map((id) => NEIGHBOURS[id.toLowerCase()])
    .filter((other) => other?.files.test(document.path) === true);
  return others.length === 0
    ? findings
    : findings.filter((finding) => !others.some((other) => reports(other, finding)));
}

/** What only some readers take differently is no mistake of syntax to a parser, whatever family its rule is in. */
const reports = (other: Neighbour | undefined, { id, rule }: Finding): boolean =>
  other?.ids?.has(id) === true || (rule.layer === 'syntax' && other?.syntaxBut?.has(id) === false);
