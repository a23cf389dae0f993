import type { PortfolioDocument } from '../../document/document';
import { overlaps, type Span } from '../../text/span';
import { defineRule } from '../rule';
import { fewOrFirst } from '../support/few';
import { removePlaceholder } from '../support/placeholder-fixes';
import { placeholdersIn } from '../support/placeholders';

/** The owner, or the whole address, in a command that readers copy as it stands. */
const CLONED =
  /\bgit\s+clone\s+(?:-{1,2}[\w-]+(?:[= ]\d+)?\s+)*["']?((?:https?:\/\/[\w.-]+\/|git@[\w.-]+:)?(?:<[^<>\s]+>|\[[^\][]+\]|\{[^{}]+\}|your[-_ ]?(?:github[-_]?)?(?:user(?:[-_]?name)?|org(?:ani[sz]ation)?|name|account|repo(?:sitory)?)(?:[-_]?url)?|(?:user|username|repo(?:sitory)?)[-_]url)(?:\/[^\s"'`]*)?)/gi;

/** Addresses and words in running text that only the template's author can have written. */
const IN_TEXT =
  /<(?:your|insert|repo(?:sitory)?|add)[-_ ][^<>\r\n]{2,40}>|\b(?:YOUR|MY)_(?:API|APP|REPO|DEMO|SITE|PROJECT|DEPLOYMENT)_(?:URL|LINK|NAME)\b|\[(?:add|insert|your|link to) [^\][\r\n]{2,50}\](?![(:[])/g;

function* placeholders(
  document: PortfolioDocument,
): Generator<Span & { readonly what: string; readonly isClone: boolean }> {
  const { body } = document;
  if (!body) return;
  const found: (Span & { what: string; isClone: boolean })[] = [];
  for (const match of body.text.matchAll(CLONED)) {
    const start = body.span.start + match.index + match[0].indexOf(match[1] ?? '');
    found.push({ start, end: start + (match[1]?.length ?? 0), what: 'The address in this command', isClone: true });
  }
  for (const match of body.text.matchAll(IN_TEXT)) {
    const start = body.span.start + match.index;
    if (!body.isCode(start))
      found.push({ start, end: start + match[0].length, what: 'This placeholder', isClone: false });
  }
  for (const one of placeholdersIn(document)) found.push({ ...one, isClone: false });
  for (const [index, one] of found.entries())
    if (!found.slice(0, index).some((earlier) => overlaps(earlier, one))) yield one;
}

export const placeholder = defineRule<boolean>({
  id: 'readme/placeholder',
  layer: 'field',
  severity: 'warning',
  summary: 'A placeholder of a template was never filled in.',
  why: 'A page that says `your-username` or TBD tells a reviewer that it was not read once after it was written. In the command that clones the project it also stops everybody who follows it.',
  source: 'Survey of READMEs of machine-learning projects: one in ten has such a placeholder.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\nSet `<your-key>` in `.env`:\n\n```bash\ndocker build -t <image> .\nexport KEY=<your-key>\ngit clone https://github.com/ann/churn.git\n```\n\n## TODO\n\n- Measure it\n',
      },
    ],
    bad: [
      {
        remote: 'https://github.com/ann/churn.git',
        text: '# Churn\n\n```bash\ngit clone ⟦https://github.com/your-username/churn.git⟧\n```\n',
        fixed: '# Churn\n\n```bash\ngit clone https://github.com/ann/churn.git\n```\n',
      },
      {
        text: '# Churn\n\nDemo: [https://github.com/your-username/churn](⟦https://github.com/your-username/churn⟧)\n',
      },
      {
        text: '# Churn\n\nDemo: ⟦YOUR_APP_URL⟧\n\n| Metric | Value |\n| --- | --- |\n| F1 | ⟦TBD⟧ |\n\n```\ngit clone ⟦<repo-url>⟧\n```\n',
      },
    ],
  },
  *check({ document }) {
    const problems = Array.from(placeholders(document), ({ start, end, what, isClone }) => ({
      span: { start, end },
      message: `${what} is left to fill in. Write the answer, or take it out.`,
      data: isClone,
    }));
    yield* fewOrFirst(
      problems,
      (count) => `${count} placeholders are left to fill in, this one first. Write the answers, or take them out.`,
    );
  },
  fix({ span, data }, { document, caseStudy }) {
    const remote = caseStudy?.workspace.remote;
    if (data !== true) return removePlaceholder(document, span);
    return remote
      ? [{ title: `Clone \`${remote.cloneUrl}\``, preferred: true, edits: [{ span, newText: remote.cloneUrl }] }]
      : [];
  },
});
