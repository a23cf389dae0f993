import { yamlLine } from '../../document/data/yaml-line';
import { requoteText } from '../../fixes/quote-text';
import { fromParser } from './from-parser';

export const quoteInValue = fromParser('syntax/quote-in-value', {
  severity: 'error',
  summary: 'A quote inside of a quoted value ends it too early.',
  why: 'An apostrophe in single quotes, or quotes around the first word only, end the value there. What stands behind it is no YAML.',
  source: 'YAML 1.2.2, sections 7.3.1 and 7.3.2: quoted styles.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'epochs: 20\nnotes: "it\'s the last run"\ntitle: \'the "new" folds\'\n' }],
    bad: [
      {
        text: "epochs: 20\nnotes: 'it⟦'⟧s the last run' # for now\n",
        fixed: 'epochs: 20\nnotes: "it\'s the last run" # for now\n',
      },
      {
        text: 'epochs: 20\nnotes: "Telco⟦"⟧ customers of 2025\n',
        fixed: 'epochs: 20\nnotes: \'"Telco" customers of 2025\'\n',
      },
      {
        text: 'epochs: 20\nnotes: "the ⟦"⟧new" folds"\n',
        fixed: 'epochs: 20\nnotes: \'the "new" folds\'\n',
      },
    ],
  },
  guess({ start }, { text }) {
    const { value } = yamlLine(text, start);
    const written = text.slice(value.start, value.end);
    if (!/^["']/.test(written)) return [];
    const newText = requoteText(written);
    return [{ title: `Write ${newText}`, preferred: true, edits: [{ span: value, newText }] }];
  },
});
