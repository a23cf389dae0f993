import type { ScalarNode } from '../../document/data/node';
import { replaceScalar } from '../../fixes/replace-value';
import { areOwnTerms, licenseIdOf } from '../../hub/licenses';
import { listOf } from '../../schema/lists';
import { defineRule } from '../rule';
import { CARDS, frontMatterEntry, textsOf } from './support/front-matter';

interface Data {
  readonly node: ScalarNode;
  readonly id: string | undefined;
}

export const unknownLicense = defineRule<Data>({
  id: 'hub/unknown-license',
  layer: 'field',
  severity: 'error',
  summary: 'A licence that is not one of the ids of the Hub.',
  why: 'The Hub compares the licence letter by letter with its list and refuses the push otherwise. `Apache 2.0`, `MIT` and `CC-BY-4.0` are all refused; their ids are `apache-2.0`, `mit` and `cc-by-4.0`. For a licence that is not in the list the id is `other`, with its name in `license_name`.',
  source: 'Hugging Face, "Licenses"; the message of the Hub for `license`.',
  appliesTo: { formats: CARDS },
  examplePath: 'README.md',
  examples: {
    good: [
      { text: '---\nlicense: apache-2.0\nlibrary_name: sklearn\n---\n' },
      { text: '---\nlicense:\n- mit\n- cc-by-4.0\npretty_name: Churn\n---\n' },
    ],
    bad: [
      {
        text: '---\nlicense: ⟦Apache 2.0⟧ # as the code\nlibrary_name: sklearn\n---\n',
        fixed: '---\nlicense: apache-2.0 # as the code\nlibrary_name: sklearn\n---\n',
      },
      {
        text: '---\nlicense: ⟦"MIT"⟧\nlibrary_name: sklearn\n---\n',
        fixed: '---\nlicense: "mit"\nlibrary_name: sklearn\n---\n',
      },
      {
        text: '---\nlicense:\n- ⟦CC BY 4.0⟧\n- ⟦GPLv3⟧\npretty_name: Churn\n---\n',
        fixed: '---\nlicense:\n- cc-by-4.0\n- gpl-3.0\npretty_name: Churn\n---\n',
      },
      { text: '---\nlicense: ⟦proprietary⟧\nlibrary_name: sklearn\n---\n' },
    ],
  },
  *check({ document }) {
    for (const { node, text, span } of textsOf(document, frontMatterEntry(document, 'license'))) {
      if (listOf('license').has(text)) continue;
      const id = licenseIdOf(text);
      const advice =
        id === undefined
          ? 'Write an id of its list, or `other` with the name of the licence in `license_name`.'
          : `Write \`${id}\`.`;
      yield {
        span,
        message: `The Hub does not know the licence \`${text}\` and refuses the push. ${advice}`,
        data: { node, id },
      };
    }
  },
  fix({ data }, { document }) {
    if (!data) return [];
    const { node, id } = data;
    const written = String(node.value);
    const options = id === undefined ? optionsFor(written) : [id];
    return options.map((option) => ({
      title: `Replace with \`${option}\``,
      preferred: option === id,
      edits: [replaceScalar(document, node, option)],
    }));
  },
});

/** Ids that a name without a version may stand for, newest first. */
function optionsFor(written: string): readonly string[] {
  if (areOwnTerms(written)) return ['other'];
  const start = `${written
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')}-`;
  const sameStart = [...listOf('license')].filter((id) => id.startsWith(start) && /^\d/.test(id.slice(start.length)));
  return [...sameStart.sort().toReversed(), 'other'];
}
