import { FORMATS, type Format } from '../document/format';
import type { Rule } from './rule';

/** What a rule is about, for people who read its finding elsewhere than in an editor. No examples: they are not published. */
export function ruleHelp(rule: Rule): string {
  const title = rule.summary.replace(/\.$/, '');
  const parts = [`# ${title}`, `Rule: \`${rule.id}\``, rule.why, `Source: ${rule.source}`, ...howToSwitchOff(rule)];
  return `${parts.join('\n\n')}\n`;
}

function howToSwitchOff(rule: Rule): string[] {
  const formats = FORMATS.filter((format) => isLookedAt(rule, format));
  const comment = `ml-portfolio-disable-next-line ${rule.id} -- the reason`;
  const inData = formats.some(({ markdown, schema }) => !markdown || schema !== undefined);
  return [
    '## Another severity, or none',
    'For a whole folder, in `.vscode/settings.json`, with `error`, `warning`, `info`, `hint` or `off`:',
    block('json', `{ "mlPortfolio.rules": { "${rule.id}": "off" } }`),
    'For one place, with a comment on the line above it; `ml-portfolio-disable-file` is for a whole file, and JSON has no comments:',
    ...(inData ? [block('yaml', `# ${comment}`)] : []),
    ...(formats.some(({ markdown }) => markdown) ? [block('markdown', `<!-- ${comment} -->`)] : []),
  ];
}

const block = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

const isLookedAt = ({ appliesTo }: Rule, format: Format): boolean =>
  !appliesTo || appliesTo.kinds?.includes(format.kind) === true || appliesTo.formats?.includes(format.id) === true;
