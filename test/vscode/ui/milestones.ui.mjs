// The milestone tracker in the sidebar: looked at in four themes and narrow, used by mouse and by keyboard.
import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const THEMES = {
  light: ['Light Modern', 'vs'],
  dark: ['Dark Modern', 'vs-dark'],
  'high-contrast': ['Dark High Contrast', 'hc-black'],
  'high-contrast-light': ['Light High Contrast', 'hc-light'],
};

export default async function run({ editor, page, server, world, check, screenshot }) {
  const log = join(world.workspace, 'milestones.yaml');
  const view = page
    .locator('.split-view-view', { has: page.locator('.pane-header', { hasText: 'Milestones' }) })
    .last();
  const row = (text) => view.locator('.monaco-list-row', { hasText: text }).first();
  const welcome = (text) => view.locator('.welcome-view-content', { hasText: text });
  const button = (text) => view.locator('.welcome-view-content').getByRole('button', { name: text });
  const expand = async (text) => {
    await row(text).locator('.monaco-tl-twistie.collapsed').click();
    await row(text).locator('.monaco-tl-twistie:not(.collapsed)').waitFor();
  };
  const action = async (text, title) => {
    await row(text).hover();
    await row(text).locator(`.action-label[aria-label^="${title}"]`).click();
  };
  const menu = async (text, title) => {
    await row(text).click({ button: 'right' });
    await page.locator('.monaco-menu .action-label', { hasText: title }).first().click();
  };
  const input = editor.quickInput.locator('input').first();

  await check('the activity bar has the tracker, and its view shows the plan of the sample', async () => {
    await editor.open('README.md');
    await page.locator('.activitybar .action-label[aria-label^="ML Portfolio"]').click();
    await row('Six-chapter transition').waitFor({ timeout: 30_000 });
    await row('Chapter 2').waitFor();
    await editor.statusItem('/29').waitFor();
    await page.locator('.activitybar .badge-content', { hasText: /^\d+$/ }).first().waitFor();
  });

  await check('a milestone opens to what shows it, what to do next and its note', async () => {
    await expand('Chapter 2');
    await expand('Write a light datasheet');
    await row('datasheet.yaml').waitFor();
    await row('Next:').waitFor();
    await row('Practice note').waitFor();
    await screenshot('milestones');
  });

  await check('resting on a milestone tells all about it', async () => {
    await row('Write a light datasheet').hover();
    await page.locator('.monaco-hover', { hasText: 'Deliverable' }).waitFor();
    await screenshot('milestones-tooltip');
    await page.keyboard.press('Escape');
  });

  for (const [name, [theme, cssClass]] of Object.entries(THEMES)) {
    await check(`the tree can be read in the ${name} theme`, async () => {
      await editor.run('Preferences: Color Theme', { asks: true });
      await editor.quickInput.locator('input[placeholder*="Theme"]').waitFor();
      await page.keyboard.type(theme);
      await page.keyboard.press('Enter');
      await page.locator(`.monaco-workbench.${cssClass}`).waitFor();
      await row('Write a light datasheet').hover();
      await screenshot(`milestones-${name}`);
    });
  }

  await check('a click marks as done, and the file says so', async () => {
    await action('Beat a naive heuristic', 'Mark as Done');
    await row('Beat a naive heuristic').locator('.codicon-pass-filled').waitFor();
    assert.match(readFileSync(log, 'utf8'), /2\.3-features:\s+status: done/);
  });

  await check('a due date is looked at while it is typed', async () => {
    const asked = editor.quickInput.getByText('Set Due Date: Preprocess alike');
    for (let attempt = 0; attempt < 5 && !(await asked.isVisible()); attempt += 1) {
      // While the view is drawn anew after the click before, VS Code does not tell which item its menu belongs to.
      await page.keyboard.press('Escape');
      await menu('Preprocess alike', 'Set Milestone Due Date');
      await input.waitFor({ state: 'visible' });
    }
    await asked.waitFor();
    await input.fill('2027-02-30');
    await editor.quickInput.getByText('is no day of the calendar').first().waitFor();
    await screenshot('milestones-due');
    await input.fill('2027-02-28');
    await page.keyboard.press('Enter');
    await view
      .locator('.monaco-list-row', { hasText: 'Preprocess alike', hasNot: page.locator('.none') })
      .getByText('Feb 28, 2027')
      .waitFor();
  });

  await check('a file that is dragged from the explorer is evidence', async () => {
    await page.locator('.activitybar .action-label[aria-label^="Explorer"]').click();
    const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'experiment.yaml' });
    await file.waitFor();
    // The view is dropped onto by way of its icon, which opens while something is held over it.
    const from = await file.boundingBox();
    await page.mouse.move(from.x + 30, from.y + 8);
    await page.mouse.down();
    const icon = await page.locator('.activitybar .action-label[aria-label^="ML Portfolio"]').boundingBox();
    await page.mouse.move(icon.x + 10, icon.y + 10, { steps: 8 });
    await row('Preprocess alike').waitFor();
    // A person lets go when the row is marked; it may still move while the view opens.
    const marked = view.locator('.monaco-list-row.drop-target', { hasText: 'Preprocess alike' });
    for (let attempt = 0; attempt < 20 && (await marked.count()) === 0; attempt += 1) {
      const to = await row('Preprocess alike').boundingBox();
      await page.mouse.move(to.x + 60 + attempt, to.y + 10, { steps: 8 });
      await page.waitForTimeout(100);
    }
    await marked.first().waitFor();
    await page.mouse.up();
    await expand('Preprocess alike');
    await row('experiment.yaml').waitFor();
    await screenshot('milestones-dropped');
  });

  await check('a filter leaves what is due, says so, and is back after a reload', async () => {
    await editor.run('ML Portfolio: Show Due Milestones');
    await view.getByText('Only what is overdue').waitFor();
    await row('Beat a naive heuristic').waitFor({ state: 'detached' });
    await screenshot('milestones-due-only');
    await Promise.all([page.waitForEvent('load'), editor.run('Developer: Reload Window')]);
    await editor.ready();
    await view.getByText('Only what is overdue').waitFor({ timeout: 30_000 });
    await editor.run('ML Portfolio: Show All Milestones');
    await view.getByText('Only what is overdue').waitFor({ state: 'detached' });
  });

  await check('a narrow sidebar cuts nothing but the ends', async () => {
    await page.setViewportSize({ width: 640, height: 720 });
    const sash = await page.locator('.part.sidebar').boundingBox();
    await page.mouse.move(sash.x + sash.width, 300);
    await page.mouse.down();
    await page.mouse.move(sash.x + 180, 300, { steps: 5 });
    await page.mouse.up();
    await row('Chapter 1').waitFor();
    await screenshot('milestones-narrow');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await check('a file that cannot be read leads to its line', async () => {
    const whole = readFileSync(log, 'utf8');
    writeFileSync(log, whole.replace('plans:', 'plans: ['));
    await welcome('cannot be read').waitFor();
    await screenshot('milestones-broken');
    await button('Open Milestones File').click();
    await page.locator('.tabs-container .tab.active', { hasText: 'milestones.yaml' }).waitFor();
    writeFileSync(log, whole);
    await row('Chapter 2').waitFor();
    await editor.run('View: Close All Editors');
  });

  await check('without a file it asks for plan, role and first day, with a way back', async () => {
    renameSync(log, `${log}.before`);
    await welcome('Follow a plan').waitFor();
    await screenshot('milestones-welcome');
    await button('Choose a Plan').click();
    await editor.quickRow('90-day roadmap').click();
    await editor.quickInput.getByText('(2/3)').waitFor();
    await editor.quickInput.locator('.codicon-quick-input-back').click();
    await editor.quickInput.getByText('(1/3)').waitFor();
    await screenshot('milestones-choose');
    await editor.quickRow('Six-chapter').click();
    await editor.quickRow('GenAI engineer').click();
    await editor.quickInput.getByText('(3/3)').waitFor();
    await input.fill('2026-13-01');
    await page.keyboard.press('Enter');
    await editor.quickInput.getByText('Write the day as year').first().waitFor();
    await input.fill('2026-12-07');
    await page.keyboard.press('Enter');
    await row('Chapter 1').waitFor();
    assert.match(
      readFileSync(log, 'utf8'),
      /track: genai-engineer\s+plans:\s+- plan: six-chapter-transition\s+start: 2026-12-07/,
    );
    rmSync(log);
    renameSync(`${log}.before`, log);
  });

  await check('without a folder it says what it is for', async () => {
    await page.goto(`${server.origin}/?ew=true`);
    await editor.ready();
    await page.locator('.activitybar .action-label[aria-label^="ML Portfolio"]').click();
    await page.getByText('Open the folder of your portfolio').waitFor({ timeout: 30_000 });
    await screenshot('milestones-no-folder');
  });
}
