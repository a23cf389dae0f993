import { at, replaced, type MistakeClass } from './plant';
import { collections, isJson, values } from './written';

/** What other languages allow and JSON does not. */
export const JSON_MISTAKES: readonly MistakeClass[] = [
  {
    what: 'a comment in JSON',
    id: 'syntax/json-comment',
    least: 50,
    *plant(sound) {
      if (!isJson(sound)) return;
      const {
        document: { text, source },
      } = sound;
      for (let line = 1; line < text.split('\n').length - 2; line++) {
        const { start, end } = source.lineAt(source.offsetAt({ line, character: 0 }));
        yield {
          what: 'a comment at the end',
          text: replaced(text, at(end), ' // so far'),
          at: start,
          fix: 'none',
        };
        yield {
          what: 'a comment above',
          text: replaced(text, at(start), '  /* so far */\n'),
          at: start,
          fix: 'none',
        };
      }
    },
  },
  {
    what: 'a comma behind the last item',
    id: 'syntax/json-trailing-comma',
    least: 50,
    *plant(sound) {
      if (!isJson(sound)) return;
      const { text } = sound.document;
      for (const node of collections(sound)) {
        const end = text.slice(0, node.end - 1).trimEnd().length;
        yield { what: text.slice(end - 9, end), text: replaced(text, at(end), ','), at: end, fix: 'original' };
      }
    },
  },
  {
    what: 'no comma between two items',
    id: 'syntax/json-missing-comma',
    least: 50,
    *plant(sound) {
      if (!isJson(sound)) return;
      const { text } = sound.document;
      for (const node of collections(sound)) {
        const parts = node.type === 'map' ? node.entries.map(({ value }) => value) : node.items;
        for (const { end } of parts.slice(0, -1)) {
          yield {
            what: text.slice(end - 9, end),
            text: replaced(text, { start: end, end: end + 1 }, ''),
            at: end - 1,
            fix: 'original',
          };
        }
      }
    },
  },
  {
    what: 'a word of Python',
    id: 'syntax/json-literal',
    least: 5,
    *plant(sound) {
      if (!isJson(sound)) return;
      for (const node of values(sound)) {
        if (typeof node.value !== 'boolean') continue;
        const by = node.value ? 'True' : 'False';
        yield { what: by, text: replaced(sound.document.text, node, by), at: node.start, fix: 'original' };
      }
    },
  },
  {
    what: 'single quotes',
    id: 'syntax/invalid-json',
    least: 50,
    *plant(sound) {
      if (!isJson(sound)) return;
      const { text } = sound.document;
      for (const node of values(sound)) {
        if (typeof node.value !== 'string' || node.value.includes("'")) continue;
        const by = `'${text.slice(node.start + 1, node.end - 1)}'`;
        yield { what: by, text: replaced(text, node, by), at: node.start, fix: 'none' };
      }
    },
  },
  {
    what: 'a key of JSON that stands twice',
    id: 'syntax/duplicate-key',
    least: 50,
    *plant(sound) {
      if (!isJson(sound)) return;
      const { text } = sound.document;
      for (const node of collections(sound)) {
        for (const entry of node.type === 'map' ? node.entries : []) {
          const written = text.slice(entry.start, entry.value.end);
          // On a line of its own where the others are.
          const lead = /\n *$/.exec(text.slice(0, entry.start))?.[0] ?? ' ';
          const { end } = entry.value;
          yield {
            what: written,
            text: replaced(text, at(end), `,${lead}${written}`),
            at: end + 1 + lead.length,
            fix: 'original',
          };
        }
      }
    },
  },
];

/** A front matter one of whose fences was written in another way. */
const fence = (id: string, what: string, written: RegExp, by: string): MistakeClass => ({
  what,
  id,
  least: 3,
  *plant({ document: { text, frontMatter } }) {
    if (!frontMatter) return;
    const wrong = text.replace(written, by);
    const below = id === 'syntax/front-matter-fence' && !String(written).startsWith('/^');
    yield { what: by, text: wrong, at: below ? frontMatter.content.end : 0, fix: 'original' };
  },
});

const OPENING = /^---\n/;
const CLOSING = /(?<=\n)---\n/;

export const FENCE_MISTAKES: readonly MistakeClass[] = [
  fence('syntax/unclosed-front-matter', 'a front matter that is not closed', CLOSING, ''),
  fence('syntax/front-matter-fence', 'a fence of four dashes', OPENING, '----\n'),
  fence('syntax/front-matter-fence', 'a fence with a comment', OPENING, '--- # card\n'),
  fence('syntax/front-matter-fence', 'three dots for the closing fence', CLOSING, '...\n'),
  fence('syntax/front-matter-fence', 'a closing fence of five dashes', CLOSING, '-----\n'),
];
