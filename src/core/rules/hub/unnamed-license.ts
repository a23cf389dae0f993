import { insertKey } from '../../fixes/insert-key';
import { dirname } from '../../portfolio/path';
import type { CheckContext } from '../context';
import { defineRule } from '../rule';
import { CARDS, frontMatterEntry, textsOf } from './support/front-matter';

const NAMES = ['LICENSE', 'LICENSE.md'];

/** The file with the licence beside the card, as a link from it. */
const licenseFile = ({ document, repository }: CheckContext): string | undefined => {
  const folder = dirname(document.path);
  return NAMES.find((name) => repository.has(folder === '' ? name : `${folder}/${name}`) === true);
};

export const unnamedLicense = defineRule<{ readonly missing: readonly string[] }>({
  id: 'hub/unnamed-license',
  layer: 'field',
  severity: 'warning',
  summary: 'The licence is `other`, and the card does not say which.',
  why: '`other` alone tells nobody what they may do. The Hub shows `license_name` in its place and links `license_link`, an address or the file `LICENSE` of the repository.',
  source: 'Hugging Face, model card specification, `license_name` and `license_link`.',
  appliesTo: { formats: CARDS },
  absence: true,
  examplePath: 'README.md',
  examples: {
    good: [
      {
        text: '---\nlicense: other\nlicense_name: acme-research-1.0\nlicense_link: LICENSE\nlibrary_name: sklearn\n---\n',
      },
    ],
    bad: [
      { text: '---\nlicense: ⟦other⟧\nlibrary_name: sklearn\n---\n' },
      {
        text: '---\nlicense: ⟦other⟧ # ours\nlicense_name: acme-research-1.0\nlibrary_name: sklearn\n---\n',
        files: { LICENSE: 'Terms of use.\n' },
        fixed:
          '---\nlicense: other # ours\nlicense_name: acme-research-1.0\nlicense_link: LICENSE\nlibrary_name: sklearn\n---\n',
      },
    ],
  },
  *check({ document }) {
    const missing = ['license_name', 'license_link'].filter((key) => !frontMatterEntry(document, key));
    if (missing.length === 0) return;
    for (const { text, span } of textsOf(document, frontMatterEntry(document, 'license'))) {
      if (text !== 'other') continue;
      const keys = missing.map((key) => `\`${key}\``).join(' and ');
      yield { span, message: `\`other\` alone does not say which licence it is. Add ${keys}.`, data: { missing } };
      return;
    }
  },
  fix({ data }, context) {
    const file = licenseFile(context);
    if (!data?.missing.includes('license_link') || file === undefined) return [];
    const edit = insertKey(context.document, [], 'license_link', file);
    // The name is still to be written by somebody who knows it.
    const preferred = data.missing.length === 1;
    return edit ? [{ title: `Add \`license_link: ${file}\``, preferred, edits: [edit] }] : [];
  },
});
