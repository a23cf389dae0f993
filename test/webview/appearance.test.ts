import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { PanelView } from '../../src/protocol/panel-messages';
import { launchBrowser, PanelPage, THEMES } from './panel-page';
import { REPORT } from './report';

const NOTICES: Readonly<Record<string, PanelView>> = {
  starting: { kind: 'starting' },
  failed: { kind: 'failed', message: 'Its program was not found.' },
  choose: {
    kind: 'choose',
    readmes: [
      { uri: 'file:///w/README.md', path: 'README.md' },
      { uri: 'file:///w/churn-ranking/README.md', path: 'churn-ranking/README.md' },
    ],
  },
  'nothing to choose': { kind: 'choose', readmes: [] },
  gone: { kind: 'gone', path: 'churn-ranking/README.md' },
  other: { kind: 'other', path: 'README.md', label: 'Model card', reason: 'Hugging Face front matter' },
};

const WIDTHS = [
  ['wide', 900],
  ['beside', 520],
  ['narrow', 300],
] as const;

describe('the look of the panel', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const theme of THEMES) {
    it(`${theme}: nothing that the policy forbids, nothing that axe objects to, nothing cut off`, async () => {
      const panel = await PanelPage.open(browser, { theme, view: { kind: 'report', report: REPORT } });
      // First: axe and screenshots bring style sheets of their own, which the policy refuses.
      assert.deepEqual(await panel.violations(), []);
      for (const [name, width] of WIDTHS) {
        await panel.page.setViewportSize({ width, height: 900 });
        await panel.screenshot(`${theme}-${name}`);
        assert.deepEqual(await panel.accessibility(), [], name);
        const [content, room] = await panel.page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return [scrollWidth, clientWidth];
        });
        assert.ok(content <= room, `${content} pixels in ${room}`);
      }
    });

    it(`${theme}: the same without a report`, async () => {
      const panel = await PanelPage.open(browser, { theme, width: 420, height: 300 });
      for (const view of Object.values(NOTICES)) await panel.show(view);
      assert.deepEqual(await panel.violations(), []);
      for (const [name, view] of Object.entries(NOTICES)) {
        await panel.show(view);
        await panel.screenshot(`${theme}-${name.replaceAll(' ', '-')}`);
        assert.deepEqual(await panel.accessibility(), [], name);
      }
    });
  }

  it('tells the states apart without colour', async () => {
    const panel = await PanelPage.open(browser, { view: { kind: 'report', report: REPORT } });
    const shapes = await panel.page
      .locator('.item[data-state]')
      .evaluateAll((items) =>
        items.map((item) => `${item.getAttribute('data-state')} ${item.querySelector('path')?.getAttribute('d')}`),
      );
    const distinct = new Set(shapes);
    assert.equal(distinct.size, new Set(Array.from(distinct, (shape) => shape.slice(shape.indexOf(' ')))).size);
    assert.ok(distinct.size >= 5);
  });

  it('turns nothing where motion is not wanted', async () => {
    const moving = await PanelPage.open(browser, { view: { kind: 'starting' } });
    assert.ok(await moving.page.locator('vscode-progress-ring').isVisible());
    const still = await PanelPage.open(browser, { view: { kind: 'starting' }, reducedMotion: true });
    assert.ok(!(await still.page.locator('vscode-progress-ring').isVisible()));
    assert.ok(await still.page.getByText('Starting the language server').isVisible());
  });
});
