// The same screen in a light, a dark and both high-contrast themes, to be looked at.

/** Name of each theme as the editor lists it, and the class that its window then has. */
const THEMES = {
  light: ['Light Modern', 'vs'],
  dark: ['Dark Modern', 'vs-dark'],
  'high-contrast': ['Dark High Contrast', 'hc-black'],
  'high-contrast-light': ['Light High Contrast', 'hc-light'],
};

export default async function run({ editor, page, check, screenshot }) {
  await editor.open('README.md');
  await editor.squiggles('error').first().waitFor();
  await editor.run('Problems: Focus on Problems View');

  for (const [name, [theme, cssClass]] of Object.entries(THEMES)) {
    await check(`findings can be seen in the ${name} theme`, async () => {
      await editor.run('Preferences: Color Theme', { asks: true });
      await editor.quickInput.locator('input[placeholder*="Theme"]').waitFor();
      await page.keyboard.type(theme);
      await page.keyboard.press('Enter');
      await page.locator(`.monaco-workbench.${cssClass}`).waitFor();
      await editor.squiggles('error').first().waitFor();
      await editor.statusItem('Model card').waitFor();
      await screenshot(`theme-${name}`);
    });
  }
}
