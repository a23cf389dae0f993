import { entryOf } from '../../document/data/locate';
import type { PortfolioDocument } from '../../document/document';
import { textsAt } from '../../facts/read-values';
import { insertKey } from '../../fixes/insert-key';
import { listOf } from '../../schema/lists';
import type { CheckContext } from '../context';
import { defineRule } from '../rule';
import { licenseOfWords } from '../support/license-mismatch';
import { libraryInCode, taskInCode } from './support/code';

/** Keys that decide whether others find a model and may use it, with what can be known of each. */
type Known = Readonly<Record<string, string | undefined>>;

export const missingMetadata = defineRule<Known>({
  id: 'model-card/missing-metadata',
  layer: 'field',
  severity: 'info',
  summary: 'The front matter lacks keys by which models are found.',
  why: 'The Hub searches, filters and shows the right code by the licence, the library and the task of a model. Without a licence nobody may use it; without a task it is found under none.',
  source: 'Hugging Face Hub, model release checklist.',
  appliesTo: { formats: ['model-card-markdown'] },
  absence: true,
  examplePath: 'README.md',
  examples: {
    good: [
      { text: '---\nlicense: mit\nlibrary_name: sklearn\npipeline_tag: tabular-classification\n---\n\n# Ranker\n' },
      { text: '---\nlicense: mit\nbase_model: a/b\ntags: [transformers, text-classification]\n---\n\n# Mood\n' },
      { path: 'MODEL_CARD.md', text: '# Ranker\n\nWithout front matter.\n' },
      {
        text: '---\nlicense: mit\npipeline_tag: other\n---\n\n# Ranker\n\n```python\nfrom ours import Ranker\n```\n',
      },
    ],
    bad: [
      {
        text: '⟦---⟧\nmetrics: [f1] # macro\ndatasets:\n  - acme/reviews\n---\n\n# Mood\n\n- **License:** Apache 2.0\n\n```python\nfrom transformers import pipeline\nmood = pipeline("text-classification", model="acme/mood")\n```\n',
        fixed:
          '---\nlicense: apache-2.0\nlibrary_name: transformers\npipeline_tag: text-classification\nmetrics: [f1] # macro\ndatasets:\n  - acme/reviews\n---\n\n# Mood\n\n- **License:** Apache 2.0\n\n```python\nfrom transformers import pipeline\nmood = pipeline("text-classification", model="acme/mood")\n```\n',
      },
      { text: '⟦---⟧\nlicense: mit\nlibrary_name: sklearn\ntags: [churn]\n---\n\n# Ranker\n' },
    ],
  },
  *check(context) {
    const missing = missingKeys(context);
    const [key, ...more] = missing.map(([name]) => `\`${name}\``);
    if (key === undefined) return;
    const last = more.at(-1);
    const list = last === undefined ? key : `${[key, ...more.slice(0, -1)].join(', ')} and ${last}`;
    yield {
      span: context.document.anchor,
      message: `The front matter has no ${list}, by which others find the model and know how to use it. Add ${more.length === 0 ? 'it' : 'them'}.`,
      data: Object.fromEntries(missing),
      missing: missing.map(([key]) => key),
    };
  },
  fix({ data = {} }, { document }) {
    const known = Object.entries(data).filter(([, value]) => value !== undefined);
    const edits = known.map(([key, value]) => insertKey(document, [], key, value)).filter((edit) => edit !== undefined);
    const names = known.map(([key, value]) => `\`${key}: ${value}\``).join(', ');
    return edits.length === 0 ? [] : [{ title: `Add ${names}, as the text says`, preferred: true, edits }];
  },
});

function missingKeys({ document, card }: CheckContext): readonly (readonly [string, string | undefined])[] {
  const root = document.data?.root;
  // A card outside of the Hub needs no front matter; an empty one is a matter of the Hub's own warning.
  if (!card || root?.type !== 'map' || root.entries.length === 0 || !isOfHub(document)) return [];
  const tags = textsAt(root, 'tags').map(({ value }) => value);
  const missing: (readonly [string, string | undefined])[] = [];
  if (!entryOf(root, 'license'))
    missing.push(['license', licenseOfText(card.writtenLicenses.map(({ value }) => value))]);
  // The Hub takes library and task from the tags too.
  const hasTask = entryOf(root, 'pipeline_tag') !== undefined || tags.some((tag) => listOf('task').has(tag));
  const hasLibrary = entryOf(root, 'library_name') !== undefined || tags.some((tag) => listOf('modelLibrary').has(tag));
  const library = libraryInCode(document);
  // A model with code of its own needs no library; where more is missing, it is said along with the rest.
  if (!hasLibrary && (library !== undefined || missing.length > 0 || !hasTask)) missing.push(['library_name', library]);
  if (!hasTask) missing.push(['pipeline_tag', taskInCode(document)]);
  return missing;
}

/** The licence that all lines agree on. */
function licenseOfText(written: readonly string[]): string | undefined {
  const ids = new Set(written.map(licenseOfWords));
  const [id] = ids;
  return ids.size === 1 ? id : undefined;
}

const HUB_KEYS = [
  'license',
  'library_name',
  'pipeline_tag',
  'datasets',
  'base_model',
  'tags',
  'metrics',
  'model-index',
];

const isOfHub = ({ data }: PortfolioDocument): boolean => HUB_KEYS.some((key) => entryOf(data?.root, key));
