import { readAsYaml11 } from '../../../src/core/rules/syntax/plain-scalars';
import { DEFAULT_MAX_FILE_SIZE } from '../../../src/core/document/document';
import { at, replaced, type MistakeClass } from './plant';
import { lines, texts, values } from './written';

/** What YAML allows or parses, and one of its readers takes for something else or not at all. */
export const READER_MISTAKES: readonly MistakeClass[] = [
  {
    what: 'a second document',
    id: 'syntax/multiple-documents',
    least: 40,
    *plant(sound) {
      const { text, frontMatter } = sound.document;
      for (const { entry, line, lead, map } of lines(sound)) {
        if (lead !== '' || frontMatter || map.entries[0] === entry) continue;
        const what = `a marker above ${entry.key}`;
        yield { what, text: replaced(text, at(line.start), '---\n'), at: line.start, fix: 'original' };
      }
    },
  },
  {
    what: 'an alias of nothing',
    id: 'syntax/unknown-alias',
    least: 100,
    *plant(sound) {
      const { text } = sound.document;
      for (const { entry } of lines(sound)) {
        if (entry.value.type !== 'scalar') continue;
        yield { what: '*zyx', text: replaced(text, entry.value, '*zyx'), at: entry.start, fix: 'none' };
      }
    },
  },
  {
    what: 'aliases of aliases',
    id: 'syntax/alias-bomb',
    least: 1,
    *plant({ document: { format, text } }) {
      if (format.id !== 'dvc-params') return;
      const levels = ['a', 'b', 'c', 'd', 'e', 'f'];
      const bomb = levels.map((name, level) => {
        const below = level === 0 ? '1' : `*${levels[level - 1] ?? ''}`;
        return `${name}: &${name} [${Array.from({ length: 10 }, () => below).join(', ')}]\n`;
      });
      yield {
        what: 'a bomb',
        text: text + bomb.join(''),
        at: (text + bomb.slice(0, -1).join('')).length,
        fix: 'none',
      };
    },
  },
  {
    what: 'far too many brackets',
    id: 'syntax/too-deep',
    least: 1,
    *plant(sound) {
      const { text, format } = sound.document;
      if (format.id !== 'dvc-params') return;
      const deep = `zyx: ${'['.repeat(300)}${']'.repeat(300)}\n`;
      yield { what: 'brackets', text: text + deep, at: text.length, fix: 'none' };
    },
  },
  {
    what: 'a number with an exponent',
    id: 'syntax/yaml-1-1-number',
    least: 10,
    *plant(sound) {
      if (!readAsYaml11(sound.document)) return;
      for (const node of values(sound)) {
        if (typeof node.value !== 'number' || node.value === 0) continue;
        // With a point and a sign it is a number there too.

        const by = node.value.toExponential().replace('e+', 'e');
        if (/\..*-/.test(by)) continue;
        yield { what: by, text: replaced(sound.document.text, node, by), at: node.start, fix: 'clean' };
      }
    },
  },
  {
    what: 'a time',
    id: 'syntax/yaml-1-1-sexagesimal',
    least: 50,
    *plant(sound) {
      if (!readAsYaml11(sound.document)) return;
      for (const [node] of texts(sound)) {
        if (node.style !== 'plain' || !/ /.test(String(node.value))) continue;
        yield { what: '12:30', text: replaced(sound.document.text, node, '12:30'), at: node.start, fix: 'gone' };
      }
    },
  },
  {
    what: 'a word that is a boolean',
    id: 'syntax/yaml-1-1-boolean',
    least: 50,
    *plant(sound) {
      if (!readAsYaml11(sound.document)) return;
      for (const [node, , key] of texts(sound)) {
        if (node.style !== 'plain' || key === 'language' || !/ /.test(String(node.value))) continue;
        yield { what: 'yes', text: replaced(sound.document.text, node, 'yes'), at: node.start, fix: 'gone' };
      }
    },
  },
  {
    what: 'a version that is a number',
    id: 'syntax/version-as-number',
    least: 4,
    *plant(sound) {
      if (!readAsYaml11(sound.document)) return;
      for (const { entry } of lines(sound)) {
        const by = /version$|^python$/.test(entry.key)
          ? '3.10'
          : entry.key.endsWith('revision')
            ? '4721e06'
            : undefined;
        if (by === undefined || entry.value.type !== 'scalar') continue;
        yield {
          what: `${entry.key}: ${by}`,
          text: replaced(sound.document.text, entry.value, by),
          at: entry.start,
          fix: 'gone',
        };
      }
    },
  },
  {
    what: 'a file that is no text',
    id: 'syntax/binary-file',
    least: 15,
    *plant({ document: { text } }) {
      yield { what: 'a zero byte', text: `\0${text}`, at: 0, fix: 'none' };
    },
  },
  {
    what: 'a file that is too large',
    id: 'syntax/too-large',
    least: 1,
    *plant({ document: { text, format } }) {
      if (format.id !== 'dvc-params') return;
      yield { what: 'a long end', text: text + '\n'.repeat(DEFAULT_MAX_FILE_SIZE), at: 0, fix: 'none' };
    },
  },
];
