// The milestones panel in the editor: a change in it is one of the file, and one of the file is seen in it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOG = `# What we follow.
plans:
  - plan: six-chapter-transition
    start: 2026-09-07
milestones:
  2.5-datasheet: # the data first
    status: in-progress
`;

export default async function run({ editor, page, world, check, screenshot }) {
  const file = join(world.workspace, 'milestones.yaml');
  rmSync(file, { force: true });
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
  for (const command of [
    ['init', '--quiet'],
    ['add', '--all'],
    ['commit', '--quiet', '--message', 'first'],
  ])
    execFileSync('git', ['-C', world.workspace, ...identity, ...command]);
  const panel = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  const item = panel.locator('[data-item="2.5-datasheet"]');
  const field = (label) => item.getByLabel(label, { exact: true });
  const written = async (pattern) => {
    for (let tries = 0; tries < 200 && !pattern.test(readFileSync(file, 'utf8')); tries++)
      await page.waitForTimeout(100);
    assert.match(readFileSync(file, 'utf8'), pattern);
  };

  await check('without a log it shows the six chapters, and offers a plan', async () => {
    await page.locator('.activitybar a.action-label[aria-label^="ML Portfolio"]').click();
    await page.getByRole('button', { name: 'Choose a Plan' }).waitFor();
    await editor.run('ML Portfolio: Open Milestone Tracker');
    await panel.getByText('No plan is chosen in this folder').waitFor();
    await item.waitFor();
    await screenshot('milestones-no-plan');
  });

  await check('a log that is written by hand is shown at once', async () => {
    writeFileSync(file, LOG);
    await panel.getByRole('button', { name: 'milestones.yaml' }).waitFor();
    await item.locator('.state', { hasText: 'In progress' }).waitFor();
    await screenshot('milestones-panel');
  });

  await check('a status and a note go into the file, and its comments stay', async () => {
    await item.locator('summary').click();
    await field('Status').selectOption('done');
    await written(/status: done/);
    await field('Success check').fill('0 empty sections');
    await field('Objective').focus();
    await written(/success_check: 0 empty sections/);
    const text = readFileSync(file, 'utf8');
    for (const comment of ['# What we follow.', '# the data first']) assert.ok(text.includes(comment), comment);
    await item.locator('.state', { hasText: 'Done' }).waitFor();
  });

  await check('what git tells is drawn', async () => {
    await panel.getByRole('tab', { name: 'Progress' }).click();
    await panel.getByRole('img', { name: /Evidence in git/ }).waitFor();
    await panel.locator('path.chart-planned').waitFor({ state: 'attached' });
    await screenshot('milestones-progress');
  });

  await check('it comes back as it was when the window is loaded again', async () => {
    await Promise.all([page.waitForEvent('load'), editor.run('Developer: Reload Window')]);
    await editor.ready();
    await panel.getByRole('tab', { name: 'Progress', selected: true }).waitFor();
    await panel.getByRole('tab', { name: 'Milestones' }).click();
    await field('Status').waitFor();
  });

  await check('a log that cannot be read is said to be so, and the mistake is led to', async () => {
    writeFileSync(file, `${LOG}    due: "2026-10-02\n`);
    await panel.getByRole('button', { name: 'Go to the Mistake' }).click();
    await page.locator('.tabs-container .tab.active', { hasText: 'milestones.yaml' }).waitFor();
    await screenshot('milestones-broken');
    rmSync(file);
  });
}
