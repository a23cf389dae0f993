import { at, replaced, type MistakeClass } from './plant';
import { collections, endOf, isYaml, lines, prose, values } from './written';

/** Mistakes of syntax that are made in YAML, each wherever it can be made. */
export const YAML_MISTAKES: readonly MistakeClass[] = [
  {
    what: 'a key that stands twice',
    id: 'syntax/duplicate-key',
    least: 400,
    *plant(sound) {
      const { text } = sound.document;
      for (const { entry, line, lead, short } of lines(sound)) {
        if (!short) continue;
        const copy = `${' '.repeat(lead.length)}${text.slice(entry.start, endOf(text, entry.value))}`;
        const start = line.end + 1;
        yield {
          what: `${entry.key} twice`,
          text: replaced(text, at(start), `${copy}\n`),
          at: start,
          fix: 'original',
        };
        yield {
          what: `${entry.key} with two values`,
          text: replaced(text, at(start), `${' '.repeat(lead.length)}${entry.key}: zyx\n`),
          at: start,
          fix: 'none',
        };
      }
    },
  },
  {
    what: 'a tab as indentation',
    id: 'syntax/tab-indentation',
    least: 200,
    *plant(sound) {
      const { text, source } = sound.document;
      for (const { entry, line, lead } of lines(sound)) {
        const indent = /^ +/.exec(lead)?.[0].length ?? 0;
        if (indent === 0) continue;
        yield {
          what: `a tab in front of ${entry.key} on line ${source.positionAt(line.start).line + 1}`,
          text: replaced(text, { start: line.start, end: line.start + indent }, '\t'.repeat(Math.ceil(indent / 2))),
          at: line.start,
          fix: 'original',
        };
      }
    },
  },
  {
    what: 'a line that slipped to the left or right',
    id: 'syntax/wrong-indentation',
    least: 200,
    *plant(sound) {
      const { text, source } = sound.document;
      // Every other line, as each of many guesses takes a while to prove.
      for (const [index, { entry, line, lead, map }] of [...lines(sound)].entries()) {
        if (index % 2 > 0 && index > 20) continue;
        const place = `${entry.key} on line ${source.positionAt(line.start).line + 1}`;
        if (map.entries.length < 2) continue;
        yield {
          what: `${place} a column to the right`,
          text: replaced(text, at(line.start), ' '),
          at: line.start,
          fix: 'original',
        };
        if (!lead.startsWith(' ')) continue;
        yield {
          what: `${place} a column to the left`,
          text: replaced(text, { start: line.start, end: line.start + 1 }, ''),
          at: line.start,
          fix: 'original',
        };
      }
    },
  },
  {
    what: 'a space missing behind a colon or dash',
    id: 'syntax/missing-space',
    least: 300,
    *plant(sound) {
      const { text } = sound.document;
      for (const { entry, map, short } of lines(sound)) {
        // Alone it would be a text.
        if (!short || map.entries.length < 2) continue;
        yield {
          what: `${entry.key} and its value without a space`,
          text: replaced(text, { start: entry.keySpan.end, end: entry.value.start }, ':'),
          at: entry.start,
          fix: 'original',
        };
      }
      for (const node of collections(sound)) {
        // A single one is a text that begins with a dash.
        if (node.type !== 'seq' || node.flow || !isYaml(sound) || node.items.length < 2) continue;
        for (const item of node.items) {
          // Text in the line below a key goes on in the next one, dash or not.
          if (item.type !== 'scalar' || item === node.items[0]) continue;
          yield {
            what: `-${String(item.value)}`,
            text: replaced(text, { start: item.start - 1, end: item.start }, ''),
            at: item.start - 1,
            fix: 'original',
          };
        }
      }
    },
  },
  {
    what: 'a colon missing behind a key',
    id: 'syntax/missing-colon',
    least: 300,
    *plant(sound) {
      const { text } = sound.document;
      for (const { entry, map, known, line } of lines(sound)) {
        if (map.entries.length < 2) continue;
        // A line of words may be part of the text above it, unless the format has such a key or there is something below.
        const certain = known || (entry.value.type === 'map' && entry.value.start > line.end);
        yield {
          what: `${entry.key} without a colon`,
          text: replaced(text, { start: entry.keySpan.end, end: entry.keySpan.end + 1 }, ''),
          at: entry.start,
          fix: certain ? 'original' : 'gone',
        };
      }
    },
  },
  {
    what: 'a quote that is not closed',
    id: 'syntax/unclosed-quote',
    least: 15,
    *plant(sound) {
      const { text } = sound.document;
      for (const node of values(sound)) {
        if (!isYaml(sound) || (node.style !== 'double' && node.style !== 'single')) continue;
        yield {
          what: `${text.slice(node.start, node.end)} without its last quote`,
          text: replaced(text, { start: node.end - 1, end: node.end }, ''),
          at: node.start,
          fix: 'original',
        };
      }
    },
  },
  {
    what: 'a bracket that is not closed, and one too many',
    id: 'syntax/unclosed-bracket',
    least: 20,
    *plant(sound) {
      const { text } = sound.document;
      for (const node of collections(sound)) {
        if (!node.flow || !isYaml(sound)) continue;
        const what = text.slice(node.start, node.end);
        const start = node.end - 1;
        yield {
          what: `${what} without its last bracket`,
          text: replaced(text, { start, end: node.end }, ''),
          at: node.start,
          fix: 'original',
        };
        yield {
          what: `${what} with its last bracket twice`,
          text: replaced(text, at(start), text.slice(start, node.end)),
          at: node.start,
          fix: 'original',
        };
      }
    },
  },
  {
    what: 'words that mean something else without quotes',
    id: 'syntax/unquoted-value',
    least: 100,
    *plant(sound) {
      const { text } = sound.document;
      for (const node of prose(sound)) {
        if (!isYaml(sound)) continue;
        const words = String(node.value);
        for (const by of [words.replace(' ', ': '), `@${words}`, `*${words}`, `[${words}] indeed`])
          yield { what: by, text: replaced(text, node, by), at: node.start, fix: 'clean' };
      }
    },
  },
  {
    what: 'a quote inside of quotes',
    id: 'syntax/quote-in-value',
    least: 50,
    *plant(sound) {
      const { text } = sound.document;
      for (const node of prose(sound)) {
        if (!isYaml(sound)) continue;
        const words = String(node.value);
        for (const by of [`'It's ${words}'`, `"A "${words}" of ours"`])
          yield { what: by, text: replaced(text, node, by), at: node.start, fix: 'clean' };
      }
    },
  },
  {
    what: 'a backslash in double quotes',
    id: 'syntax/invalid-escape',
    least: 25,
    *plant(sound) {
      const { text } = sound.document;
      for (const node of prose(sound)) {
        if (!isYaml(sound)) continue;
        const by = `"As in C:\\data: ${String(node.value).replaceAll('"', '')}"`;
        yield { what: by, text: replaced(text, node, by), at: node.start, fix: 'clean' };
      }
    },
  },
  {
    what: 'a list on the line of its key',
    id: 'syntax/list-on-key-line',
    least: 20,
    *plant(sound) {
      const { text } = sound.document;
      for (const { entry } of lines(sound)) {
        if (entry.value.type !== 'seq' || entry.value.flow) continue;
        const gap = { start: text.slice(0, entry.value.start).trimEnd().length, end: entry.value.start };
        yield { what: `${entry.key}: - …`, text: replaced(text, gap, ' '), at: entry.start, fix: 'clean' };
      }
    },
  },
  {
    what: 'a merge conflict',
    id: 'syntax/merge-conflict',
    least: 200,
    *plant(sound) {
      const { text } = sound.document;
      for (const { entry, line, short, map } of lines(sound)) {
        if (!short || map.entries[0] === entry) continue;
        const own = text.slice(line.start, line.end);
        const by = `<<<<<<< HEAD\n${own}\n=======\n${own}\n>>>>>>> tune`;
        yield { what: `two versions of ${entry.key}`, text: replaced(text, line, by), at: line.start, fix: 'none' };
      }
    },
  },
  {
    what: 'two commas',
    id: 'syntax/invalid-yaml',
    least: 5,
    *plant(sound) {
      const { text } = sound.document;
      for (const node of collections(sound)) {
        if (node.type !== 'seq' || !node.flow || node.items.length < 2 || !isYaml(sound)) continue;
        const { end } = node.items[0] ?? node;
        yield { what: text.slice(node.start, node.end), text: replaced(text, at(end), ','), at: end, fix: 'none' };
      }
    },
  },
];
