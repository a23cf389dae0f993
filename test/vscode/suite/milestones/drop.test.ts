import * as assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { fileUri } from '../support';
import {
  below,
  evidenceOf,
  milestone,
  nodes,
  readLog,
  resetLog,
  tracker,
  untilMilestone,
  type Tracker,
} from '../milestone-tree';

/** What the explorer, a tab or a browser hands over. */
function dragged(...uris: readonly (vscode.Uri | string)[]): vscode.DataTransfer {
  const data = new vscode.DataTransfer();
  data.set('text/uri-list', new vscode.DataTransferItem(uris.map(String).join('\r\n')));
  return data;
}

describe('what is dropped onto a milestone', () => {
  let of: Tracker;
  before(async () => {
    of = await tracker();
  });
  beforeEach(() => resetLog(of));

  it('becomes its evidence: several files, each once', async () => {
    const both = [fileUri('data/PAGE.txt'), fileUri('reports/table.csv')];
    await of.drop(milestone(of, 'team-talk'), dragged(...both));
    await untilMilestone(of, 'team-talk', 'both', ({ evidence }) => evidence.length === 2);
    assert.deepEqual(evidenceOf(of, 'team-talk'), ['data/PAGE.txt', 'reports/table.csv']);
    const text = readLog();
    await of.drop(milestone(of, 'team-talk'), dragged(...both));
    assert.equal(readLog(), text);
  });

  it('belongs to the milestone also when it is dropped onto something below it', async () => {
    const [next] = below(of, 'team-datasheet', 'next');
    await of.drop(next, dragged(fileUri('reports/table.csv')));
    await untilMilestone(of, 'team-datasheet', 'evidence', ({ evidence }) => evidence.length === 1);
  });

  it('may be an address, with a comment in the list', async () => {
    await of.drop(milestone(of, 'team-talk'), dragged('# from a browser', 'https://example.org/talk?part=1'));
    await untilMilestone(of, 'team-talk', 'an address', ({ evidence }) => evidence.length === 1);
    assert.deepEqual(evidenceOf(of, 'team-talk'), ['https://example.org/talk?part=1']);
  });

  it('is refused when it lies outside of the folder; what lies in it is taken', async () => {
    const outside = join(tmpdir(), 'outside.txt');
    writeFileSync(outside, 'not here');
    await of.drop(milestone(of, 'team-talk'), dragged(vscode.Uri.file(outside), fileUri('data/PAGE.txt')));
    await untilMilestone(of, 'team-talk', 'one', ({ evidence }) => evidence.length === 1);
    assert.deepEqual(evidenceOf(of, 'team-talk'), ['data/PAGE.txt']);
    assert.ok(!readLog().includes('outside'));
  });

  it('changes nothing when it meets a plan, a part or no item, or is nothing that can be read', async () => {
    const before = readLog();
    for (const target of [undefined, ...nodes(of).filter(({ kind }) => kind === 'plan' || kind === 'part')])
      await of.drop(target, dragged(fileUri('data/PAGE.txt')));
    await of.drop(milestone(of, 'team-talk'), new vscode.DataTransfer());
    await of.drop(milestone(of, 'team-talk'), dragged('not an address'));
    assert.equal(readLog(), before);
  });
});
