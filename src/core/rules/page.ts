import { formatOf, type DocumentKind } from '../document/format';
import type { Example, Rule } from './rule';
import { runExample, unmarked } from './run-example';

const KINDS: Readonly<Record<DocumentKind, string>> = {
  'model-card': 'model cards',
  datasheet: 'datasheets',
  experiment: 'experiments',
  results: 'results',
  space: 'Space cards',
  'case-study': 'READMEs of projects',
  resume: 'resumes',
  milestones: 'milestone logs',
  'milestone-plan': 'plans of milestones',
  portfolio: 'portfolios',
};

/** A rule as a page of Markdown in `docs/rules`. What every page would say is said once, in the list of the rules. */
export function rulePage(rule: Rule): string {
  const { good, bad } = rule.examples;
  const parts = [
    `# ${rule.summary.replace(/\.$/, '')}`,
    `\`${rule.id}\`, [${rule.severity}](../README.md#severity), in ${looksAt(rule)}; ${QUICK_FIX[quickFixOf(rule)]}`,
    rule.why,
    `Source: ${rule.source}`,
    ...(bad.length > 0 ? ['## What is found', ...bad.flatMap((example) => badExample(rule, example))] : []),
    ...(good.length > 0 ? ['## What is fine', ...good.flatMap((example) => goodExample(rule, example))] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const QUICK_FIX = {
  preferred: 'quick fix, fix all, `--fix`',
  offered: 'quick fix',
  none: 'no quick fix',
} as const;

/** Whether the rule knows the right answer, several, or none, in its own examples. */
export function quickFixOf(rule: Rule): keyof typeof QUICK_FIX {
  if (!rule.fix) return 'none';
  const fixes = rule.examples.bad.flatMap((example) => runExample(rule, example)).flatMap((shown) => shown.fixes);
  if (fixes.some(({ preferred }) => preferred)) return 'preferred';
  return fixes.length > 0 ? 'offered' : 'none';
}

function looksAt({ appliesTo }: Rule): string {
  if (!appliesTo) return 'all documents';
  const kinds = (appliesTo.kinds ?? []).map((kind) => KINDS[kind]);
  const formats = (appliesTo.formats ?? []).map((id) => formatOf(id)?.label ?? id);
  return [...kinds, ...formats].join(', ');
}

function goodExample(rule: Rule, example: Example): string[] {
  const path = example.path ?? rule.examplePath;
  return [`\`${path}\`${others(example)}`, block(path, example.text), ...otherTexts(example)];
}

function badExample(rule: Rule, example: Example): string[] {
  const path = example.path ?? rule.examplePath;
  const found = [`\`${path}\`${others(example)}`, block(path, withFindings(rule, example)), ...otherTexts(example)];
  return example.fixed === undefined ? found : [...found, 'After the quick fix:', block(path, example.fixed)];
}

function others({ files = {} }: Example): string {
  const names = Object.keys(files).map((path) => `\`${path}\``);
  return names.length === 0 ? '' : `, in a repository with ${names.join(', ')}`;
}

const otherTexts = ({ files = {} }: Example): string[] =>
  Object.entries(files).flatMap(([path, text]) => (text === '' ? [] : [`\`${path}\``, block(path, text)]));

/** The example with each finding below its line: `^^^^` and the message. */
function withFindings(rule: Rule, example: Example): string {
  const lines = unmarked(example.text).split(/\r\n|\n|\r/);
  const notes = new Map<number, string[]>();
  for (const { range, message } of runExample(rule, example)) {
    const { start, end } = range;
    const width = end.line === start.line ? Math.max(1, end.character - start.character) : 1;
    const indent = (lines[start.line] ?? '').slice(0, start.character).replaceAll(/[^\t]/g, ' ');
    notes.set(start.line, [...(notes.get(start.line) ?? []), `${indent}${'^'.repeat(width)} ${message}`]);
  }
  return lines.flatMap((line, index) => [line, ...(notes.get(index) ?? [])]).join('\n');
}

function block(path: string, text: string): string {
  const language = /\.(md|markdown)$/.test(path) ? 'markdown' : path.endsWith('.json') ? 'json' : 'yaml';
  const fence = '`'.repeat(Math.max(3, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length + 1)));
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  return `${fence}${language}\n${lines.join('\n').replace(/\n$/, '')}\n${fence}`;
}
