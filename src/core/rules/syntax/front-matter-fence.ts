import { findBrokenFence } from '../../document/front-matter-fence';
import type { Rule } from '../rule';
import { fromParser } from './from-parser';

export const frontMatterFence: Rule = {
  ...fromParser('syntax/front-matter-fence', {
    severity: 'error',
    summary: 'A fence of the front matter is not one that the Hub accepts.',
    why: 'The Hub finds the front matter by a line of exactly three dashes at the top of the file and another one below. With any other line there is no front matter: the keys are shown as text, and licence, language and task are unknown.',
    source: 'Hugging Face `repocard.py`, the expression that finds the block.',
    examplePath: 'README.md',
    examples: {
      good: [
        { text: '\n---\nlicense: mit\nlibrary_name: sklearn\n---   \n# Churn\n\n----\n\nNote: a rule is no fence.\n' },
        { path: 'model_card.md', text: '# Churn model card\n\n---\n\nAuthor: the data team\n\n---\n\nText.\n' },
      ],
      bad: [
        {
          text: '⟦----⟧\nlicense: mit # for all\nlibrary_name: sklearn\n----\n# Churn\n',
          fixed: '---\nlicense: mit # for all\nlibrary_name: sklearn\n---\n# Churn\n',
        },
        {
          text: '⟦--- # metadata⟧\nlicense: mit\nlibrary_name: sklearn\n---\n# Churn\n',
          fixed: '---\nlicense: mit\nlibrary_name: sklearn\n---\n# Churn\n',
        },
        {
          text: '---\nlicense: mit\nlibrary_name: sklearn\n⟦...⟧\n# Churn\n\nRanks customers.\n',
          fixed: '---\nlicense: mit\nlibrary_name: sklearn\n---\n# Churn\n\nRanks customers.\n',
        },
        {
          text: '---\nlicense: mit\nlibrary_name: sklearn\n ⟦---⟧\n# Churn\n\nRanks customers.\n',
          fixed: '---\nlicense: mit\nlibrary_name: sklearn\n---\n# Churn\n\nRanks customers.\n',
        },
        {
          text: '<!-- the front page -->\n⟦---⟧\nlicense: mit\nlibrary_name: sklearn\n---\n# Churn\n',
          fixed: '---\nlicense: mit\nlibrary_name: sklearn\n---\n<!-- the front page -->\n# Churn\n',
        },
      ],
    },
  }),
  fix(_, { document }) {
    const { text, frontMatter, data } = document;
    const broken = findBrokenFence(text, frontMatter, (data?.problems.length ?? 0) > 0);
    return broken ? [{ title: 'Mend the fence', preferred: true, edits: broken.edits }] : [];
  },
};
