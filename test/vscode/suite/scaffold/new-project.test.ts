import * as assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Made } from '../../../../src/extension/scaffold/dialogs/make-project';
import { Commands } from '../../../../src/protocol/commands';
import { onFullDisk } from '../../../harness/full-disk';
import { Dialogs } from '../dialogs';
import { ALL, JANE, newProject, Playground, untilDifference } from '../projects';
import { closeAll, until } from '../support';

const STEPS = 7;

const folderAt = (path: string): vscode.WorkspaceFolder => ({ uri: vscode.Uri.file(path), name: 'open', index: 0 });

/** What the extension sees of the workspace while something is done. */
async function workspaceWith<Key extends keyof typeof vscode.workspace>(
  key: Key,
  value: (typeof vscode.workspace)[Key],
  act: () => Promise<void>,
): Promise<void> {
  const before = Object.getOwnPropertyDescriptor(vscode.workspace, key);
  assert.ok(before);
  Object.defineProperty(vscode.workspace, key, { ...before, get: () => value });
  try {
    await act();
  } finally {
    Object.defineProperty(vscode.workspace, key, before);
  }
}

/** In place of the dialog of the system. */
async function browsingTo<Result>(folder: string, act: () => Promise<Result>): Promise<Result> {
  const before = vscode.window.showOpenDialog;
  Reflect.set(vscode.window, 'showOpenDialog', () => Promise.resolve([vscode.Uri.file(folder)]));
  try {
    return await act();
  } finally {
    Reflect.set(vscode.window, 'showOpenDialog', before);
  }
}

