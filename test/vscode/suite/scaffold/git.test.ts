import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { Dialogs } from '../dialogs';
import { ALL, JANE, newProject, Playground } from '../projects';
import { until } from '../support';

describe('git for a new project', () => {
  let dialogs: Dialogs;
  let playground: Playground | undefined;
  beforeEach(() => {
    dialogs = new Dialogs();
  });
  afterEach(() => {
    dialogs.dispose();
    playground?.dispose();
  });

  const { git: _git, ...rest } = ALL;
  const given = (place: Playground) => ({ ...rest, parent: place.folder, template: 'tabular-service' });

  it('that knows who commits does so at once', async () => {
    playground = new Playground(JANE);
    const made = newProject(given(playground));
    const dialog = await dialogs.at(undefined);
    assert.deepEqual(dialog.labels, ['Repository with a first commit', 'No git']);
    assert.equal(dialog.item('Repository with a first commit').description, 'by Jane Doe <jane@example.org>');
    dialog.accept('Repository with a first commit');
    assert.equal((await made)?.git?.kind, 'committed');
  });

  it('that knows nobody takes a name and an e-mail for this project alone', async () => {
    playground = new Playground();
    const made = newProject(given(playground));
    (await dialogs.at(undefined)).accept('Repository with a first commit...');
    const name = await dialogs.field(/^Your name/);
    name.type('<>');
    await until('a remark', () => name.remark !== '');
    name.accept();
    name.type('Ada');
    name.accept();
    const mail = await dialogs.field(/^Your e-mail/);
    mail.type('nowhere');
    await until('a remark', () => /jane@example\.org/.test(mail.remark));
    mail.type('ada@example.org');
    mail.accept();
    assert.equal((await made)?.git?.kind, 'committed');
    assert.equal(playground.git('late-parcels', 'log', '--format=%an <%ae>'), 'Ada <ada@example.org>');
    assert.equal(playground.git('late-parcels', 'config', '--local', 'user.name'), 'Ada');
    assert.match(playground.read('late-parcels', 'LICENSE'), /Ada/);
  });

  it('that knows nobody can leave the commit to later', async () => {
    playground = new Playground();
    const made = newProject(given(playground));
    (await dialogs.at(undefined)).accept('Repository without a commit');
    const result = await made;
    assert.equal(result?.git?.kind, 'staged');
    assert.notEqual(playground.git('late-parcels', 'diff', '--cached', '--name-only'), '');
    assert.equal((await dialogs.message(/git does not know who you are/)).kind, 'information');
  });

  it('leaves a project inside of a repository to that', async () => {
    playground = new Playground(JANE);
    execFileSync('git', ['init', '--quiet'], { cwd: playground.folder });
    playground.write('notes.txt', 'mine\n');
    const made = newProject(given(playground));
    const dialog = await dialogs.at(undefined);
    assert.equal(dialog.labels[0], 'Leave it to the repository around it');
    dialog.accept(dialog.labels[0]);
    const result = await made;
    assert.equal(result?.outcome.kind, 'created');
    assert.equal(result.git, undefined);
    assert.ok(!playground.has('late-parcels', '.git'));
  });

  it('that is not there is not offered, and the reason is said', async () => {
    playground = new Playground(JANE);
    process.env['PATH'] = playground.at('nowhere');
    const made = newProject(given(playground));
    const dialog = await dialogs.at(undefined);
    assert.deepEqual(dialog.labels, ['No git']);
    assert.match(dialog.item('No git').detail ?? '', /git/i);
    dialog.accept('No git');
    assert.equal((await made)?.outcome.kind, 'created');
  });
});
