import type { MarkdownBody } from '../../document/markdown/body';
import type { Span } from '../../text/span';
import { defineRule } from '../rule';
import { isBareDomain, relativeLinks } from '../support/links';

/** What a link target should have been, by the shape of what was written. */
function corrected(target: string): { readonly text: string; readonly what: string } | undefined {
  const quoted = /^(?:["'“”]|%22)(.+?)(?:["'“”]|%22)$/.exec(target)?.[1];
  if (quoted !== undefined) return { text: quoted, what: 'The quotes belong to the address of this link' };
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(target))
    return { text: `mailto:${target}`, what: 'This link is read as the name of a file' };
  return undefined;
}

/** Words or a picture with an address that was never put in; escaped brackets are text. */
const EMPTY = /(?<!\\)!?\[[^[\]\r\n]{1,80}\]\([ \t]*\)/g;

function* emptyLinks(body: MarkdownBody): Generator<Span & { readonly isPicture: boolean }> {
  for (const { 0: written, index } of body.text.matchAll(EMPTY)) {
    const start = body.span.start + index;
    if (body.isCode(start) || body.comments.some((comment) => comment.start <= start && start < comment.end)) continue;
    yield { start, end: start + written.length, isPicture: written.startsWith('!') };
  }
}

export const linkForm = defineRule<string>({
  id: 'readme/link-form',
  layer: 'field',
  severity: 'warning',
  summary: 'A link is written in a way that does not lead where it should.',
  why: 'In Markdown a target without a scheme is a path beside the README. `www.example.org` and a mail address become files that do not exist, and quotes inside of the parentheses become part of the address. With nothing between the parentheses a click leads back to the page.',
  source: 'CommonMark, link destinations.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\n`[a]()` calls `a`. <!-- [later]() --> By [us](mailto:us@example.org), see www.example.org, [site](https://example.org "the site") and [logo](logo.ai).\n',
        files: { 'logo.ai': '' },
      },
    ],
    bad: [
      {
        text: '# Churn\n\nTry [the demo](⟦www.example.org/demo⟧ "live"), write to [us](⟦us@example.org⟧), read [this](⟦"https://example.org/a"⟧).\n',
        fixed:
          '# Churn\n\nTry [the demo](https://www.example.org/demo "live"), write to [us](mailto:us@example.org), read [this](https://example.org/a).\n',
      },
      { text: '# Churn\n\nThe demo is ⟦[here]()⟧ <!-- soon -->, and this is what it shows: ⟦![Scores]()⟧\n' },
    ],
  },
  *check(context) {
    const { body } = context.document;
    for (const { start, end, isPicture } of body ? emptyLinks(body) : [])
      yield {
        span: { start, end },
        message: `This ${isPicture ? 'picture' : 'link'} has no address. Write it between the parentheses, or take the brackets out.`,
      };
    for (const link of body ? relativeLinks(body) : []) {
      const better = corrected(link.target);
      if (better) {
        yield { span: link.span, message: `${better.what}. Write \`${better.text}\`.`, data: better.text };
      } else if (isBareDomain(context, link)) {
        yield {
          span: link.span,
          message: `This link is read as a file named \`${link.target}\`. Write \`https://\` in front of it.`,
          data: `https://${link.target}`,
        };
      }
    }
  },
  fix: ({ span, data }) =>
    data === undefined ? [] : [{ title: `Write \`${data}\``, preferred: true, edits: [{ span, newText: data }] }],
});
