import { fromParser } from './from-parser';

const tenTimes = (name: string): string => `[${Array.from({ length: 10 }, () => `*${name}`).join(', ')}]`;

export const aliasBomb = fromParser('syntax/alias-bomb', {
  severity: 'error',
  summary: 'Aliases of aliases unfold to more values than a reader can hold.',
  why: 'A few lines of nested aliases can stand for millions of values, which makes readers hang or run out of memory. Most of them refuse such a file.',
  source: 'YAML 1.2.2, section 7.1: alias nodes.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'epochs: &epochs 20\ntrain: {epochs: *epochs}\ntest: {epochs: *epochs}\n' }],
    bad: [
      {
        text: [
          'epochs: 20',
          'a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]',
          `b: &b ${tenTimes('a')}`,
          `c: &c ${tenTimes('b')}`,
          `d: &d ${tenTimes('c')}`,
          `e: &e ${tenTimes('d')}`,
          'f: [⟦*e⟧, *e]\n',
        ].join('\n'),
      },
    ],
  },
});
