import type { Entry, MapNode } from '../../document/data/node';
import type { PortfolioDocument } from '../../document/document';
import { removeEntry } from '../../fixes/remove-entry';
import { sameSpan } from '../../text/span';
import type { Fix } from '../rule';
import { fromParser } from './from-parser';

export const duplicateKey = fromParser('syntax/duplicate-key', {
  severity: 'error',
  summary: 'A key stands twice in one mapping.',
  why: 'Some readers take the first value, some the last, and some refuse the file. Whoever changes one of the two wonders why nothing happens.',
  source: 'YAML 1.2.2, section 3.2.1.1; RFC 8259, section 4.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'train:\n  epochs: 20\ntest:\n  epochs: 20\n' }],
    bad: [
      { text: 'epochs: 20 # fixed\nlr: 0.01\n⟦epochs⟧: 20\n', fixed: 'epochs: 20 # fixed\nlr: 0.01\n' },
      { text: 'epochs: 20\n⟦epochs⟧: 21\n' },
      { text: 'epochs:\nlr: 0.01\n⟦epochs⟧: 20\n', fixed: 'lr: 0.01\nepochs: 20\n' },
      {
        path: 'experiment.json',
        text: '{\n  "name": "ranker",\n  ⟦"name"⟧: "ranker",\n  "notes": "Ranks customers."\n}\n',
        fixed: '{\n  "name": "ranker",\n  "notes": "Ranks customers."\n}\n',
      },
    ],
  },
  guess({ duplicate }, document) {
    const map = duplicate && mapOf(document, duplicate.first);
    if (!map) return [];
    const { first, second } = duplicate;
    // The tree leaves the second one out; removing needs to know all neighbours.
    const entries = [...map.entries, second].sort((a, b) => a.start - b.start);
    const remove = (entry: Entry, title: string, preferred: boolean): Fix => ({
      title,
      preferred,
      edits: [removeEntry(document, { ...map, entries }, entry)],
    });
    const same = JSON.stringify(first.value.value) === JSON.stringify(second.value.value);
    return [
      remove(second, 'Remove this one', same || empty(second)),
      remove(first, 'Remove the first one', !same && empty(first) && !empty(second)),
    ];
  },
});

const empty = (entry: Entry): boolean => entry.value.value === null;

function mapOf({ nodes }: PortfolioDocument, entry: Entry): MapNode | undefined {
  for (const { node } of nodes) {
    if (node.type === 'map' && node.entries.some(({ keySpan }) => sameSpan(keySpan, entry.keySpan))) return node;
  }
  return undefined;
}
