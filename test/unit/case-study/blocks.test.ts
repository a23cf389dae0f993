import assert from 'node:assert/strict';
import { MarkdownBody } from '../../../src/core/document/markdown/body';
import { show, showBlocks } from './show-blocks';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

/** A form that READMEs have, what is written, and the blocks it is read as. */
const FORMS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'headings of Markdown',
    lines('# Parcels', 'Text.', '## Data', 'More.', '### Size', 'Much.', '## End'),
    [
      'heading atx 1 Parcels',
      'paragraph Text. @ Parcels',
      'heading atx 2 Data',
      'paragraph More. @ Parcels > Data',
      'heading atx 3 Size',
      'paragraph Much. @ Parcels > Data > Size',
      'heading atx 2 End',
    ],
  ],
  [
    'headings without a blank behind the mark',
    lines('##Results', '', 'F1 is 0.8.', '', '#hashtag and no title', '', '#Über', 'text'),
    [
      'heading atx 2 Results',
      'paragraph F1 is 0.8. @ Results',
      'paragraph #hashtag and no title @ Results',
      'paragraph #Über text @ Results',
    ],
  ],
  [
    'headings that are underlined, and a rule close under a text',
    lines(
      'Parcels',
      '=======',
      '',
      'Data',
      '----',
      'Text.',
      '',
      'We close here with a sentence.',
      '---',
      '',
      'Two',
      'lines',
      '---',
    ),
    [
      'heading setext 1 Parcels',
      'heading setext 2 Data',
      'paragraph Text. @ Parcels > Data',
      'paragraph We close here with a sentence. @ Parcels > Data',
      'paragraph Two lines @ Parcels > Data',
    ],
  ],
  [
    'headings of HTML',
    lines(
      '<div align="center">',
      '  <h1>',
      '    📦 Parcels',
      '  </h1>',
      '  <p>Who is late?</p>',
      '</div>',
      '',
      '<h3 id="d">2. Data &amp; more</h3>',
      '',
      'Text.',
    ),
    [
      'heading html 1 Parcels',
      'paragraph Who is late? @ Parcels',
      'heading html 3 Data & more',
      'paragraph Text. @ Parcels > Data & more',
    ],
  ],
  [
    'lines in bold as headings',
    lines(
      '# Parcels',
      '',
      '**Data**',
      'A table.',
      '',
      '__Results:__',
      '',
      'Good.',
      '',
      '<b>License</b>',
      '',
      'MIT',
      '',
      '**This whole sentence is important.**',
    ),
    [
      'heading atx 1 Parcels',
      'heading bold 2 Data',
      'paragraph A table. @ Parcels > Data',
      'heading bold 2 Results',
      'paragraph Good. @ Parcels > Results',
      'heading bold 2 License',
      'paragraph MIT @ Parcels > License',
      'paragraph This whole sentence is important. @ Parcels > License',
    ],
  ],
  [
    'plain lines as headings where there are no others',
    lines(
      'Late parcels',
      '',
      'We say which parcel is late.',
      '',
      'Objective',
      '',
      'To call people.',
      '',
      'Made with care in Oslo, Norway',
      '',
      'The end.',
    ),
    [
      'heading bare 1 Late parcels',
      'paragraph We say which parcel is late. @ Late parcels',
      'heading bare 1 Objective',
      'paragraph To call people. @ Objective',
      'paragraph Made with care in Oslo, Norway @ Objective',
      'paragraph The end. @ Objective',
    ],
  ],
  [
    'plain lines below real headings, of which only the usual ones are headings',
    lines(
      '# A',
      '',
      'Fast and small',
      '',
      'Text.',
      '',
      'Results',
      '',
      'Good.',
      '',
      '# B',
      '',
      '# C',
      '',
      'Steps:',
      '',
      '- one',
    ),
    [
      'heading atx 1 A',
      'paragraph Fast and small @ A',
      'paragraph Text. @ A',
      'heading bare 2 Results',
      'paragraph Good. @ A > Results',
      'heading atx 1 B',
      'heading atx 1 C',
      'heading bare 2 Steps',
      'item -1 one @ C > Steps',
    ],
  ],
  [
    'words in front of a text',
    lines(
      '# A',
      '',
      '**Dataset:** 5 tables.',
      '**Metric**: recall',
      '',
      '- **Split** – by time',
      '- *Seed:* 3',
      '- Model: a tree',
      '',
      '**Bold** words in a text.',
      '',
      'Objective: find late parcels.',
    ),
    [
      'heading atx 1 A',
      'paragraph Dataset: 5 tables. @ A > Dataset',
      'paragraph Metric : recall @ A > Metric',
      'item -1 Split – by time @ A > Split',
      'item -1 Seed: 3 @ A > Seed',
      'item -1 Model: a tree @ A > Model',
      'paragraph Bold words in a text. @ A',
      'paragraph Objective: find late parcels. @ A > Objective',
    ],
  ],
  [
    'lists in lists, numbers and tasks',
    lines(
      '1. **Install**',
      '   - uv',
      '   - make',
      '2. Run it',
      '',
      '   ```sh',
      '   make all',
      '   ```',
      '',
      '- [x] Baseline',
      '- [ ] Drift',
      '  more of it',
    ),
    [
      'item 1.1 Install',
      'item -2 uv @ Install',
      'item -2 make @ Install',
      'item 1.1 Run it',
      'code sh: make all',
      'item -1 [x] Baseline',
      'item -1 [ ] Drift more of it',
    ],
  ],
  [
    'tables of Markdown and of HTML',
    lines(
      '| Model | F1 |',
      '|---|---|',
      '| tree | 0.8 |',
      '| | 0.1 |',
      '',
      '<table>',
      '<tr><th>Split</th><th>AUC</th></tr>',
      '',
      '    <tr><td>test</td><td><b>0.9</b></td></tr>',
      '',
      '</table>',
      '',
      'After.',
    ),
    ['table Model | F1 / tree | 0.8 /  | 0.1', 'table Split | AUC / test | <b>0.9</b>', 'paragraph After.'],
  ],
  [
    'tables with blanks at the ends of their lines',
    '| Model | F1 |  \n| :-- | --: |  \n| tree | 0.8 | \n\n| F1 | \n|----| \n| 1 |\n',
    ['table Model | F1 / tree | 0.8', 'table F1 / 1'],
  ],
  [
    'code in fences and indented',
    lines(
      '```Bash',
      'make all',
      '```',
      '~~~ {.python title="a"}',
      'x = 1',
      '~~~',
      '```',
      'plain',
      '```',
      '',
      '    python train.py',
    ),
    ['code bash: make all', 'code python: x = 1', 'code : plain', 'code indented : python train.py'],
  ],
  [
    'folded parts, which end where they are closed',
    lines(
      '## A',
      '',
      '<details>',
      '<summary><b>Results</b></summary>',
      '',
      '| F1 |',
      '|---|',
      '| 0.8 |',
      '',
      '</details>',
      '',
      'Behind it.',
    ),
    ['heading atx 2 A', 'heading html 3 Results', 'table F1 / 0.8 @ A > Results', 'paragraph Behind it. @ A'],
  ],
  [
    'what nobody reads: front matter rules, comments, references, tables of contents',
    lines(
      '<!-- [demo](https://example.org/app) -->',
      '***',
      '- [Data](#data)',
      '  - [Size](#size)',
      '- [Run](#run) 🚀',
      '',
      '[ref]: a.md',
      '',
      'Text.',
    ),
    ['paragraph Text.'],
  ],
  [
    'quotes, which have no headings',
    lines('# A', '> ## Said by others', '> A text.', '', '> [!NOTE]', '> Mind this.'),
    [
      'heading atx 1 A',
      'paragraph > ## Said by others @ A',
      'paragraph > A text. @ A',
      'paragraph > !NOTE > Mind this. @ A',
    ],
  ],
  [
    'titles with emoji, numbers and marks',
    lines(
      '## :rocket: Quick *start* 🚀',
      '## 1️⃣ Data',
      '## 2.1) Split',
      '## Step 3: `train`',
      '## A.1. Runs',
      '## 一、数据',
      '## 1) 설치',
      '## [Link](a.md) ##',
      '## 3D models',
      '## 1.5B parameters',
    ),
    [
      'heading atx 2 Quick start',
      'heading atx 2 Data',
      'heading atx 2 Split',
      'heading atx 2 train',
      'heading atx 2 Runs',
      'heading atx 2 数据',
      'heading atx 2 설치',
      'heading atx 2 Link',
      'heading atx 2 3D models',
      'heading atx 2 1.5B parameters',
    ],
  ],
];

