import { relativePath, dirname } from '../../portfolio/path';
import { defineRule } from '../rule';

/** The branches that a link to "the current state" names. */
const FILE_ON_BRANCH = /^\/(?:-\/)?(?:blob|tree)\/(?:main|master|HEAD|develop|dev)\/([^?]+)$/;

export const selfLink = defineRule<string>({
  id: 'readme/self-link',
  layer: 'field',
  severity: 'hint',
  summary: 'A link to a file of this repository goes through the address of the host.',
  why: 'An absolute link leads everybody to the main branch of one copy: it is wrong in a fork, on a branch, in a release and on a disk. A relative link is right in all of them, and is checked here.',
  source: 'GitHub documentation, relative links in README files.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        remote: 'https://github.com/ann/churn.git',
        text: '# Churn\n\n[The code](src/train.py) and [the issues](https://github.com/ann/churn/issues).\n',
        files: { 'src/train.py': '' },
      },
    ],
    bad: [
      {
        remote: 'https://github.com/ann/churn.git',
        text: '# Churn\n\nSee [the code](⟦https://github.com/ann/churn/blob/main/src/train.py⟧ "training").\n',
        fixed: '# Churn\n\nSee [the code](src/train.py "training").\n',
        files: { 'src/train.py': '' },
      },
    ],
  },
  *check({ document, caseStudy }) {
    const remote = caseStudy?.workspace.remote;
    if (!remote || !document.body) return;
    const address = remote.page;
    for (const { start, end, target, image } of document.body.links) {
      if (image || !target.startsWith(address)) continue;
      const path = FILE_ON_BRANCH.exec(target.slice(address.length))?.[1];
      if (path === undefined) continue;
      const link = relativePath(dirname(document.path), path);
      yield {
        span: { start, end },
        message: `This link leads to the main branch of one copy. Write \`${link}\`, which is right in every copy.`,
        data: link,
      };
    }
  },
  fix: ({ span, data }) =>
    data === undefined ? [] : [{ title: `Write \`${data}\``, preferred: true, edits: [{ span, newText: data }] }],
});
