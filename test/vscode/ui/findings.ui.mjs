// A finding, from the squiggle to the file on disk.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Asks until the answer is true, for what is not on the page. */
async function until(what, ask) {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (ask()) return;
  }
  throw new Error(`Waited 10 s for ${what}`);
}

export default async function run({ editor, page, world, check, screenshot }) {
  const card = join(world.workspace, 'README.md');

  await check('a finding is underlined', async () => {
    await editor.open('README.md');
    await editor.squiggles('error').first().waitFor();
  });

  await check('the Problems panel lists it with the id of its rule', async () => {
    await editor.run('Problems: Focus on Problems View');
    const problem = editor.problem('apache-2.0');
    await problem.waitFor();
    assert.match(await problem.innerText(), /ml-portfolio\s+[a-z-]+\/[a-z-]+/);
    await screenshot('problems');
  });

  await check('its hover says what to write and links to the page of the rule', async () => {
    await editor.open('README.md');
    await editor.goTo(2, 12);
    await editor.run('Show or Focus Hover');
    const hover = page.locator('.monaco-hover:visible', { hasText: 'apache-2.0' }).first();
    await hover.waitFor();
    await screenshot('hover');
    await hover.locator('a', { hasText: '/' }).first().click();
    const rulePage = page.locator('.tab.active', { hasText: '.md' }).filter({ hasNotText: 'README' });
    await rulePage.waitFor();
    const preview = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await preview.locator('h2', { hasText: 'What is found' }).waitFor();
    await screenshot('rule-page');
    await editor.run('View: Close Editor');
    await rulePage.waitFor({ state: 'detached' });
  });

  await check('the quick fix menu offers the right licence and applies it', async () => {
    await editor.open('README.md');
    await editor.goTo(2, 12);
    await editor.openQuickFixes('apache-2.0');
    await screenshot('quick-fix');
    await page.keyboard.press('Escape');
    await editor.applyQuickFix('apache-2.0');
    await editor.editorText('license: apache-2.0').waitFor();
    await page.keyboard.press('Control+S');
    await until('the saved file', () => readFileSync(card, 'utf8').includes('license: apache-2.0\n'));
  });

  await check('the finding is gone', async () => {
    await editor.problem('`Apache 2.0`').waitFor({ state: 'detached' });
  });

  await check('closing a file takes its findings out of the Problems panel', async () => {
    await editor.open('datasheet.yaml');
    await editor.run('Problems: Focus on Problems View');
    await editor.problem('is not a key').waitFor();
    await editor.open('datasheet.yaml');
    await editor.run('View: Close All Editors');
    await editor.problem('is not a key').waitFor({ state: 'detached' });
  });

  await check('Check Workspace lists the findings of files that were never opened', async () => {
    await editor.run('ML Portfolio: Check Workspace');
    await page.locator('.notifications-toasts', { hasText: 'portfolio documents checked' }).waitFor();
    await editor.problem('maximise').waitFor();
    await screenshot('check-workspace');
  });
}
