import { defineRule } from '../rule';
import { plainScalars, readAsYaml11 } from './plain-scalars';

const PARTS = /^[-+]?[1-9]\d*(?::[0-5]?\d)+$/;

export const yaml11Sexagesimal = defineRule({
  id: 'syntax/yaml-1-1-sexagesimal',
  layer: 'field',
  severity: 'warning',
  summary: 'A time or ratio that PyYAML reads as one number.',
  why: 'YAML 1.1, which PyYAML goes by, counts digits with colons in base sixty: `12:30` arrives as 750. Quotes keep it a time.',
  source: 'PyYAML `resolver.py`, the expression for integers; YAML 1.1, type `int`.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'epochs: 20\nstart: "12:30"\nport: "80:80"\nratio: 0:99\nimage: app:3\n' }],
    bad: [
      {
        text: 'epochs: 20\nstart: ⟦12:30⟧ # every day\nlimit: ⟦1:30:00⟧\n',
        fixed: 'epochs: 20\nstart: "12:30" # every day\nlimit: "1:30:00"\n',
      },
    ],
  },
  *check({ document }) {
    if (!readAsYaml11(document)) return;
    for (const { node, written } of plainScalars(document, PARTS, /\d:[0-5]?\d/)) {
      const digits = written.replace(/^[-+]/, '').split(':');
      const number = digits.reduce((sum, part) => sum * 60 + Number(part), 0) * (written.startsWith('-') ? -1 : 1);
      yield {
        span: { start: node.start, end: node.end },
        message: `\`${written}\` is the number ${number} to PyYAML and other YAML 1.1 readers. Put it in quotes.`,
      };
    }
  },
  fix: ({ span }, { document }) => [
    { title: 'Put in quotes', preferred: true, edits: [{ span, newText: `"${document.source.slice(span)}"` }] },
  ],
});
