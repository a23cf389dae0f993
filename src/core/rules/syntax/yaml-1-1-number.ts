import { defineRule } from '../rule';
import { plainScalars, readAsYaml11 } from './plain-scalars';
import { REVISION_KEY } from './version-as-number';

const POWER = /^([-+]?)(\d*)(\.?)(\d*)[eE]([-+]?)(\d+)$/;
const IN_YAML_11 = /^(?:[-+]?\d+\.\d*|\.\d+)[eE][-+]\d+$/;

export const yaml11Number = defineRule<{ readonly number: string }>({
  id: 'syntax/yaml-1-1-number',
  layer: 'field',
  severity: 'warning',
  summary: 'A number with an exponent that PyYAML reads as text.',
  why: 'YAML 1.1, which PyYAML and with it most training scripts and sweeps go by, knows an exponent only behind a decimal point and with a sign. A learning rate of `1e-5` arrives as the text `"1e-5"`, and the run fails or the comparison with a number goes wrong without a word.',
  source: 'PyYAML `resolver.py`, the expression for floats; YAML 1.2.2, section 10.3.2.',
  examplePath: 'params.yaml',
  examples: {
    good: [
      { text: 'epochs: 20\nlr: 1.0e-5\ndecay: 0.001\nname: "1e-5"\nmodel: v1e5\nrevision: 47e21\n' },
      // A mapping is wanted there, and that is said instead.
      { path: 'sweep.yaml', text: 'method: random\nparameters:\n  decay: 1e-4\n  lr:\n    min: 0.001\n    max: 0.1\n' },
      { path: 'conf/model/net.yaml', text: '_target_: net.Net\nlr: 1e-5\n' },
    ],
    bad: [
      {
        text: 'epochs: 20\nlr: ⟦1e-5⟧ # tuned\nsteps: [⟦1e5⟧, 2.0e+5]\neps: ⟦-.5E3⟧\n',
        fixed: 'epochs: 20\nlr: 1.0e-5 # tuned\nsteps: [1.0e+5, 2.0e+5]\neps: -0.5e+3\n',
      },
      {
        path: 'sweep.yaml',
        text: 'method: random\nparameters:\n  lr:\n    min: ⟦1e-5⟧\n    max: 0.1\n',
        fixed: 'method: random\nparameters:\n  lr:\n    min: 1.0e-5\n    max: 0.1\n',
      },
    ],
  },
  *check({ document, schemaProblems }) {
    if (!readAsYaml11(document)) return;
    // Where something else is wanted than a number, the way in which it is written comes second.
    const misplaced = new Set(schemaProblems.map(({ span }) => span.start));
    for (const { node, written, key = '' } of plainScalars(document, POWER, /\d[eE][-+]?\d/)) {
      const [, sign = '', whole = '', , fraction = '', exponentSign = '', exponent = ''] = POWER.exec(written) ?? [];
      if (misplaced.has(node.start) || IN_YAML_11.test(written) || whole + fraction === '' || REVISION_KEY.test(key))
        continue;
      const number = `${sign}${whole === '' ? '0' : whole}.${fraction === '' ? '0' : fraction}e${exponentSign === '' ? '+' : exponentSign}${exponent}`;
      yield {
        span: { start: node.start, end: node.end },
        message: `\`${written}\` is text to PyYAML and other YAML 1.1 readers, not a number. Write \`${number}\`.`,
        data: { number },
      };
    }
  },
  fix({ span, data }) {
    if (!data) return [];
    return [{ title: `Write ${data.number}`, preferred: true, edits: [{ span, newText: data.number }] }];
  },
});