describe('MarkdownBody.blocks', () => {
  for (const [name, text, expected] of FORMS) it(`reads ${name}`, () => assert.deepEqual(showBlocks(text), expected));

  for (const [name, text, expected] of FORMS)
    it(`reads ${name} with CRLF, behind a byte order mark and front matter`, () => {
      const before = '\uFEFF---\r\nlayout: a\r\n---\r\n';
      const body = MarkdownBody.parse(before + text.replaceAll('\n', '\r\n'), before.length);
      assert.deepEqual(show(body), expected);
    });

  it('tells badges from pictures, with what they link to', () => {
    const { badges, blocks } = MarkdownBody.parse(
      lines(
        '[![CI](https://github.com/a/b/actions/workflows/ci.yml/badge.svg)](https://github.com/a/b/actions)',
        '![cov][cov] <a href="https://colab.example"><img src="https://colab.research.google.com/assets/colab-badge.svg" alt="Open"/></a>',
        '',
        '![System](docs/system.png) Our system.',
        '',
        '<p align="center"><img src="demo.gif" alt="Demo" width=300></p>',
        '',
        '[cov]: https://img.shields.io/badge/coverage-80%25-green',
      ),
      0,
    ).blocks;
    assert.deepEqual(
      badges.map(({ alt, image, link }) => [alt, image, link]),
      [
        ['CI', 'https://github.com/a/b/actions/workflows/ci.yml/badge.svg', 'https://github.com/a/b/actions'],
        ['cov', 'https://img.shields.io/badge/coverage-80%25-green', undefined],
        ['Open', 'https://colab.research.google.com/assets/colab-badge.svg', 'https://colab.example'],
      ],
    );
    assert.deepEqual(
      blocks.map((block) => (block.kind === 'image' ? `${block.alt} ${block.target}` : block.kind)),
      ['paragraph', 'System docs/system.png', 'Demo demo.gif'],
    );
  });

  it('keeps the offsets of what it reads', () => {
    const text = lines('# A', '', '- **Seed:** `42`', '', '**Data:** ten rows.');
    const body = MarkdownBody.parse(text, 0);
    const [, item, paragraph] = body.blocks.blocks;
    assert.equal(item && text.slice(item.start, item.end), '- **Seed:** `42`');
    assert.equal(item && body.proseIn(item).length, '- **Seed:** `42`'.length);
    assert.equal(
      paragraph?.section && text.slice(paragraph.section.span.start, paragraph.section.span.end),
      '**Data:**',
    );
  });
});
