import { resolve, type ScalarNode } from '../../document/data/node';
import type { PortfolioDocument } from '../../document/document';
import { insertKey } from '../../fixes/insert-key';
import { appendItem } from '../../fixes/append-item';
import { removeItem } from '../../fixes/remove-item';
import { replaceScalar } from '../../fixes/replace-value';
import { isLanguageCode, languageOf, type Language } from '../../hub/languages';
import type { Edit } from '../../text/edit';
import { defineRule, type Fix } from '../rule';
import { CARDS, frontMatterEntry, textsOf } from './support/front-matter';

interface Data {
  readonly node: ScalarNode;
  /** What was meant; several when names stand in one text. */
  readonly languages: readonly Language[];
}

export const invalidLanguage = defineRule<Data>({
  id: 'hub/invalid-language',
  layer: 'field',
  severity: 'error',
  summary: 'A language that is not an ISO 639 code in lower case.',
  why: 'The Hub takes two- and three-letter codes of ISO 639, `code` for programming languages and `multilingual`, and refuses the push for anything else. Names such as `english`, capitals and regional tags such as `zh-HK` are refused; regional tags go to `language_bcp47`.',
  source: 'Hugging Face, model card specification; the messages of the Hub for `language`.',
  appliesTo: { formats: CARDS },
  examplePath: 'README.md',
  examples: {
    good: [
      {
        text: '---\nlanguage:\n- en\n- yue\n- code\n- multilingual\nlanguage_bcp47:\n- zh-HK\nlibrary_name: sklearn\n---\n',
      },
    ],
    bad: [
      {
        text: '---\nlanguage: ⟦EN⟧ # only\nlibrary_name: sklearn\n---\n',
        fixed: '---\nlanguage: en # only\nlibrary_name: sklearn\n---\n',
      },
      {
        text: '---\nlanguage:\n- ⟦english⟧\n- ⟦"French"⟧\nlibrary_name: sklearn\n---\n',
        fixed: '---\nlanguage:\n- en\n- "fr"\nlibrary_name: sklearn\n---\n',
      },
      {
        text: '---\nlanguage: ⟦English, French⟧\nlibrary_name: sklearn\n---\n',
        fixed: '---\nlanguage: [en, fr]\nlibrary_name: sklearn\n---\n',
      },
      {
        text: '---\nlanguage: ⟦zh-HK⟧\nlibrary_name: sklearn\n---\n',
        fixed: '---\nlanguage: zh\nlibrary_name: sklearn\nlanguage_bcp47:\n  - zh-HK\n---\n',
      },
      {
        text: '---\nlanguage:\n- pt # both\n- ⟦pt-br⟧\n- ⟦en_GB⟧\nlanguage_bcp47:\n- pt-PT # first\npretty_name: Churn\n---\n',
        fixed:
          '---\nlanguage:\n- pt # both\n- en\nlanguage_bcp47:\n- pt-PT # first\n- pt-BR\n- en-GB\npretty_name: Churn\n---\n',
      },
      { text: '---\nlanguage: ⟦klingonese⟧\nlibrary_name: sklearn\n---\n' },
    ],
  },
  *check({ document }) {
    for (const { node, text, span, index } of textsOf(document, frontMatterEntry(document, 'language'))) {
      if (isLanguageCode(text)) continue;
      const meant = languageOf(text);
      const languages = meant ? [meant] : index === undefined ? severalIn(text) : [];
      yield { span, message: `${reason(text, meant)} ${advice(languages)}`, data: { node, languages } };
    }
  },
  fix({ data }, { document }) {
    if (!data || data.languages.length === 0) return [];
    const [first, ...more] = data.languages;
    if (!first) return [];
    if (more.length === 0) return [replaceBy(document, data.node, first)];
    const { start, end } = data.node;
    const codes = data.languages.map(({ code }) => (code === 'no' ? '"no"' : code));
    const edits = [{ span: { start, end }, newText: `[${codes.join(', ')}]` }];
    return [{ title: `Replace with the list ${codes.join(', ')}`, preferred: true, edits }];
  },
});

/** `English, French` and `en/fr`: every part has to be clear. */
function severalIn(text: string): readonly Language[] {
  const parts = text.split(/\s*(?:[,;/&|]|\band\b)\s*/i).filter((part) => part !== '');
  const languages = parts.map(languageOf).filter((language) => language !== undefined);
  const plain = languages.every(({ regional }) => regional === undefined);
  return parts.length > 1 && plain && languages.length === parts.length ? languages : [];
}

function reason(text: string, meant: Language | undefined): string {
  if (meant?.regional !== undefined)
    return `\`${text}\` is a regional tag, and the Hub takes only language codes here.`;
  if (meant && meant.code === text.toLowerCase()) return `\`${text}\` has capitals, which the Hub refuses.`;
  return `\`${text}\` is no language code of ISO 639, so the Hub refuses the push.`;
}

function advice(languages: readonly Language[]): string {
  const [first, ...more] = languages;
  if (!first) return 'Write a code such as `en`, or `multilingual`.';
  if (more.length > 0) return `Write the list ${languages.map(({ code }) => `\`${code}\``).join(', ')}.`;
  return first.regional === undefined
    ? `Write \`${first.code}\`.`
    : `Write \`${first.code}\`, and \`${first.regional}\` in \`language_bcp47\`.`;
}

function replaceBy(document: PortfolioDocument, node: ScalarNode, { code, regional }: Language): Fix {
  const entry = frontMatterEntry(document, 'language');
  const list = resolve(entry?.value);
  const repeated = list?.type === 'seq' && list.items.some((item) => item.value === code);
  const removed = repeated ? removeItem(document, list, node) : undefined;
  const edits: Edit[] = [removed ?? replaceScalar(document, node, code)];
  if (regional === undefined) return { title: `Replace with \`${code}\``, preferred: true, edits };
  const tags = frontMatterEntry(document, 'language_bcp47');
  const known = tags && textsOf(document, tags).some(({ text }) => text === regional);
  const added = known
    ? undefined
    : tags
      ? appendItem(document, tags.value, regional)
      : insertKey(document, [], 'language_bcp47', [regional]);
  if (added) edits.push(added);
  return { title: `Replace with \`${code}\` and move \`${regional}\` to \`language_bcp47\``, preferred: true, edits };
}
