// What the status bar says a file is, and correcting it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export default async function run({ editor, page, world, check, screenshot }) {
  const settings = join(world.workspace, '.vscode', 'settings.json');

  await check('the status bar says what the file was recognised as', async () => {
    await editor.open('datasheet.yaml');
    await editor.statusItem('Datasheet').waitFor();
  });

  await check('the reason is in the tooltip', async () => {
    await editor.statusItem('Datasheet').hover();
    await page.locator('.monaco-hover:visible', { hasText: 'file name says datasheet' }).waitFor();
    await screenshot('status-bar');
    await page.mouse.move(400, 300);
  });

  await check('a click offers the other kinds, and the choice takes the file out', async () => {
    await editor.statusItem('Datasheet').click();
    await editor.quickRow('W&B sweep').waitFor();
    await screenshot('change-document-kind');
    await editor.quickRow('Not a Portfolio Document').click();
    await editor.statusItem('No portfolio document').waitFor();
    await editor.squiggles('error').first().waitFor({ state: 'detached' });
    assert.deepEqual(JSON.parse(readFileSync(settings, 'utf8')), {
      'mlPortfolio.documents': { 'datasheet.yaml': 'none' },
    });
  });

  await check('automatic brings it back and leaves no setting behind', async () => {
    await editor.statusItem('No portfolio document').click();
    await editor.quickRow('Automatic').click();
    await editor.statusItem('Datasheet').waitFor();
    assert.deepEqual(existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8')) : {}, {});
  });

  await check('nothing is shown for a file of another tool', async () => {
    await editor.open('ci.yml');
    await editor.statusItem('Datasheet').waitFor({ state: 'detached' });
    assert.equal(await editor.statusItem('No portfolio document').count(), 0);
  });

  await check('with a file that no folder holds, the command says what to do', async () => {
    await editor.run('Create: New File...', { asks: true });
    await editor.quickRow('Text File').click();
    await page.locator('.tab', { hasText: 'Untitled-1' }).waitFor();
    await page.keyboard.type('# ml-portfolio-kind: experiment');
    await editor.run('Change Language Mode', { asks: true });
    await page.keyboard.type('YAML');
    await editor.quickRow('YAML').click();
    await editor.run('ML Portfolio: Change Document Kind');
    await page.locator('.notifications-toasts', { hasText: 'Save the file into an open folder first' }).waitFor();
  });
}
