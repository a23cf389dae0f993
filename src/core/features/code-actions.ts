import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver-types';
import { Commands, FIX_ALL_KIND } from '../../protocol/commands';
import { CaseStudy } from '../case-study/case-study';
import { insertResults } from '../case-study/results-block/insert';
import { fixesOf, type CheckHost, type Finding, type RuleSettings } from '../check';
import type { PortfolioDocument } from '../document/document';
import { fixAll } from '../fixes/fix-all';
import type { Repository } from '../portfolio/repository';
import type { RuleId } from '../rules/rule';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { suppressInFile, suppressNextLine } from './actions/suppress';
import { toDiagnostic } from './diagnostic';
import { workspaceEdit } from './edits';

export interface CodeActionOptions {
  /** Kinds that the editor asked for; everything but source actions when absent. */
  readonly kinds?: readonly string[];
  /** The severities that the findings were made with: fixing everything checks again. */
  readonly settings?: RuleSettings;
  readonly host: CheckHost;
  /** Gives the address of a rule's page for its path relative to the extension's folder. */
  readonly docsUrl: (docs: string) => string;
}

/**
 * What can be done about the findings that touch `range`, the preferred fixes first.
 * @param range offsets in UTF-16 code units, 0-based, end exclusive
 * @param findings all findings of this version of the document
 */
export function codeActions(
  document: PortfolioDocument,
  range: Span,
  findings: readonly Finding[],
  repository: Repository,
  options: CodeActionOptions,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(options, CodeActionKind.QuickFix)) {
    const touched = findings.filter(({ span }) => span.start <= range.end && range.start <= span.end);
    actions.push(...new QuickFixes(document, findings, repository, options).of(touched));
  }
  if (wants(options, CodeActionKind.RefactorRewrite)) {
    const study = CaseStudy.of(document, repository);
    for (const { title, edits } of study ? insertResults(study, range) : [])
      actions.push({ title, kind: CodeActionKind.RefactorRewrite, edit: workspaceEdit([[document, edits]]) });
  }
  if (options.kinds && wants(options, FIX_ALL_KIND)) {
    const { edits } = fixAll(document, repository, { settings: options.settings ?? {}, host: options.host });
    if (edits.length > 0) {
      actions.push({
        title: 'Fix all ML Portfolio problems',
        kind: FIX_ALL_KIND,
        edit: workspaceEdit([[document, edits]]),
      });
    }
  }
  return actions;
}

/** Kinds are paths with dots; an editor that asks for one asks for everything below it. */
const wants = ({ kinds }: CodeActionOptions, kind: string): boolean =>
  kinds === undefined || kinds.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));

class QuickFixes {
  constructor(
    private readonly document: PortfolioDocument,
    private readonly findings: readonly Finding[],
    private readonly repository: Repository,
    private readonly options: CodeActionOptions,
  ) {}

  of(touched: readonly Finding[]): CodeAction[] {
    const fixable = new Set<RuleId>();
    const fixes = touched.flatMap((finding) => {
      const own = fixesOf(finding, this.document, this.repository, this.options.host);
      if (own.some(({ preferred }) => preferred)) fixable.add(finding.id);
      return own.map(({ title, preferred, edits }) => this.action(title, [finding], edits, preferred));
    });
    return [
      ...fixes.toSorted((a, b) => Number(b.isPreferred === true) - Number(a.isPreferred === true)),
      ...Array.from(fixable, (id) => this.fixRule(id)).filter((action) => action !== undefined),
      ...this.suppress(touched),
      ...new Map(touched.map((finding) => [finding.id, this.openPage(finding)])).values(),
    ];
  }

  private fixRule(id: RuleId): CodeAction | undefined {
    const same = this.findings.filter((finding) => finding.id === id);
    if (same.length < 2) return undefined;
    const { settings = {}, host } = this.options;
    const { findings } = this;
    const { edits, fixed } = fixAll(this.document, this.repository, {
      settings,
      host,
      rule: id,
      findings,
      atOnce: true,
    });
    return fixed < 2 ? undefined : this.action(`Fix all \`${id}\` problems in this file`, same, edits);
  }

  private suppress(touched: readonly Finding[]): CodeAction[] {
    const nextLine = new Map<string, CodeAction>();
    const file = new Map<string, CodeAction>();
    for (const finding of touched) {
      const { id, span, range } = finding;
      const line = suppressNextLine(this.document, id, span);
      const place = `${id}\n${range.start.line}`;
      if (line && !nextLine.has(place))
        nextLine.set(place, this.action(`Ignore \`${id}\` on this line`, [finding], [line]));
      const all = suppressInFile(this.document, id);
      if (all && !file.has(id)) file.set(id, this.action(`Ignore \`${id}\` in this file`, [finding], [all]));
    }
    return [...nextLine.values(), ...file.values()];
  }

  private openPage(finding: Finding): CodeAction {
    const title = `What \`${finding.id}\` means`;
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [this.diagnostic(finding)],
      command: { title, command: Commands.openRulePage, arguments: [finding.id] },
    };
  }

  private action(title: string, findings: readonly Finding[], edits: readonly Edit[], preferred = false): CodeAction {
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: findings.map((finding) => this.diagnostic(finding)),
      edit: workspaceEdit([[this.document, edits]]),
      ...(preferred ? { isPreferred: true } : {}),
    };
  }

  private diagnostic(finding: Finding): Diagnostic {
    return toDiagnostic(finding, this.options.docsUrl);
  }
}
