import type { Range } from 'vscode-languageserver-types';
import type { PortfolioDocument } from './document/document';
import { isSuppressed } from './document/suppression';
import type { Repository } from './portfolio/repository';
import { CheckContext } from './rules/context';
import { applying, rulesFor } from './rules/rules-for';
import type { Fix, Layer, Problem, Rule, RuleId, Severity } from './rules/rule';
import { lineEnd } from './text/source-text';
import type { Span } from './text/span';

/** Something that is wrong or could be better in one version of a document. */
export interface Finding {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Offsets in UTF-16 code units; `range` is the same in lines and characters. */
  readonly span: Span;
  readonly range: Range;
  readonly message: string;
  /** Where the rule's page lies, relative to the extension's folder. */
  readonly docs: string;
  readonly problem: Problem;
  readonly rule: Rule;
}

/** Setting `mlPortfolio.rules`: rule id to severity, or `off`. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** The engine's view of the outside while it checks. */
export interface CheckHost {
  /** A rule threw: one entry in the log, and the other rules go on. */
  ruleFailed(id: RuleId, path: string, error: unknown): void;
  /** Asked between rules; a check whose text is out of date stops. */
  cancelled?(): boolean;
}

/** More findings of one rule in one document than anybody reads; behind them a broken file costs no more time. */
const MOST_OF_A_RULE = 300;

/**
 * @param rules those of the product, unless a test brings its own
 * @returns the findings in the order of the text, or undefined when the check was cancelled
 */
export function check(
  document: PortfolioDocument,
  repository: Repository,
  settings: RuleSettings,
  host: CheckHost,
  rules?: readonly Rule[],
): Finding[] | undefined {
  const context = contextOf(document, repository, host);
  const broken = document.syntaxProblems.length > 0;
  const { doubtful, format } = document;
  const found: Finding[] = [];
  for (const rule of rules ? applying(rules, format) : rulesFor(format)) {
    if (host.cancelled?.()) return undefined;
    const severity = settings[rule.id] ?? rule.severity;
    if (severity === 'off' || (broken && rule.absence) || (document.unreadable && rule.layer !== 'syntax')) continue;
    try {
      let count = 0;
      for (const problem of rule.check(context)) {
        const at = problem.span.start;
        if (rule.layer !== 'syntax' && doubtful.some(({ start, end }) => start <= at && at < end)) continue;
        found.push(toFinding(rule, severity, problem, document));
        if (++count >= MOST_OF_A_RULE) break;
      }
    } catch (error) {
      host.ruleFailed(rule.id, document.path, error);
    }
  }
  return oneForEachMistake(unsuppressed(found, document)).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

/** The fixes of a finding of this version of the document, preferred ones first. */
export function fixesOf(
  finding: Finding,
  document: PortfolioDocument,
  repository: Repository,
  host: CheckHost,
): readonly Fix[] {
  try {
    const fixes = finding.rule.fix?.(finding.problem, contextOf(document, repository, host)) ?? [];
    return fixes.toSorted((a, b) => Number(b.preferred) - Number(a.preferred));
  } catch (error) {
    host.ruleFailed(finding.id, document.path, error);
    return [];
  }
}

/** Rules may ask what is found in other documents. Half an answer would be a wrong one, so that is not cut short. */
function contextOf(document: PortfolioDocument, repository: Repository, host: CheckHost): CheckContext {
  const whole: CheckHost = { ruleFailed: (id, path, error) => host.ruleFailed(id, path, error) };
  return new CheckContext(document, repository, (other) => check(other, repository, {}, whole) ?? []);
}

/** Where the page of a rule lies, relative to the extension's folder. */
export const docsOf = (id: RuleId): string => `docs/rules/${id}.md`;

function toFinding(rule: Rule, severity: Severity, problem: Problem, document: PortfolioDocument): Finding {
  const { message } = problem;
  // A key that runs over several lines, say, is marked on the first of them.
  const { start, end } = problem.span;
  const span = { start, end: lineEnd(document.text, start, end) };
  return {
    id: rule.id,
    severity,
    span,
    range: document.source.rangeOf(span),
    message,
    docs: docsOf(rule.id),
    problem,
    rule,
  };
}

function unsuppressed(findings: Finding[], document: PortfolioDocument): Finding[] {
  const { suppressions } = document;
  return suppressions.length === 0
    ? findings
    : findings.filter(({ id, range }) => !isSuppressed(suppressions, id, range.start.line));
}

/**
 * Of several layers that speak about one place, the one that knows most about it: a rule for the field says more about a
 * wrong value than the schema, and a value that is wrong is not judged as well. A key that is misspelt is not missing as
 * well, and what stands below it was not read, so that nothing can be judged before it is mended.
 */
function oneForEachMistake(findings: Finding[]): Finding[] {
  const place = ({ span }: Finding): string => `${span.start}:${span.end}`;
  const placesOf = (layer: Layer): ReadonlySet<string> =>
    new Set(findings.filter(({ rule }) => rule.layer === layer).map(place));
  const [field, schema] = [placesOf('field'), placesOf('schema')];
  const meant = new Set(findings.flatMap(({ problem }) => problem.meant ?? []));
  if (field.size === 0 && schema.size === 0 && meant.size === 0) return findings;
  return findings.filter((finding) => {
    const { problem, rule } = finding;
    if (problem.missing?.every((key) => meant.has(key)) === true) return false;
    if (rule.layer === 'schema') return !field.has(place(finding));
    const absent = rule.absence === true;
    if (rule.layer !== 'judgement' && rule.layer !== 'agreement')
      return meant.size === 0 || !absent || problem.missing !== undefined;
    return meant.size === 0 && (absent || !schema.has(place(finding)));
  });
}
