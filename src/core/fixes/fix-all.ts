import { check, fixesOf, type CheckHost, type Finding, type RuleSettings } from '../check';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';
import type { Fix } from '../rules/rule';
import { applyEdits, conflict, type Edit } from '../text/edit';
import { SourceText } from '../text/source-text';
import { overlaps, type Span } from '../text/span';
import { editBetween } from './difference';

export interface FixAllOptions {
  readonly settings: RuleSettings;
  readonly host: CheckHost;
  /** Only findings of this rule; all of them when absent. */
  readonly rule?: string;
  /** What is known to be found in the document as it is; it is checked when absent. */
  readonly findings?: readonly Finding[];
  /** Whether all fixes are given up when one of them would plant a finding, because trying them one by one takes long. */
  readonly atOnce?: boolean;
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
 * Applies preferred fixes until none is left. A fix that writes something which a rule then has to say more about is left
 * out; what a fix only uncovers further in is mended in its turn.
 */
export function fixAll(document: PortfolioDocument, repository: Repository, options: FixAllOptions): FixAllResult {
  const findings = options.findings ?? findingsOf(document, repository, options);
  let state: State = { document, findings, fixed: 0 };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const together = compatible(preferredFixes(state, repository, options));
    const edits = together.flatMap((fix) => fix.edits);
    const next = edits.length > 0 && apply(state, edits, together.length, repository, options);
    if (!next) {
      if (edits.length > 0 && options.atOnce !== true) state = oneByOne(state, repository, options);
      break;
    }
    state = next;
  }
  if (state.fixed === 0) return { edits: [], document, fixed: 0 };
  return { edits: editBetween(document.text, state.document.text), document: state.document, fixed: state.fixed };
}

interface State {
  readonly document: PortfolioDocument;
  readonly findings: readonly Finding[];
  readonly fixed: number;
}

/** The fixes that do not get into each other's way. */
function compatible(fixes: Iterable<Fix>): Fix[] {
  const chosen: Fix[] = [];
  const edits: Edit[] = [];
  for (const fix of fixes) {
    if (conflict([...edits, ...fix.edits]) || joins(edits, fix.edits)) continue;
    edits.push(...fix.edits);
    chosen.push(fix);
  }
  return chosen;
}

function oneByOne(start: State, repository: Repository, options: FixAllOptions): State {
  let state = start;
  let tries = 0;
  const seen = new Set([state.document.text]);
  for (let found = true; found;) {
    found = false;
    for (const fix of preferredFixes(state, repository, options)) {
      if (++tries > MOST_SINGLE_FIXES) return state;
      const next = apply(state, fix.edits, 1, repository, options);
      if (!next || seen.has(next.document.text)) continue;
      seen.add(next.document.text);
      state = next;
      found = true;
      break;
    }
  }
  return state;
}

/** What changes the author's own words comes before what adds to them: a key that is missing may only be misspelt. */
function preferredFixes(state: State, repository: Repository, options: FixAllOptions): Fix[] {
  const fixes = [...allPreferredFixes(state, repository, options)];
  const changing = fixes.filter(({ edits }) => edits.some(({ span }) => span.start < span.end));
  return changing.length > 0 ? changing : fixes;
}

function* allPreferredFixes(state: State, repository: Repository, { host, rule }: FixAllOptions): Generator<Fix> {
  for (const finding of state.findings) {
    if (rule !== undefined && finding.id !== rule) continue;
    const fix = fixesOf(finding, state.document, repository, host).find(({ preferred }) => preferred);
    const { source } = state.document;
    if (fix?.edits.some(({ span, newText }) => source.slice(span) !== newText)) yield fix;
  }
}

/** @returns undefined when the edits would plant a finding */
function apply(
  { document, findings, fixed }: State,
  edits: readonly Edit[],
  count: number,
  repository: Repository,
  options: FixAllOptions,
): State | undefined {
  const { uri, version } = document.source;
  const source = new SourceText(uri, applyEdits(document.text, edits), version + 1);
  const next = document.update(source, document, Number.POSITIVE_INFINITY);
  const left = findingsOf(next, repository, options);
  return plants(findings, left, edits) ? undefined : { document: next, findings: left, fixed: fixed + count };
}

const findingsOf = (
  document: PortfolioDocument,
  repository: Repository,
  { settings, host }: FixAllOptions,
): readonly Finding[] => check(document, repository, settings, host) ?? [];

/** Whether a rule has more to say than before, and says it of what the edits wrote. */
function plants(before: readonly Finding[], after: readonly Finding[], edits: readonly Edit[]): boolean {
  const counts = new Map<string, number>();
  for (const { id } of before) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { id } of after) counts.set(id, (counts.get(id) ?? 0) - 1);
  const written = writtenBy(edits);
  return after.some(({ id, span }) => (counts.get(id) ?? 0) < 0 && written.some((one) => overlaps(one, span)));
}

/** Where the new text of each edit stands once all of them are applied. */
function writtenBy(edits: readonly Edit[]): Span[] {
  let moved = 0;
  const spans: Span[] = [];
  for (const { span, newText } of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const start = span.start + moved;
    if (newText !== '') spans.push({ start, end: start + newText.length });
    moved += newText.length - (span.end - span.start);
  }
  return spans;
}

/** Whether two fixes would write into one place and run into each other; whole lines may follow each other. */
const joins = (edits: readonly Edit[], more: readonly Edit[]): boolean =>
  more.some((edit) => edits.some((other) => samePlace(edit, other) && !bothWholeLines(edit, other)));

const samePlace = ({ span }: Edit, other: Edit): boolean =>
  span.start === span.end && other.span.start === other.span.end && span.start === other.span.start;

const bothWholeLines = (one: Edit, other: Edit): boolean =>
  [/^\r?\n/, /\n[ \t]*$/].some((pattern) => pattern.test(one.newText) && pattern.test(other.newText));
