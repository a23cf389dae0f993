import { FORMATS } from '../core/document/format';
import { quickFixOf, rulePage } from '../core/rules/page';
import { RULES } from '../core/rules/index';
import type { Rule } from '../core/rules/rule';

/** Severities that people can give a rule, as the setting `mlPortfolio.rules` takes them. */
const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'];

const FAMILIES: Readonly<Record<string, string>> = {
  syntax: 'What the parsers of YAML, JSON and front matter do not accept, and what they read in different ways.',
  schema: 'What does not fit the schema of the format.',
  hub: 'What the Hugging Face Hub refuses, warns about or reads in another way than it is meant.',
  'model-card': 'What readers of a model card look for.',
  datasheet: 'What readers of a datasheet or a dataset card look for.',
  experiment: 'What makes the result of an experiment worth believing, and possible to repeat.',
  results: 'What is wrong with a number, a metric or its direction, wherever it stands.',
  milestones: 'What a log of milestones claims without showing it, and what is wrong in it or in a plan of your own.',
  portfolio: 'What somebody who hires would ask of a portfolio.',
};

/** Every generated page, by its path in the project. */
export function rulePages(rules: readonly Rule[] = RULES): Map<string, string> {
  const pages = rules.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, rulePage(rule)]);
  return new Map([['docs/rules/README.md', index(rules)], ...pages]);
}

/** True of each rule, so that its page need not say it. */
const SEVERITY = `## Severity

The one on a rule's page, unless the settings give it another, or none. For a whole folder, in \`.vscode/settings.json\`, with
\`error\`, \`warning\`, \`info\`, \`hint\` or \`off\`:

\`\`\`json
{ "mlPortfolio.rules": { "syntax/duplicate-key": "off" } }
\`\`\`

For one place, with a comment on the line above it; \`ml-portfolio-disable-file\` is for a whole file, and JSON has no comments:

\`\`\`yaml
# ml-portfolio-disable-next-line syntax/duplicate-key -- the reason
\`\`\`

\`\`\`markdown
<!-- ml-portfolio-disable-next-line syntax/duplicate-key -- the reason -->
\`\`\``;

const familyOf = ({ id }: Rule): string => id.slice(0, id.indexOf('/'));

function index(rules: readonly Rule[]): string {
  const families = [...new Set(rules.map(familyOf))];
  const tables = families.flatMap((family) => [
    `## ${family}`,
    FAMILIES[family] ?? '',
    table(rules.filter((rule) => familyOf(rule) === family)),
  ]);
  const intro =
    `${rules.length} rules look at ${FORMATS.length} formats. ` +
    'Where a quick fix has the one right answer, fix all and `--fix` give it too.';
  return `${['# Rules', intro, SEVERITY, ...tables].filter((part) => part !== '').join('\n\n')}\n`;
}

const FIX_WORDS = { preferred: 'yes, and `--fix`', offered: 'yes', none: '' } as const;

function table(rules: readonly Rule[]): string {
  const rows = rules
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => {
      const { id, severity, summary } = rule;
      const cells = [
        `[${id}](${id}.md)`,
        severity,
        summary.replaceAll('|', String.raw`\|`),
        FIX_WORDS[quickFixOf(rule)],
      ];
      return `| ${cells.join(' | ')} |`;
    });
  return ['| Rule | Severity | What it finds | Quick fix |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The ids that the setting `mlPortfolio.rules` offers, for package.json. */
export const ruleSettings = (rules: readonly Rule[] = RULES): Record<string, object> =>
  Object.fromEntries(
    rules
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, summary, severity }) => [
        id,
        { type: 'string', enum: SEVERITIES, default: severity, description: summary },
      ]),
  );

/** package.json with the ids of the rules in it, everything else as it is. */
export function manifestWithRules(text: string, rules: readonly Rule[] = RULES): string {
  const manifest = JSON.parse(text) as Manifest;
  manifest.contributes.configuration.properties['mlPortfolio.rules'].properties = ruleSettings(rules);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: { readonly 'mlPortfolio.rules': { properties: Record<string, object> } };
    };
  };
}
