import assert from 'node:assert/strict';
import { MarkdownBody } from '../../../src/core/document/markdown/body';
import { show } from './show-blocks';

const FENCE = '```';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

/** What is written, the faults with the lines they are on, and the blocks that are read all the same. */
const FAULTS: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [
    'a fence that is never closed',
    lines(
      '# A',
      '',
      `${FENCE}bash`,
      'make all',
      '',
      '## Results',
      '',
      'The model finds half of the late parcels.',
      '',
      '- **Recall** 0.52',
    ),
    ['unclosed 3'],
    [
      'heading atx 1 A',
      'code bash: make all @ A',
      'heading atx 2 Results',
      'paragraph The model finds half of the late parcels. @ A > Results',
      'item -1 Recall 0.52 @ A > Results',
    ],
  ],
  [
    'a fence that is not closed at the end of the file',
    lines('# A', '', `${FENCE}bash`, '# install', 'make all'),
    ['unclosed 3'],
    ['heading atx 1 A', 'code bash: # install make all @ A'],
  ],
  [
    'a fence that was forgotten in front of the next one',
    lines(
      '# A',
      '',
      `${FENCE}bash`,
      'make data',
      '',
      '## Train',
      '',
      'Then train it.',
      '',
      `${FENCE}bash`,
      'make train',
      FENCE,
      '',
      '## End',
    ),
    ['swallows-headings 3'],
    [
      'heading atx 1 A',
      'code bash: make data @ A',
      'heading atx 2 Train',
      'paragraph Then train it. @ A > Train',
      'code bash: make train @ A > Train',
      'heading atx 2 End',
    ],
  ],
  [
    'fences in which code and text have changed places',
    lines(
      '# A',
      '',
      FENCE,
      '## Install',
      '',
      'First install what it needs, please.',
      '',
      FENCE,
      'make setup',
      FENCE,
      '',
      '## End',
      '',
      'All done.',
    ),
    ['swallows-headings 3'],
    [
      'heading atx 1 A',
      'heading atx 2 Install',
      'paragraph First install what it needs, please. @ A > Install',
      'code : make setup @ A > Install',
      'heading atx 2 End',
      'paragraph All done. @ A > End',
    ],
  ],
  [
    'a fence on one line with a stray one behind it',
    lines(
      '# A',
      '',
      `${FENCE}git clone https://example.org/a.git${FENCE}`,
      FENCE,
      '',
      '## Run',
      '',
      'Call the program with the name of a file.',
      '',
      '## End',
      '',
      '[Docs](https://example.org)',
    ),
    ['unclosed 4'],
    [
      'heading atx 1 A',
      'code : git clone https://example.org/a.git @ A',
      'heading atx 2 Run',
      'paragraph Call the program with the name of a file. @ A > Run',
      'heading atx 2 End',
      'paragraph Docs @ A > End',
    ],
  ],
  [
    'code with comments and output with titles, which are no faults',
    lines(
      `${FENCE}bash`,
      '## Install',
      'make',
      '',
      '# Train',
      'make train',
      FENCE,
      '',
      FENCE,
      'Epoch 1',
      '# of rows: 3',
      FENCE,
      '',
      '~~~markdown',
      '## Title',
      '',
      'A sentence in a longer example of text.',
      '~~~',
    ),
    [],
    [
      'code bash: ## Install make # Train make train',
      'code : Epoch 1 # of rows: 3',
      'code markdown: ## Title A sentence in a longer example of text.',
    ],
  ],
];

describe('fences with faults', () => {
  for (const [name, text, faults, blocks] of FAULTS) {
    for (const [kind, variant] of [
      ['LF', text],
      ['CRLF', text.replaceAll('\n', '\r\n')],
    ] as const)
      it(`are read again: ${name}, ${kind}`, () => {
        const body = MarkdownBody.parse(variant, 0);
        const lineOf = (offset: number): number => variant.slice(0, offset).split('\n').length;
        assert.deepEqual(
          body.blocks.fenceFaults.map(({ fault, start }) => `${fault} ${lineOf(start)}`),
          faults,
        );
        assert.deepEqual(show(body), blocks);
        assert.equal(body.prose.length, variant.length);
      });
  }

  it('are left alone when there are very many of them', () => {
    const text = lines(
      FENCE,
      '## Title',
      '',
      'A sentence with more than a few words.',
      '',
      `${FENCE}bash`,
      'x',
      '',
    ).repeat(200);
    assert.ok(MarkdownBody.parse(text, 0).blocks.fenceFaults.length <= 8);
  });
});