describe('a new project', () => {
  let dialogs: Dialogs;
  let playground: Playground;
  beforeEach(() => {
    playground = new Playground(JANE);
    dialogs = new Dialogs();
  });
  afterEach(async () => {
    dialogs.dispose();
    playground.dispose();
    await closeAll();
  });

  /** Answers everything up to a step, as suggested but for the folder. */
  async function upTo(step: number): Promise<void> {
    for (let at = 1; at < step; at += 1) {
      const dialog = await dialogs.at(at);
      if (at === 2) {
        dialog.accept('Browse...');
        continue;
      }
      if (at === 3) dialog.accept();
      else dialog.accept(dialog.labels[0] ?? '');
    }
  }

  it('is asked for in seven steps, and is there with all its files and a first commit', () =>
    browsingTo(playground.folder, async () => {
      const made = newProject();
      for (let step = 1; step < STEPS; step += 1) {
        const dialog = await dialogs.at(step);
        const { shown } = dialog;
        assert.equal(shown.title, 'New Project');
        assert.equal(shown.totalSteps, STEPS);
        assert.equal(shown.ignoreFocusOut, true);
        assert.equal(shown.buttons.length, step === 1 ? 0 : 1, 'a way back from every step but the first');
        if (step === 3) dialog.accept();
        else dialog.accept(step === 2 ? 'Browse...' : (dialog.labels[0] ?? ''));
      }
      const preview = await dialogs.at(STEPS);
      const [create = '', ...files] = preview.labels;
      assert.match(create, new RegExp(`^Create ${files.length} files$`));
      assert.match(preview.item(/Create/).detail ?? '', /first commit/);
      preview.accept(create);
      const result = await made;
      assert.equal(result?.outcome.kind, 'created');
      const [name = ''] = playground.files()[0]?.split(/[\\/]/) ?? [];
      assert.deepEqual(playground.files(), files.map((path) => `${name}/${path}`).sort());
      assert.equal(result.git?.kind, 'committed');
      assert.equal(playground.git(name, 'log', '--format=%an <%ae>'), 'Jane Doe <jane@example.org>');
      assert.equal(playground.git(name, 'status', '--porcelain'), '');
      assert.match(playground.read(name, 'LICENSE'), /Jane Doe/);
      const said = await dialogs.message(/, with a first commit on the branch trunk\.$/);
      assert.deepEqual(said.actions, ['Open in New Window', 'Open', 'Add to Workspace']);
    }));

  for (let step = 1; step <= STEPS; step += 1)
    it(`that is given up at step ${step} leaves nothing`, () =>
      browsingTo(playground.folder, async () => {
        const made = newProject();
        await upTo(step);
        (await dialogs.at(step)).close();
        assert.equal(await made, undefined);
        assert.deepEqual(playground.files(), []);
        assert.deepEqual(dialogs.messages, []);
      }));

  it('keeps every answer on the way back', () =>
    browsingTo(playground.folder, async () => {
      const made = newProject();
      await upTo(3);
      const name = await dialogs.at(3);
      name.type('my-own-name');
      name.accept();
      const track = await dialogs.at(4);
      track.accept('Data scientist');
      (await dialogs.at(5)).accept('Apache-2.0');
      (await dialogs.at(6)).back();
      const license = await dialogs.at(5);
      await until('the licence', () => license.pick.activeItems[0]?.label === 'Apache-2.0');
      license.back();
      const again = await dialogs.at(4);
      await until('the role', () => again.pick.activeItems[0]?.label === 'Data scientist');
      again.back();
      const named = await dialogs.at(3);
      assert.equal(named.box.value, 'my-own-name');
      named.back();
      const place = await dialogs.at(2);
      await until('the place', () => place.pick.activeItems[0]?.description === playground.folder);
      place.back();
      (await dialogs.at(1)).close();
      assert.equal(await made, undefined);
    }));

  it('looks at its name while it is typed', () =>
    browsingTo(playground.folder, async () => {
      playground.write('taken/notes.txt', 'mine\n');
      playground.write('a-file', 'mine\n');
      playground.write('other/README.md', 'mine\n');
      const made = newProject();
      await upTo(3);
      const dialog = await dialogs.at(3);
      for (const [text, remark] of [
        ['', /needs a name/],
        ['Late Parcels', /Write late-parcels\./],
        ['../outside', /consists of lower-case letters/],
        ['con', /Windows keeps the name con/],
        ['a'.repeat(65), /65 characters/],
        ['a-file', /is a file, and not a folder/],
      ] as const) {
        dialog.type(text);
        await until(`a remark on ${text}`, () => remark.test(dialog.remark));
        dialog.accept();
        assert.ok(dialog.isOpen, text);
      }
      dialog.type('taken');
      await until('a hint', () => /is there already\. What lies in it stays/.test(dialog.remark));
      dialog.type('other');
      await until('a warning', () => /with files that the project has too/.test(dialog.remark));
      dialog.type('fine');
      await until('nothing to say', () => dialog.remark === '');
      dialog.accept();
      (await dialogs.at(4)).close();
      await made;
    }));

  it('suggests a name that is free', async () => {
    playground.write('late-parcels/notes.txt', 'mine\n');
    const asked = newProject({ parent: playground.folder, template: 'tabular-service' });
    const first = await dialogs.at(1);
    first.close();
    await asked;
    playground.write(`${first.box.value}/notes.txt`, 'mine\n');
    const again = newProject({ parent: playground.folder, template: 'tabular-service' });
    const second = await dialogs.at(1);
    assert.equal(second.box.value, `${first.box.value}-2`);
    second.close();
    await again;
  });

  it('takes the role from the portfolio that is open', async () => {
    const { track: _track, ...others } = ALL;
    const asked = newProject({ ...others, parent: playground.folder, template: 'tabular-service' });
    const dialog = await dialogs.at(undefined);
    await until('the role', () => dialog.pick.activeItems[0]?.description === 'as your portfolio says');
    assert.equal(dialog.pick.activeItems[0]?.label, 'MLOps and platform engineer');
    dialog.close();
    await asked;
  });

  it('shows its files before it is made, and goes on', async () => {
    const made = newProject({ ...ALL, parent: playground.folder, template: 'tabular-service', confirmed: false });
    const preview = await dialogs.at(undefined);
    preview.accept('README.md');
    const editor = await until('the file', () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'ml-portfolio-template'),
    );
    assert.match(editor.document.getText(), /^# Late parcels/);
    assert.ok(preview.isOpen);
    preview.close();
    assert.equal(await made, undefined);
    await until('the file is closed again', () => vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0));
    assert.deepEqual(playground.files(), []);
  });

  it('asks for nothing that it was told, and refuses what it cannot take', async () => {
    const made = await newProject({ ...ALL, parent: playground.folder, template: 'tabular-service' });
    assert.equal(made?.outcome.kind, 'created');
    assert.ok(playground.has('late-parcels', 'README.md'));
    assert.ok(!playground.has('late-parcels', '.git'));
    assert.equal(await newProject({ ...ALL, parent: playground.folder, template: 'no-such' }), undefined);
    assert.match((await dialogs.message(/no template no-such/)).kind, /error/);
    assert.equal(await newProject({ ...ALL, parent: 'relative', template: 'tabular-service' }), undefined);
    await dialogs.message(/absolute path/);
  });

  it('replaces nothing that lies there unless it is told to, after a look at the difference', async () => {
    playground.write('late-parcels/README.md', '# My own words\n');
    playground.write('late-parcels/Makefile', 'all:\n');
    playground.write('late-parcels/notes.txt', 'mine\n');
    const given = { ...ALL, parent: playground.folder, template: 'tabular-service', confirmed: false } as const;
    const first = newProject(given);
    (await dialogs.at(undefined)).accept(/choose what to replace/);
    const none = await dialogs.at(2);
    assert.deepEqual(none.labels, ['Makefile', 'README.md']);
    assert.deepEqual(none.pick.selectedItems, []);
    none.pressButton('README.md');
    await untilDifference();
    none.back();
    (await dialogs.at(undefined)).accept(/choose what to replace/);
    (await dialogs.at(2)).close();
    assert.equal(await first, undefined);
    assert.equal(playground.files().length, 3);

    const second = newProject(given);
    (await dialogs.at(undefined)).accept(/choose what to replace/);
    (await dialogs.at(2)).accept('Makefile');
    const made = await second;
    assert.equal(made?.outcome.kind, 'created');
    assert.equal(playground.read('late-parcels', 'README.md'), '# My own words\n');
    assert.match(playground.read('late-parcels', 'Makefile'), /train/);
    assert.equal(playground.read('late-parcels', 'notes.txt'), 'mine\n');
    await dialogs.message(/What was there before stayed as it was/);
  });

  it('can be made in the folder that is open and empty, and shows its README at once', () =>
    workspaceWith('workspaceFolders', [folderAt(playground.folder)], async () => {
      const made = newProject({ ...ALL, template: 'tabular-service' });
      const place = await dialogs.at(undefined);
      const [first] = place.pick.items;
      assert.match(first?.detail ?? '', /This folder itself/);
      assert.equal(first?.description, playground.folder);
      place.accept(first.label.replace('$(folder) ', ''));
      assert.equal((await made)?.folder, playground.folder);
      assert.match(playground.read('README.md'), /^# Late parcels/);
      await until('the README', () => vscode.window.activeTextEditor?.document.fileName === playground.at('README.md'));
      const ready = await dialogs.message(/is ready\. \d+ places wait for what only you know: .*README\.md:\d+/);
      assert.deepEqual(ready.actions, ['My Parts...', 'Run make train']);
    }));

  it('that is cancelled while it is written leaves nothing, and says so', async () => {
    const before = vscode.window.withProgress;
    const cancelled = { isCancellationRequested: true, onCancellationRequested: (act: () => void) => act() };
    Reflect.set(vscode.window, 'withProgress', (_options: unknown, task: (...of: unknown[]) => unknown) =>
      task({ report: () => undefined }, cancelled),
    );
    try {
      const made = await newProject({ ...ALL, parent: playground.folder, template: 'tabular-service' });
      assert.equal(made?.outcome.kind, 'undone');
    } finally {
      Reflect.set(vscode.window, 'withProgress', before);
    }
    assert.deepEqual(playground.files(), []);
    assert.deepEqual(
      dialogs.messages.map(({ kind }) => kind),
      ['warning'],
    );
  });

  it('that cannot be taken back is said with what is there, and is made the next time', async () => {
    const given = { ...ALL, parent: playground.folder, template: 'tabular-service' } as const;
    const made = await onFullDisk('Makefile', () => newProject(given));
    assert.equal(made?.outcome.kind, 'partial');
    const said = await dialogs.message(/Makefile: The disk is full, and these are there now: /);
    assert.equal(said.kind, 'error');
    const left = playground.at('.late-parcels.ml-portfolio-unfinished');
    assert.ok(said.text.endsWith(`now: ${left}. Make the project there again to go on.`), said.text);
    assert.equal((await newProject(given))?.outcome.kind, 'created');
    assert.deepEqual(readdirSync(playground.folder), ['late-parcels']);
  });

  for (const [choice, forceNewWindow] of [
    ['Open', false],
    ['Open in New Window', true],
  ] as const)
    it(`is opened as a folder by "${choice}"`, async () => {
      const opened: [folder: string, options: unknown][] = [];
      const before = vscode.commands.executeCommand;
      const made = before<Made | undefined>(Commands.newProject, {
        ...ALL,
        parent: playground.folder,
        template: 'tabular-service',
      });
      dialogs.choice = choice;
      Reflect.set(vscode.commands, 'executeCommand', (command: string, ...args: unknown[]) =>
        command === 'vscode.openFolder'
          ? Promise.resolve(opened.push([String(args[0]), args[1]]))
          : before(command, ...args),
      );
      try {
        const folder = (await made)?.folder ?? '';
        await until('it is opened', () => opened.length > 0);
        assert.equal(folder, playground.at('late-parcels'));
        assert.deepEqual(opened, [[vscode.Uri.file(folder).toString(), { forceNewWindow }]]);
      } finally {
        Reflect.set(vscode.commands, 'executeCommand', before);
      }
    });

  it('is not made in a workspace that is not trusted', async () => {
    await workspaceWith('isTrusted', false, async () => {
      assert.equal(await newProject({ ...ALL, parent: playground.folder, template: 'tabular-service' }), undefined);
    });
    await dialogs.message(/trusted workspaces only/);
    assert.deepEqual(playground.files(), []);
  });
});
