import { check, type CheckHost } from '../check';
import { PortfolioDocument } from '../document/document';
import { FORMATS, formatOf, type DocumentKind, type Format } from '../document/format';
import { recognise } from '../document/recognise';
import { Repository } from '../portfolio/repository';
import { SourceText } from '../text/source-text';
import type { Example, Rule } from './rule';

const KINDS: Readonly<Record<DocumentKind, string>> = {
  'model-card': 'model cards',
  datasheet: 'datasheets',
  experiment: 'experiments',
  results: 'results',
  space: 'Space cards',
};

/** A rule as a page of Markdown: what its page in `docs/rules` and the help in SARIF say. */
export function rulePage(rule: Rule): string {
  const { good, bad } = rule.examples;
  const parts = [
    `# ${rule.summary.replace(/\.$/, '')}`,
    [
      `- Rule: \`${rule.id}\``,
      `- Severity: ${rule.severity}, unless the settings give it another`,
      `- Looks at: ${looksAt(rule)}`,
      `- Quick fix: ${rule.fix ? (bad.some(({ fixed }) => fixed !== undefined) ? 'yes, also by fix all and `--fix`' : 'yes') : 'no'}`,
    ].join('\n'),
    rule.why,
    `Source: ${rule.source}`,
    ...(bad.length > 0 ? ['## What is found', ...bad.flatMap((example) => badExample(rule, example))] : []),
    ...(good.length > 0 ? ['## What is fine', ...good.flatMap((example) => goodExample(rule, example))] : []),
    '## Another severity, or none',
    ...howToSwitchOff(rule),
  ];
  return `${parts.join('\n\n')}\n`;
}

function looksAt({ appliesTo }: Rule): string {
  if (!appliesTo) return 'all documents';
  const kinds = (appliesTo.kinds ?? []).map((kind) => KINDS[kind]);
  const formats = (appliesTo.formats ?? []).map((id) => formatOf(id)?.label ?? id);
  return [...kinds, ...formats].join(', ');
}

function goodExample(rule: Rule, example: Example): string[] {
  const path = example.path ?? rule.examplePath;
  return [...otherFiles(example), `\`${path}\``, block(path, example.text)];
}

function badExample(rule: Rule, example: Example): string[] {
  const path = example.path ?? rule.examplePath;
  const found = [...otherFiles(example), `\`${path}\``, block(path, withFindings(rule, path, example))];
  return example.fixed === undefined ? found : [...found, 'After the quick fix:', block(path, example.fixed)];
}

const otherFiles = ({ files = {} }: Example): string[] =>
  Object.entries(files).flatMap(([path, text]) => [`\`${path}\`, in the same repository`, block(path, text)]);

/** The example with each finding below its line: `^^^^` and the message. */
function withFindings(rule: Rule, path: string, { text: marked, files = {} }: Example): string {
  const text = marked.replaceAll(/[⟦⟧]/g, '');
  const lines = text.split(/\r\n|\n|\r/);
  const notes = new Map<number, string[]>();
  for (const { range, message } of findings(rule, path, { ...files, [path]: text })) {
    const { start, end } = range;
    const width = end.line === start.line ? end.character - start.character : 1;
    const indent = (lines[start.line] ?? '').slice(0, start.character).replaceAll(/[^\t]/g, ' ');
    notes.set(start.line, [...(notes.get(start.line) ?? []), `${indent}${'^'.repeat(Math.max(1, width))} ${message}`]);
  }
  return lines.flatMap((line, index) => [line, ...(notes.get(index) ?? [])]).join('\n');
}

/** The example runs through the engine, so that the page shows what people will read. */
function findings(
  rule: Rule,
  path: string,
  files: Readonly<Record<string, string>>,
): ReturnType<typeof check> & object {
  const repository = new Repository();
  repository.setFiles(Object.keys(files));
  for (const [name, text] of Object.entries(files)) {
    const recognition = recognise({ path: name, text });
    if (recognition) repository.put(PortfolioDocument.parse(new SourceText(name, text, 0), name, recognition));
  }
  const document = repository.get(path);
  return (document && check(document, repository, {}, loud, [rule])) ?? [];
}

const loud: CheckHost = {
  ruleFailed: (id, path, cause) => {
    throw new Error(`${id} failed on its own example ${path}`, { cause });
  },
};

function block(path: string, text: string): string {
  const language = /\.(md|markdown)$/.test(path) ? 'markdown' : path.endsWith('.json') ? 'json' : 'yaml';
  const fence = '`'.repeat(Math.max(3, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length + 1)));
  return `${fence}${language}\n${text.replace(/^\uFEFF/, '').replace(/\n$/, '')}\n${fence}`;
}

function howToSwitchOff(rule: Rule): string[] {
  const formats = FORMATS.filter((format) => isLookedAt(rule, format));
  const setting = `{ "mlPortfolio.rules": { "${rule.id}": "off" } }`;
  const comment = `ml-portfolio-disable-next-line ${rule.id} -- the reason`;
  const yaml = formats.some(({ markdown }) => !markdown) || formats.some(({ schema }) => schema !== undefined);
  return [
    'For a whole folder, in `.vscode/settings.json`, with `error`, `warning`, `info`, `hint` or `off`:',
    block('settings.json', setting),
    'For one line, with a comment on the line above it; `ml-portfolio-disable-file` is for a whole file:',
    ...(yaml ? [block('a.yaml', `# ${comment}`)] : []),
    ...(formats.some(({ markdown }) => markdown) ? [block('a.md', `<!-- ${comment} -->`)] : []),
  ];
}

const isLookedAt = ({ appliesTo }: Rule, format: Format): boolean =>
  !appliesTo || appliesTo.kinds?.includes(format.kind) === true || appliesTo.formats?.includes(format.id) === true;
