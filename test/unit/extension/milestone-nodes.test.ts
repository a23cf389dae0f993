import assert from 'node:assert/strict';
import {
  childrenOf,
  idOf,
  milestoneOf,
  rootNodes,
  type FolderState,
  type Shown,
  type TrackerNode,
} from '../../../src/extension/milestones/nodes';
import type { ReportedLog } from '../../../src/protocol/milestones-report';
import { milestone, plan, report } from '../../harness/milestones-report';

const FOLDER = 'file:///churn';
const NOW = '2026-11-21';

const folder = (state: Partial<FolderState> = {}): FolderState => ({ folder: FOLDER, name: 'churn', ...state });

const shown = (folders: readonly FolderState[], filter: Shown['filter'] = 'all'): Shown => ({
  folders,
  filter,
  now: NOW,
});

const TWO_PARTS = plan({
  parts: ['data', 'model'],
  milestones: [
    milestone({ id: 'a', part: 'data', declared: 'done', detected: 'met' }),
    milestone({ id: 'b', part: 'data', due: '2026-11-01', isOverdue: true }),
    milestone({ id: 'c', part: 'model', due: '2026-12-04' }),
    milestone({ id: 'd', part: 'model', due: '2027-02-01', declared: 'done', detected: 'not-met' }),
  ],
});

/** The tree as text: a line for each item, indented below the one that it belongs to. */
function outline(what: Shown): string[] {
  const below = (node: TrackerNode, depth: number): string[] => [
    `${'  '.repeat(depth)}${node.kind === 'milestone' ? node.id : node.kind === 'part' ? node.part.id : node.kind}`,
    ...childrenOf(node, what).flatMap((child) => below(child, depth + 1)),
  ];
  return rootNodes(what).flatMap((node) => below(node, 0));
}

/** Ids of everything in a workspace of two folders, of which one has two plans. */
function ids(): string[] {
  const what = shown([
    folder({ report: report({ plans: [TWO_PARTS, { ...TWO_PARTS, id: 'other' }] }) }),
    folder({ folder: 'file:///mail', name: 'mail', report: report({ plans: [TWO_PARTS] }) }),
  ]);
  const below = (node: TrackerNode): TrackerNode[] => [node, ...childrenOf(node, what).flatMap(below)];
  return rootNodes(what).flatMap(below).map(idOf);
}

describe('the items of the milestone tree', () => {
  it('are plan, part and milestone when one folder is open', () => {
    const state = folder({ report: report({ plans: [TWO_PARTS] }) });
    assert.deepEqual(outline(shown([state])), ['plan', '  data', '    a', '    b', '  model', '    c', '    d']);
  });

  it('begin with the folder when several are open; one without a plan leads on', () => {
    const states = [
      folder({ report: report({ plans: [TWO_PARTS] }) }),
      folder({ folder: 'file:///mail', name: 'mail' }),
    ];
    const lines = outline(shown(states));
    assert.deepEqual(lines.slice(0, 3), ['folder', '  plan', '    data']);
    assert.deepEqual(lines.slice(-2), ['folder', '  hint']);
  });

  for (const log of [
    { kind: 'none' },
    {
      kind: 'broken',
      path: 'milestones.yaml',
      uri: `${FOLDER}/milestones.yaml`,
      line: 3,
      message: 'A bracket is missing.',
    },
  ] as const satisfies readonly ReportedLog[])
    it(`are none when the log is ${log.kind}, whatever plan the report falls back to`, () => {
      assert.deepEqual(outline(shown([folder({ report: report({ plans: [TWO_PARTS], log }) })])), []);
    });

  it('that the filter leaves are those due within two weeks and overdue, without those that are reached', () => {
    const state = folder({ report: report({ plans: [TWO_PARTS] }) });
    assert.deepEqual(outline(shown([state], 'due')), ['plan', '  data', '    b', '  model', '    c']);
  });

  it('that the filter leaves are those with nothing to show, also when their author calls them done', () => {
    const state = folder({ report: report({ plans: [TWO_PARTS] }) });
    assert.deepEqual(outline(shown([state], 'missing-evidence')), [
      'plan',
      '  data',
      '    b',
      '  model',
      '    c',
      '    d',
    ]);
  });

  it('below a milestone are evidence, places, the next step and the note', () => {
    const full = milestone({
      id: 'a',
      part: 'data',
      next: 'Fill the section on privacy.',
      note: { objective: 'Know the data' },
      evidence: [{ target: 'DATASHEET.md', path: 'DATASHEET.md', exists: true }],
      reasons: [
        { path: 'DATASHEET.md', line: 7, text: 'Privacy is empty', speaksFor: false },
        { path: 'DATASHEET.md', line: 7, text: 'Privacy is empty', speaksFor: false },
      ],
    });
    const what = shown([folder({ report: report({ plans: [plan({ parts: ['data'], milestones: [full] })] }) })]);
    assert.deepEqual(
      outline(what).slice(3),
      ['evidence', 'reason', 'next', 'note'].map((kind) => `      ${kind}`),
    );
  });

  it('each have an id of their own, which stays when the report comes anew', () => {
    assert.equal(new Set(ids()).size, ids().length);
    assert.deepEqual(ids(), ids());
  });

  it('below a milestone belong to it; a plan belongs to none', () => {
    const what = shown([
      folder({
        report: report({
          plans: [plan({ parts: ['p'], milestones: [milestone({ id: 'a', part: 'p', next: 'Go on.' })] })],
        }),
      }),
    ]);
    const [root] = rootNodes(what);
    assert.ok(root);
    const [part] = childrenOf(root, what);
    assert.ok(part);
    const [first] = childrenOf(part, what);
    assert.ok(first);
    const [next] = childrenOf(first, what);
    assert.equal(milestoneOf(next)?.id, 'a');
    assert.equal(milestoneOf(first)?.id, 'a');
    assert.equal(milestoneOf(root), undefined);
    assert.equal(milestoneOf(undefined), undefined);
  });
});
