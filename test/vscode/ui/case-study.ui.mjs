// The case-study panel beside its README: opened from the title of the editor, live while typing, back after a reload.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const README = `# Churn ranking

We predict which customers of a phone company cancel within 30 days, so that the retention team calls them first.

## Data

412,000 customer months from January 2023 to June 2025, one row for each customer and month.

## Training

The gradient boosting model is trained with LightGBM on the first 27 months; the last three months are the test set.

\`\`\`bash
pip install -r requirements.txt
python train.py
\`\`\`

## Results

| Model | ROC AUC | Recall |
| --- | --- | --- |
| Gradient boosting | 0.78 | 0.52 |
`;

const LIMITS = `
## Limitations

The model has only seen customers with a contract; it cannot rank those who pay in advance.`;

export default async function run({ editor, page, world, check, screenshot }) {
  mkdirSync(join(world.workspace, 'churn'));
  writeFileSync(join(world.workspace, 'churn', 'README.md'), README);
  const panel = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  const item = (title) => panel.locator('.item', { has: panel.locator(`.title:text-is("${title}")`) });
  const tab = page.locator('.tabs-container .tab', { hasText: 'Case Study: churn/README.md' });
  const cursor = (line) => page.locator('.statusbar-item', { hasText: `Ln ${line},` });

  await check('the title of the editor has a button that opens it beside', async () => {
    await editor.open('churn/README.md');
    await page.locator('.editor-actions a[aria-label*="Open Case-Study Panel"]').first().click();
    await tab.waitFor();
    await panel.getByRole('heading', { level: 1 }).getByText('churn/README.md').waitFor();
    await screenshot('case-study');
  });

  await check('it says in words and lines what was found', async () => {
    await item('Result').locator('.state', { hasText: 'Present' }).waitFor();
    assert.match(await item('Result').innerText(), /Gradient boosting \| 0\.78/);
    await item('Limitations').locator('.state', { hasText: 'Absent' }).waitFor();
  });

  await check('typing in the README changes it at once', async () => {
    await editor.goTo(README.split('\n').length, 1);
    await page.keyboard.insertText(LIMITS);
    await item('Limitations').locator('.state', { hasText: 'Present' }).waitFor();
  });

  await check('a line in it leads to the line in the editor', async () => {
    await item('Result').locator('.evidence').first().click();
    await cursor(README.split('\n').indexOf('| Gradient boosting | 0.78 | 0.52 |') + 1).waitFor();
  });

  await check('a fix writes its block and leads to it, where it can be taken back', async () => {
    await item('Next steps').locator('vscode-button').first().click();
    await item('Next steps').locator('vscode-button').first().waitFor({ state: 'detached' });
    await editor.editorText('Next steps').waitFor();
    await page.keyboard.press('Control+Z');
    await item('Next steps').locator('vscode-button').first().waitFor();
    await screenshot('case-study-fixes');
  });

  await check('what it is read as can be changed, and left to the text again', async () => {
    const readAs = (name) => panel.locator('dd', { hasText: name }).waitFor();
    const change = () => panel.getByRole('button', { name: /^Change what this README is read as/ }).click();
    await change();
    await editor.quickRow('Library').click();
    await readAs('Library');
    await panel
      .getByText(/the README of a library/)
      .first()
      .waitFor();
    await screenshot('case-study-library');
    await change();
    await editor.quickRow('Automatic').click();
    await readAs('Case study');
  });

  await check('the command shows the panel that is there', async () => {
    await editor.run('ML Portfolio: Open Case-Study Panel');
    await page.locator('.tabs-container .tab.active', { hasText: 'Case Study: churn/README.md' }).waitFor();
    assert.equal(await tab.count(), 1);
  });

  await check('it comes back with its filter when the window is loaded again', async () => {
    await panel.getByRole('button', { name: /^To do/ }).click();
    await item('Result').waitFor({ state: 'hidden' });
    await Promise.all([page.waitForEvent('load'), editor.run('Developer: Reload Window')]);
    await editor.ready();
    await panel.getByRole('button', { name: /^To do/, pressed: true }).waitFor();
    await item('Baseline').waitFor();
    assert.ok(!(await item('Result').isVisible()));
    await screenshot('case-study-restored');
  });

  await check('without a README it lists those of the workspace', async () => {
    await editor.run('File: Save All');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    await editor.run('View: Close All Editors');
    await page.locator('iframe.webview').waitFor({ state: 'detached' });
    await editor.run('ML Portfolio: Open Case-Study Panel');
    await panel.getByText('Which README?').waitFor();
    await screenshot('case-study-choose');
  });

  await check('for another Markdown file it says why it is no case study', async () => {
    await panel.getByRole('button', { name: 'retention-mail/README.md' }).click();
    await panel.getByText(/Not read as a case study: Model card/).waitFor();
    await screenshot('case-study-other');
  });

  await check('it follows another README when asked to, and opens its lines', async () => {
    await panel.getByRole('button', { name: 'Choose Another README' }).click();
    await panel.getByRole('button', { name: 'churn/README.md' }).click();
    await item('Result').locator('.evidence').first().click();
    await cursor(README.split('\n').indexOf('| Gradient boosting | 0.78 | 0.52 |') + 1).waitFor();
  });

  await check('a README that another program takes away is gone, and back when it is', async () => {
    const file = join(world.workspace, 'churn', 'README.md');
    rmSync(file);
    await panel.getByText('The README is gone').waitFor();
    writeFileSync(file, README);
    await item('Result').waitFor();
  });
}
