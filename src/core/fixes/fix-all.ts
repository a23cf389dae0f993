import { check, fixesOf, type CheckHost, type Finding, type RuleSettings } from '../check';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';
import type { Fix } from '../rules/rule';
import { applyEdits, conflict, type Edit } from '../text/edit';
import { SourceText } from '../text/source-text';
import { editBetween } from './difference';

export interface FixAllOptions {
  readonly settings: RuleSettings;
  readonly host: CheckHost;
  /** Only findings of this rule; all of them when absent. */
  readonly rule?: string;
}

export interface FixAllResult {
  /** From the text as it was to the text as it is now; empty when nothing was fixed. */
  readonly edits: readonly Edit[];
  readonly document: PortfolioDocument;
  /** How many fixes were applied. */
  readonly fixed: number;
}

/** A fix can uncover the next mistake; behind this many layers of them something goes round in circles. */
const MOST_ROUNDS = 10;

/** Trying fixes one by one checks the document each time. */
const MOST_SINGLE_FIXES = 60;

/**
 * Applies preferred fixes until none is left. Fixes that leave a rule with more findings than it had are taken back, so
 * that the document only gets better.
 */
export function fixAll(document: PortfolioDocument, repository: Repository, options: FixAllOptions): FixAllResult {
  const start: State = { document, findings: findingsOf(document, repository, options), fixed: 0 };
  const rounds = inRounds(start, repository, options);
  const end = isWorse(rounds.findings, start.findings) ? oneByOne(start, repository, options) : rounds;
  if (end.fixed === 0) return { edits: [], document, fixed: 0 };
  return { edits: editBetween(document.text, end.document.text), document: end.document, fixed: end.fixed };
}

interface State {
  readonly document: PortfolioDocument;
  readonly findings: readonly Finding[];
  readonly fixed: number;
}

/** Everything that does not get into each other's way at once, again and again. */
function inRounds(start: State, repository: Repository, options: FixAllOptions): State {
  let state = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits: Edit[] = [];
    let fixed = state.fixed;
    for (const fix of preferredFixes(state, repository, options)) {
      if (conflict([...edits, ...fix.edits]) || joins(edits, fix.edits)) continue;
      edits.push(...fix.edits);
      fixed++;
    }
    if (edits.length === 0) break;
    state = apply(state, edits, fixed, repository, options);
  }
  return state;
}

function oneByOne(start: State, repository: Repository, options: FixAllOptions): State {
  let state = start;
  let tries = 0;
  for (let better = true; better;) {
    better = false;
    for (const fix of preferredFixes(state, repository, options)) {
      if (++tries > MOST_SINGLE_FIXES) return state;
      const next = apply(state, fix.edits, state.fixed + 1, repository, options);
      if (next.findings.length >= state.findings.length || isWorse(next.findings, state.findings)) continue;
      state = next;
      better = true;
      break;
    }
  }
  return state;
}

function* preferredFixes(state: State, repository: Repository, { host, rule }: FixAllOptions): Generator<Fix> {
  for (const finding of state.findings) {
    if (rule !== undefined && finding.id !== rule) continue;
    const fix = fixesOf(finding, state.document, repository, host).find(({ preferred }) => preferred);
    const { source } = state.document;
    if (fix?.edits.some(({ span, newText }) => source.slice(span) !== newText)) yield fix;
  }
}

function apply(
  { document }: State,
  edits: readonly Edit[],
  fixed: number,
  repository: Repository,
  options: FixAllOptions,
): State {
  const source = new SourceText(document.source.uri, applyEdits(document.text, edits), document.source.version + 1);
  const next = document.update(source, document, Number.POSITIVE_INFINITY);
  return { document: next, findings: findingsOf(next, repository, options), fixed };
}

const findingsOf = (
  document: PortfolioDocument,
  repository: Repository,
  { settings, host }: FixAllOptions,
): readonly Finding[] => check(document, repository, settings, host) ?? [];

/** Whether a rule has more to say than before. */
function isWorse(after: readonly Finding[], before: readonly Finding[]): boolean {
  const counts = new Map<string, number>();
  for (const { id } of before) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { id } of after) counts.set(id, (counts.get(id) ?? 0) - 1);
  return [...counts.values()].some((left) => left < 0);
}

/** Whether two fixes would write into one place and run into each other; whole lines may follow each other. */
const joins = (edits: readonly Edit[], more: readonly Edit[]): boolean =>
  more.some((edit) => edits.some((other) => samePlace(edit, other) && !bothWholeLines(edit, other)));

const samePlace = ({ span }: Edit, other: Edit): boolean =>
  span.start === span.end && other.span.start === other.span.end && span.start === other.span.start;

const bothWholeLines = (one: Edit, other: Edit): boolean =>
  [/^\r?\n/, /\n[ \t]*$/].some((pattern) => pattern.test(one.newText) && pattern.test(other.newText));
