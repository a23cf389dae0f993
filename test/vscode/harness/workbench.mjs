// What a person does in the workbench, as functions over a Playwright page.

/** How long a quick input may take to list what was typed, and how often it is opened for it. */
const SEARCH_MS = 10_000;
const SEARCHES = 6;

/** @param {import('playwright-core').Page} page */
export function workbench(page) {
  const quickInput = page.locator('.quick-input-widget');
  const quickInputBox = quickInput.locator('input').first();
  const quickRow = (text) => quickInput.locator('.monaco-list-row', { hasText: text }).first();

  /**
   * Opens a quick input with its key, types into it and waits until it lists `row`. The key is pressed again when it did
   * not: what the last command still does, such as closing an editor, takes the focus and so closes the quick input.
   */
  async function search(key, text, row) {
    for (let attempt = 1; ; attempt += 1) {
      await page.keyboard.press(key);
      try {
        await quickInputBox.fill(text, { timeout: SEARCH_MS });
        await quickRow(row).waitFor({ timeout: SEARCH_MS });
        return;
      } catch (error) {
        if (attempt === SEARCHES) throw error;
        await page.keyboard.press('Escape');
      }
    }
  }

  return {
    page,
    quickInput,
    quickRow,

    /** Lists the commands that match a palette title. The first of them has the focus. */
    findCommand: (title) => search('F1', `>${title}`, title),

    async ready() {
      await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: 60_000 });
    },

    /** Runs a command by its palette title. `asks`: the command goes on with another pick, so the widget stays. */
    async run(title, { asks = false } = {}) {
      await this.findCommand(title);
      await quickRow(title).click();
      if (!asks) await quickInput.waitFor({ state: 'hidden' });
    },

    async open(path) {
      const name = path.split('/').at(-1);
      await search('Control+P', path, name);
      await quickRow(name).click();
      await page.locator('.tabs-container .tab.active', { hasText: name }).first().waitFor();
      await page.locator('.monaco-editor .view-lines').first().waitFor();
    },

    /** Puts the cursor at a 1-based line and column, with the focus in the editor. */
    async goTo(line, column = 1) {
      await page.keyboard.press('Control+G');
      await quickInputBox.waitFor({ state: 'visible' });
      await quickInputBox.fill(`:${line}:${column}`);
      await page.keyboard.press('Enter');
      await quickInput.waitFor({ state: 'hidden' });
    },

    statusItem: (text) => page.locator('.statusbar .statusbar-item', { hasText: text }),
    squiggles: (severity) => page.locator(`.monaco-editor .squiggly-${severity}`),
    problem: (text) => page.locator('.markers-panel .monaco-list-row', { hasText: text }),
    editorText: (text) => page.locator('.monaco-editor .view-lines', { hasText: text }).first(),
    quickFix: (text) => page.locator('.action-widget .monaco-list-row', { hasText: text }).first(),

    /**
     * Opens the quick fix menu at the cursor and waits until it lists `title`. The key is pressed again when the menu
     * came without it: while VS Code starts, code action providers appear one after the other.
     */
    async openQuickFixes(title) {
      for (let attempt = 1; ; attempt += 1) {
        await page.keyboard.press('Control+.');
        try {
          await this.quickFix(title).waitFor({ timeout: 3_000 });
          return;
        } catch (error) {
          if (attempt === 5) throw error;
          await page.keyboard.press('Escape');
        }
      }
    },

    /** Applies a listed fix. By keyboard: an invisible layer over the menu takes clicks. */
    async applyQuickFix(title) {
      await this.openQuickFixes(title);
      const focused = page.locator('.action-widget .monaco-list-row.focused', { hasText: title });
      for (let step = 0; step < 20 && (await focused.count()) === 0; step += 1) await page.keyboard.press('ArrowDown');
      await focused.waitFor({ timeout: 3_000 });
      await page.keyboard.press('Enter');
    },
  };
}
