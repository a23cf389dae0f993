import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import type { Range } from 'vscode-languageserver-types';
import { displayName, name, version } from '../../package.json';
import { RULES } from '../core/rules/index';
import type { Rule, Severity } from '../core/rules/rule';
import type { CheckedFile, Report, ReportedFinding } from './report';
import { reasonOn, type RulePages } from './rule-page';

const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  Result.level
>;

/** SARIF 2.1.0, as code scanning services read it: lines and columns from 1, rules with what they are about. */
export function reportSarif({ files, failures }: Report, pages: RulePages): string {
  const rules = rulesOf(files);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name,
            fullName: displayName,
            version,
            rules: rules.map((rule) => descriptorOf(rule, pages[`${rule.id}.md`])),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        results: files.flatMap((file) => file.findings.map((finding) => resultOf(finding, file, rules))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The rules that found something, each once. */
function rulesOf(files: readonly CheckedFile[]): Rule[] {
  const ids = new Set<string>(files.flatMap(({ findings }) => findings.map(({ id }) => id)));
  return RULES.filter(({ id }) => ids.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a rule is about, for people who read its finding elsewhere than in an editor. */
function descriptorOf({ id, summary, severity, layer }: Rule, page: string | undefined): ReportingDescriptor {
  const why = page === undefined ? undefined : reasonOn(page);
  const text = why === undefined ? summary : `${summary}\n\n${why}`;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why ?? summary },
    help: page === undefined ? { text } : { text, markdown: withoutNeighbours(page) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [layer] },
  };
}

/** Elsewhere a page stands alone, and a link to the page beside it leads nowhere. */
const withoutNeighbours = (page: string): string => page.replace(/\[(\w+)\]\(\.\.\/README\.md#severity\)/, '$1');

function resultOf(finding: ReportedFinding, { path }: CheckedFile, rules: readonly Rule[]): Result {
  const { id, severity, message, range, fixes } = finding;
  const artifactLocation = { uri: uriOf(path) };
  const physicalLocation: PhysicalLocation = { artifactLocation, region: regionOf(range) };
  const replacements = (edits: ReportedFinding['fixes'][number]['edits']) =>
    edits.map(({ range: replaced, newText }) => ({
      deletedRegion: regionOf(replaced),
      insertedContent: { text: newText },
    }));
  return {
    ruleId: id,
    ruleIndex: rules.findIndex((rule) => rule.id === id),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation }],
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: [{ artifactLocation, replacements: replacements(edits) }],
      })),
    }),
  };
}

const regionOf = ({ start, end }: Range): Region => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/** A path from here as a relative URI; on Windows one to another drive is absolute. */
const uriOf = (path: string): string =>
  isAbsolute(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/');
