import assert from 'node:assert/strict';
import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MILESTONES_EDIT, type LogChange, type MilestonesEditAnswer } from '../../src/protocol/milestones-requests';
import { CAPABILITIES, LspClient, ROOT, uriOf, type World } from '../harness/lsp-client';

const LOG = `# mine
plans:
  - plan: six-chapter-transition # since summer
    start: 2026-09-01
`;
const ABLE: ClientCapabilities = {
  ...CAPABILITIES,
  workspace: { ...CAPABILITIES.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

const noDisk = (): never => {
  throw new Error('no disk');
};

const after = (text: string, edit: WorkspaceEdit): string => {
  const [change] = (edit.documentChanges ?? []) as TextDocumentEdit[];
  return TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, text), (change?.edits ?? []) as never);
};

describe('changes of the log of milestones', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  const ask = (change: LogChange, folder = ROOT): Promise<MilestonesEditAnswer> =>
    client.request<MilestonesEditAnswer>(MILESTONES_EDIT, { folder, change });

  const edited = async (change: LogChange) => {
    const answer = await ask(change);
    assert.equal(answer.kind, 'edit');
    return { ...answer, edit: answer.edit as WorkspaceEdit };
  };
  const refused = async (change: LogChange, folder?: string): Promise<string> => {
    const answer = await ask(change, folder);
    assert.equal(answer.kind, 'refused');
    return answer.reason;
  };
  const done: LogChange = { kind: 'set-status', id: '2.5-datasheet', status: 'done' };

  it('are edits of the text in the editor, of its version', async () => {
    client = await LspClient.start({ files: { 'milestones.yaml': LOG }, capabilities: ABLE });
    await client.open('milestones.yaml', LOG);
    const text = `# new\n${LOG}`;
    await client.change('milestones.yaml', text);
    const { edit, uri, creates } = await edited(done);
    assert.deepEqual([uri, creates], [uriOf('milestones.yaml'), false]);
    const [change] = (edit.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.textDocument.version, 2);
    const next = after(text, edit);
    assert.ok(next.startsWith(text.trimEnd()), 'what was there stays');
    assert.match(next, /milestones:\n {2}2\.5-datasheet:\n {4}status: done\n/);
  });

  it('are edits of what the disk holds now, also when nobody has told of that', async () => {
    const files: World = { 'career/milestones.yaml': LOG };
    client = await LspClient.start({ files, capabilities: ABLE });
    await edited(done);
    files['career/milestones.yaml'] = LOG.replace('# mine', '# yours\n# and mine');
    const { edit } = await edited(done);
    const [change] = (edit.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(change?.textDocument, { uri: uriOf('career/milestones.yaml'), version: null });
    assert.match(after(files['career/milestones.yaml'], edit), /since summer\n {4}start: 2026-09-01\n\n?milestones:/);
  });

  it('write a log when there is none', async () => {
    client = await LspClient.start({ files: { 'README.md': '# Churn\n' }, capabilities: ABLE });
    const change: LogChange = { kind: 'choose-plan', plan: 'roadmap-90-days', start: '2026-09-07', track: 'research' };
    const { edit, uri, creates } = await edited(change);
    assert.deepEqual([uri, creates], [uriOf('milestones.yaml'), true]);
    const [create, write] = edit.documentChanges as [CreateFile, TextDocumentEdit];
    assert.deepEqual(create, {
      kind: 'create',
      uri: uriOf('milestones.yaml'),
      options: { overwrite: false, ignoreIfExists: false },
    });
    const text = write.edits.map((one) => ('newText' in one ? one.newText : '')).join('');
    assert.match(text, /track: research\n/);
    assert.match(text, /plan: roadmap-90-days\n {4}start: 2026-09-07\n/);
    await client.open('milestones.yaml', text);
    assert.deepEqual(await ask(change), { kind: 'nothing' });
  });

  it('are written plainly for a client that knows no changes of documents', async () => {
    client = await LspClient.start({ files: { 'milestones.yaml': LOG } });
    const { edit } = await edited(done);
    assert.deepEqual(Object.keys(edit.changes ?? {}), [uriOf('milestones.yaml')]);
  });

  it('take evidence as the log has paths', async () => {
    const files = { 'career/milestones.yaml': LOG, 'data/DATASHEET.md': '# Datasheet\n' };
    client = await LspClient.start({ files, capabilities: ABLE });
    const { edit } = await edited({ kind: 'add-evidence', id: '2.5-datasheet', target: 'data/DATASHEET.md' });
    assert.match(after(LOG, edit), /- \.\.\/data\/DATASHEET\.md/);
  });

  it('are refused when they name what no plan has, with a word on what to do', async () => {
    client = await LspClient.start({ files: { 'milestones.yaml': LOG }, capabilities: ABLE });
    assert.match(await refused({ kind: 'set-status', id: '9.9-moon', status: 'done' }), /9\.9-moon.*Refresh/);
    assert.match(await refused({ kind: 'set-score', id: 'charm', score: 3 }), /dimension "charm"/);
    assert.match(await refused({ kind: 'set-kpi', id: 'luck', field: 'value', text: '1' }), /KPI "luck"/);
    const plan: LogChange = { kind: 'choose-plan', plan: 'moon.plan.yaml', start: '2026-09-07', track: null };
    assert.match(await refused(plan), /moon\.plan\.yaml/);
    assert.match(await refused(done, 'file:///elsewhere'), /not open/);
    assert.equal((await edited({ kind: 'set-score', id: 'product', score: 3 })).creates, false);
    assert.equal((await edited({ kind: 'set-kpi', id: 'toil', field: 'value', text: '3 h' })).creates, false);
  });

  it('are refused where a file of the name is no log', async () => {
    const files = { 'milestones.yaml': 'releases:\n  - v1\n' };
    client = await LspClient.start({ files, capabilities: ABLE });
    assert.match(await refused(done), /no log/);
  });

  it('still reach a milestone of a plan that is gone', async () => {
    const files = { 'milestones.yaml': `${LOG}milestones:\n  old-one:\n    status: todo\n` };
    client = await LspClient.start({ files, capabilities: ABLE });
    assert.match(after(files['milestones.yaml'], (await edited({ ...done, id: 'old-one' })).edit), /status: done/);
  });

  it('leave an entry in the log of the server when something goes wrong', async () => {
    const files = { 'milestones.yaml': LOG };
    client = await LspClient.start({ files, capabilities: ABLE, ports: { readAgain: noDisk } });
    assert.match(await refused(done), /went wrong/);
  });
});
