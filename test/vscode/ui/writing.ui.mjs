// Suggestions and snippets while typing.
export default async function run({ editor, page, check, screenshot }) {
  const suggestion = (text) => page.locator('.suggest-widget .monaco-list-row', { hasText: text }).first();

  await check('values of a key are suggested', async () => {
    await editor.open('experiment.yaml');
    await editor.statusItem('Experiment').waitFor();
    await editor.goTo(27, 13);
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+Space');
    await suggestion('time').waitFor();
    await screenshot('completion');
    await page.keyboard.press('Escape');
  });

  await check('a key is explained', async () => {
    await editor.goTo(27, 5);
    await editor.run('Show or Focus Hover');
    await page.locator('.monaco-hover:visible', { hasText: 'divided into training and test' }).waitFor();
    await screenshot('hover-key');
    await page.keyboard.press('Escape');
  });

  await check('a snippet writes a block', async () => {
    await editor.goTo(29);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Home');
    await page.keyboard.type('ml-base');
    await page.keyboard.press('Control+Space');
    await suggestion('ml-baseline').waitFor();
    await page.keyboard.press('Enter');
    await editor.editorText('baseline:').waitFor();
    await screenshot('snippet');
  });

  await check('the walkthrough opens', async () => {
    await editor.run('Welcome: Open Walkthrough...', { asks: true });
    await editor.quickRow('Get Started with ML Portfolio').click();
    await page.locator('.gettingStartedContainer', { hasText: 'Read a finding and fix it' }).waitFor();
    await screenshot('walkthrough');
  });
}
