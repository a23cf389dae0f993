import { yamlLine } from '../../document/data/yaml-line';
import { fromParser } from './from-parser';

const ESCAPE = /\\(?:[0abtnvfre "/\\N_LPt]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})|\\/g;

export const invalidEscape = fromParser('syntax/invalid-escape', {
  severity: 'error',
  summary: 'A double-quoted value holds a backslash that starts no known escape.',
  why: 'In double quotes a backslash starts an escape. A Windows path or a regular expression written there does not parse, or, worse, parses as something else: `"\\new"` starts with a line break.',
  source: 'YAML 1.2.2, section 5.7: escaped characters.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'epochs: 20\npattern: \'\\d+\'\ntitle: "first\\nsecond"\n' }],
    bad: [
      { text: 'epochs: 20\npattern: "⟦\\d⟧+\\s" # digits\n', fixed: "epochs: 20\npattern: '\\d+\\s' # digits\n" },
      { text: 'epochs: 20\npattern: "it\'s ⟦\\d⟧+"\n', fixed: 'epochs: 20\npattern: "it\'s \\\\d+"\n' },
    ],
  },
  guess({ start }, { text }) {
    const { value } = yamlLine(text, start);
    const written = text.slice(value.start, value.end);
    if (!/^"(?:[^"\\]|\\.)*"$/.test(written)) return [];
    const inner = written.slice(1, -1);
    const doubled = inner.replace(ESCAPE, (escape) => (escape === '\\' ? '\\\\' : escape));
    // An escape that is valid may have been meant as one, or as part of a path.
    const certain = inner.match(ESCAPE)?.every((escape) => escape === '\\') === true;
    const edit = (newText: string) => [{ span: value, newText }];
    const double = { title: 'Double the backslashes', edits: edit(`"${doubled}"`) };
    if (inner.includes("'")) return [{ ...double, preferred: certain }];
    const single = { title: 'Use single quotes', edits: edit(`'${inner}'`), preferred: certain };
    return [single, { ...double, preferred: false }];
  },
});
