import { quoteText } from '../../fixes/quote-text';
import { nearest } from '../../text/nearest';
import type { Fix } from '../rule';
import { fromParser } from './from-parser';

export const unknownAlias = fromParser('syntax/unknown-alias', {
  severity: 'error',
  summary: 'An alias repeats an anchor that does not exist.',
  why: '`*name` stands for the value that is marked with `&name` further up. Without that mark the file is refused.',
  source: 'YAML 1.2.2, section 7.1: alias nodes.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'train: &defaults\n  epochs: 20\ntest:\n  <<: *defaults\n' }],
    bad: [
      {
        text: 'train: &defaults\n  epochs: 20\ntest:\n  <<: ⟦*default⟧ # the same\n',
        fixed: 'train: &defaults\n  epochs: 20\ntest:\n  <<: *defaults # the same\n',
      },
      { text: 'epochs: 20\npattern: ⟦*csv⟧\n' },
    ],
  },
  guess({ start, end }, { text }) {
    const span = { start, end };
    const anchors = Array.from(text.slice(0, start).matchAll(/(?<=[\s,[{])&([\w-]+)/g), (match) => match[1] ?? '');
    const near = nearest(text.slice(start + 1, end), new Set(anchors));
    const fixes: Fix[] = [
      {
        title: 'Put the value in quotes',
        preferred: false,
        edits: [{ span, newText: quoteText(text.slice(start, end)) }],
      },
    ];
    if (near !== undefined)
      fixes.unshift({ title: `Repeat \`${near}\``, preferred: true, edits: [{ span, newText: `*${near}` }] });
    return fixes;
  },
});
