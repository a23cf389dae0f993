// A project from the first question to its window: by keyboard, in four themes and narrow, and where it must not be.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../harness/browser.mjs';
import { installExtension, startServer, workbenchAddress } from '../harness/vscode-server.mjs';
import { workbench } from '../harness/workbench.mjs';
import { createWorld } from '../harness/world.mjs';

const THEMES = {
  light: ['Light Modern', 'vs'],
  dark: ['Dark Modern', 'vs-dark'],
  'high-contrast': ['Dark High Contrast', 'hc-black'],
  'high-contrast-light': ['Light High Contrast', 'hc-light'],
};
const STEPS = 7;

/** The key that Linux has for the button; on Windows it is Alt and the arrow to the left. */
const BACK = 'Control+Alt+Minus';

export default async function run({ editor, page, server, world, vsix, check, screenshot }) {
  const { quickInput } = editor;
  const folder = join(world.root, 'late-parcels');
  const input = quickInput.locator('input').first();
  const step = (number) => quickInput.getByText(`(${number}/${STEPS})`).waitFor();
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tab = (text) => page.locator('.tabs-container .tab.active', { hasText: text }).first();
  const notification = (text) => page.locator('.notification-list-item', { hasText: text }).first();
  const begin = async () => {
    await editor.findCommand('ML Portfolio: New Project');
    // A pointer that rests on the dialog would lay a hint over its title.
    await page.mouse.move(700, 700);
    await press('Enter');
    await step(1);
  };
  /** From the first step to a later one, without a mouse. */
  const goTo = async (last) => {
    const acts = [
      () => press('Enter'),
      // Beside the open folder, and later where the project before was made.
      () => press('Enter'),
      async () => {
        await input.fill('late-parcels');
        await press('Enter');
      },
      () => press('Enter'),
      () => press('Enter'),
      async () => {
        await page.keyboard.type('No git');
        await press('Enter');
      },
    ];
    for (const [index, act] of acts.slice(0, last - 1).entries()) {
      await act();
      await step(index + 2);
    }
  };
  const isNothingThere = () => assert.ok(!existsSync(folder));

  // A palette that is opened before the extension is known does not learn of it.
  await editor.open('README.md');
  await editor.statusItem('Model card').waitFor();
  await editor.run('View: Close All Editors');

  await check('the palette asks what it is made from, and Escape leaves nothing', async () => {
    await begin();
    await screenshot('new-project-template');
    await press('Escape');
    await quickInput.waitFor({ state: 'hidden' });
    isNothingThere();
  });

  await check('a name is looked at while it is typed, and cannot be entered before it is right', async () => {
    await begin();
    await goTo(3);
    await input.fill('Late Parcels');
    await quickInput.getByText('Write late-parcels.').waitFor();
    await press('Enter');
    await step(3);
    await screenshot('new-project-name');
  });

  await check('the key for back keeps what was answered', async () => {
    await input.fill('late-parcels');
    await press('Enter');
    await step(4);
    await screenshot('new-project-track');
    await press(BACK);
    await step(3);
    assert.equal(await input.inputValue(), 'late-parcels');
    await press(BACK);
    await step(2);
    await screenshot('new-project-place');
    await press('Enter');
    await step(3);
    await press('Enter');
    await step(4);
    await press('Enter');
    await step(5);
    await screenshot('new-project-license');
    await press('Enter');
    await step(6);
    await screenshot('new-project-git');
    await page.keyboard.type('No git');
    await press('Enter');
    await step(7);
  });

  await check('all files are shown before one is written; Enter on one opens it and the list stays', async () => {
    await editor.quickRow('README.md').waitFor();
    await screenshot('new-project-preview');
    await page.keyboard.type('README.md');
    await press('Enter');
    await tab('README.md').waitFor();
    await editor.editorText('Late parcels').waitFor();
    await step(7);
    await screenshot('new-project-file');
    isNothingThere();
    await press('Escape');
    await quickInput.waitFor({ state: 'hidden' });
    await tab('README.md').waitFor({ state: 'detached' });
    isNothingThere();
  });

  for (const [name, [theme, cssClass]] of Object.entries(THEMES)) {
    await check(`the questions can be read in the ${name} theme`, async () => {
      await editor.run('Preferences: Color Theme', { asks: true });
      await quickInput.locator('input[placeholder*="Theme"]').waitFor();
      await page.keyboard.type(theme);
      await press('Enter');
      await page.locator(`.monaco-workbench.${cssClass}`).waitFor();
      await begin();
      await screenshot(`new-project-${name}`);
      await goTo(3);
      await input.fill('Late Parcels');
      await quickInput.getByText('Write late-parcels.').waitFor();
      await screenshot(`new-project-${name}-name`);
      await press('Escape');
      await quickInput.waitFor({ state: 'hidden' });
    });
  }

  await check('a narrow window shows all of a step', async () => {
    await page.setViewportSize({ width: 480, height: 720 });
    await begin();
    await goTo(7);
    await screenshot('new-project-narrow');
    await press('Escape');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await check('what lies there is asked about before it is replaced', async () => {
    await begin();
    await goTo(7);
    await editor.quickRow('Create').waitFor();
    await press('Enter');
    await notification('Late parcels is in').waitFor();
    await screenshot('new-project-made');
    const files = readdirSync(folder, { recursive: true }).length;
    assert.ok(files > 10);
    const [other] = await Promise.all([
      page.waitForEvent('popup'),
      notification('Late parcels is in').getByRole('button', { name: 'Open in New Window' }).click(),
    ]);
    await other.waitForURL(/late-parcels/);
    await other.close();
    writeFileSync(join(folder, 'README.md'), '# My own words\n');
    await begin();
    await goTo(3);
    await input.fill('late-parcels');
    await quickInput.getByText('with files that the project has too').waitFor();
    await screenshot('new-project-occupied');
    for (const next of [4, 5, 6]) {
      await press('Enter');
      await step(next);
    }
    await page.keyboard.type('No git');
    await press('Enter');
    await step(7);
    await editor.quickRow('choose what to replace').waitFor();
    await press('Enter');
    await quickInput.getByText('(8/8)').waitFor();
    await editor.quickRow('README.md').hover();
    await screenshot('new-project-replace');
    await editor.quickRow('README.md').locator('.action-label').first().click();
    await tab('what lies there').waitFor();
    await page.locator('.monaco-diff-editor .editor.modified .view-line').nth(1).waitFor();
    await screenshot('new-project-difference');
    await press('Escape');
    await quickInput.waitFor({ state: 'hidden' });
    assert.equal(readFileSync(join(folder, 'README.md'), 'utf8'), '# My own words\n');
    assert.equal(readdirSync(folder, { recursive: true }).length, files);
  });

  await check('the window that opens it shows the README, and says what only the author can write', async () => {
    await begin();
    await goTo(3);
    await input.fill('on-time');
    for (const next of [4, 5, 6]) {
      await press('Enter');
      await step(next);
    }
    await page.keyboard.type('No git');
    await press('Enter');
    await step(7);
    await press('Enter');
    await notification('On time is in').waitFor();
    await Promise.all([
      page.waitForURL(/on-time/),
      notification('On time is in').getByRole('button', { name: 'Open', exact: true }).click(),
    ]);
    await editor.ready();
    await tab('README.md').waitFor();
    await notification('On time is ready').waitFor();
    await screenshot('new-project-opened');
    await notification('On time is ready').getByRole('button', { name: 'My Parts' }).click();
    await editor.quickRow('your').waitFor();
    await screenshot('new-project-parts');
    await press('Enter');
    // The file that it opens takes the focus, so the next step waits for it.
    await editor.statusItem('selected').waitFor();
  });

  await check('an update is offered file by file, with the difference', async () => {
    const project = join(world.root, 'on-time');
    const record = join(project, '.ml-portfolio.yaml');
    const made = readFileSync(record, 'utf8');
    // As if the template had changed two files since, one of which the author has changed too.
    const older = made
      .replace(/^( {2}(?:Makefile|README\.md): ).*$/gm, '$1"0000000000000000"')
      .replace(/^ {2}LICENSE: .*\n/m, '');
    writeFileSync(record, older);
    for (const name of ['Makefile', 'LICENSE']) writeFileSync(join(project, name), 'old\n');
    await editor.run('ML Portfolio: Update From Template', { asks: true });
    await editor.quickRow('Makefile').waitFor();
    await screenshot('update-from-template');
    await editor.quickRow('Makefile').hover();
    await editor.quickRow('Makefile').locator('.action-label').first().click();
    await tab('the template').waitFor();
    await page.locator('.monaco-diff-editor .editor.modified .view-line').nth(1).waitFor();
    await screenshot('update-difference');
    await press('Escape');
    await quickInput.waitFor({ state: 'hidden' });
    assert.equal(readFileSync(record, 'utf8'), older);
  });

  await check('without a folder the view and the palette lead to it', async () => {
    await page.goto(`${server.origin}/?ew=true`);
    await editor.ready();
    await page.locator('.activitybar .action-label[aria-label^="ML Portfolio"]').click();
    await page.getByRole('button', { name: 'Create a Project' }).waitFor({ timeout: 30_000 });
    await screenshot('new-project-no-folder');
    await page.getByRole('button', { name: 'Create a Project' }).click();
    await step(1);
    await press('Escape');
  });

  await check('in a folder that is not trusted it is not offered', async () => {
    const strange = createWorld({
      workspace: world.workspace,
      settings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' },
    });
    installExtension(strange, vsix);
    const other = await startServer(strange, { asksForTrust: true });
    const { browser, page: window } = await openBrowser(strange, other);
    try {
      const restricted = workbench(window);
      await window.goto(workbenchAddress(other, strange.workspace));
      await restricted.ready();
      await restricted.statusItem('Restricted Mode').waitFor();
      await restricted.open('README.md');
      await restricted.statusItem('Model card').waitFor();
      await restricted.findCommand('ML Portfolio: Show Output');
      const palette = restricted.quickInput.locator('input').first();
      for (const title of ['New Project', 'Update From Template']) {
        await palette.fill('>ML Portfolio: Show Output');
        await restricted.quickRow('ML Portfolio: Show Output').waitFor();
        await palette.fill(`>ML Portfolio: ${title}`);
        await restricted.quickRow('ML Portfolio: Show Output').waitFor({ state: 'detached' });
        assert.equal(await restricted.quickRow(`ML Portfolio: ${title}`).count(), 0, title);
      }
      await window.screenshot({
        path: join(import.meta.dirname, '..', '..', '..', '.out', 'screens', 'new-project-restricted.png'),
      });
    } finally {
      await browser.close();
      await other.stop();
      strange.dispose();
    }
  });
}
