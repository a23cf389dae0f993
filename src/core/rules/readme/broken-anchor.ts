import { anchorsOf } from '../../features/slug';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';

/** Hosts give these to every page. */
const OF_THE_PAGE = new Set(['', 'top', 'readme']);

/** What is left of an anchor when marks, accents and emoji do not count: what its author meant. */
const folded = (anchor: string): string =>
  anchor
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

export const brokenAnchor = defineRule<string>({
  id: 'readme/broken-anchor',
  layer: 'agreement',
  severity: 'warning',
  summary: 'A link to a section of this page leads nowhere.',
  why: 'The anchor of a heading is made from its words by fixed rules: lower case, blanks become hyphens, punctuation and emoji fall away, accents stay. A heading that was renamed, or an emoji that was added, breaks every link to it, and most often the table of contents.',
  source: 'GitHub documentation, section links; survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn & co\n\n[1](#churn--co) [2](#-results) [3](#results-1) [4](#Old) [5](#método) [6](#top)\n\n## 📊 Results\n\n## Results\n\n### Results\n\n<a name=old></a>\n\n## Método\n',
      },
    ],
    bad: [
      {
        text: '# Churn\n\n- [How to run](⟦#how-to-run!⟧)\n- [Método](⟦#metodo⟧ "the method")\n\n## How to run\n\n## Método\n',
        fixed:
          '# Churn\n\n- [How to run](#how-to-run)\n- [Método](#método "the method")\n\n## How to run\n\n## Método\n',
      },
      { text: '# Churn\n\n- [Data](⟦#dataset⟧)\n\n## Where it comes from\n' },
    ],
  },
  *check({ document }) {
    const { body } = document;
    if (!body) return;
    const links = body.links.filter(({ target }) => target.startsWith('#'));
    if (links.length === 0) return;
    const anchors = anchorsOf(body);
    const known = new Set([...anchors].map((anchor) => anchor.toLowerCase()));
    const byFold = new Map<string, string[]>();
    for (const { start, end, target } of links) {
      const anchor = decoded(target.slice(1)).toLowerCase();
      if (OF_THE_PAGE.has(anchor) || known.has(anchor) || known.has(anchor.replace(/^user-content-/, ''))) continue;
      // Most pages have no broken link, and this is for them alone.
      if (byFold.size === 0)
        for (const other of anchors) byFold.set(folded(other), [...(byFold.get(folded(other)) ?? []), other]);
      const same = byFold.get(folded(anchor)) ?? [];
      const meant = same.length === 1 ? same[0] : nearest(anchor, anchors, 6);
      const advice = meant === undefined ? 'Link to a heading that is there.' : `Write \`#${meant}\`.`;
      yield {
        span: { start, end },
        message: `No heading of this page has the anchor \`${target}\`. ${advice}`,
        ...(meant === undefined ? {} : { data: `#${meant}` }),
      };
    }
  },
  fix: ({ span, data }) =>
    data === undefined ? [] : [{ title: `Link to \`${data}\``, preferred: true, edits: [{ span, newText: data }] }],
});

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
