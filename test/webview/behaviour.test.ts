import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { CaseStudyReport } from '../../src/protocol/panel-report';
import { launchBrowser, PanelPage } from './panel-page';
import { edited, line, REPORT } from './report';

const show = (panel: PanelPage, report: CaseStudyReport = REPORT): Promise<void> =>
  panel.show({ kind: 'report', report });

const CREDIBILITY = REPORT.checks.filter(({ axis }) => axis === 'credibility').length;
const TO_DO = REPORT.checks.filter(({ state }) => state === 'weak' || state === 'absent').length;
const ALL = REPORT.checks.length + REPORT.findings.length;

describe('the case-study panel', () => {
  let browser: Browser;
  let panel: PanelPage;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  const fresh = async (options: Parameters<typeof PanelPage.open>[1] = {}): Promise<void> => {
    panel = await PanelPage.open(browser, { view: { kind: 'report', report: REPORT }, ...options });
  };
  afterEach(() => panel.page.context().close());

  const chip = (name: string) => panel.page.locator('.chip', { hasText: name });
  const press = (key: string): Promise<void> => panel.page.keyboard.press(key);
  const search = () => panel.page.locator('vscode-text-field input');

  describe('what it shows', () => {
    it('says that it is ready, and then shows the README with its profile and language', async () => {
      await fresh();
      const head = await panel.page.locator('header').innerText();
      for (const part of ['churn-ranking/README.md', 'Case study', 'a trained model', 'English'])
        assert.ok(head.includes(part), part);
    });

    it('shows each check with its state in words, its message, its lines and its fixes', async () => {
      await fresh();
      assert.deepEqual(await panel.titles(), [
        ...REPORT.checks.map(({ title }) => title),
        ...REPORT.findings.map(({ id }) => id.replace('readme/', '')),
      ]);
      assert.match(await panel.item('Baseline').innerText(), /Present[^]*compared with a rule[^]*42[^]*Silence rule/);
      assert.match(await panel.item('Split').innerText(), /Weak/);
      assert.match(await panel.item('Seed').innerText(), /Absent[^]*Say that the seed is 17/);
      assert.match(await panel.item('Limitations').innerText(), /Not judged/);
      assert.equal(await panel.item('Seed').locator('code').innerText(), 'conf/train.yaml');
    });

    it('counts by axis and never makes a score of it', async () => {
      await fresh();
      const cards = await panel.page.locator('.axis').allInnerTexts();
      assert.match(cards[0] ?? '', /Credibility\s+4 of 11/);
      assert.match(cards[0] ?? '', /4 present, 2 weak, 4 absent, 1 not judged/);
      assert.doesNotMatch(await panel.page.locator('main').innerText(), /\d\s*%\s*(complete|score)|\d+\s*\/\s*100/);
    });

    it('shows three lines and the others on demand', async () => {
      await fresh();
      const result = panel.item('Result');
      assert.equal(await result.locator('.evidence').count(), 3);
      await result.getByRole('button', { name: 'Show 2 more lines' }).click();
      assert.equal(await result.locator('.evidence').count(), 5);
      await result.getByRole('button', { name: 'Show fewer lines' }).click();
      assert.equal(await result.locator('.evidence').count(), 3);
    });

    it('says once why many checks were not judged', async () => {
      await fresh();
      const message = 'This README is read as a library, because it shows how to import a package.';
      await show(
        panel,
        edited(({ id }) => (id === 'readme/run' ? {} : { state: 'not-judged', message, evidence: [] })),
      );
      assert.equal(await panel.page.getByText(message).filter({ visible: true }).count(), 1);
      assert.match(await panel.item('How to run').innerText(), /Commands for installation/);
      await panel.screenshot('not-judged');
      await show(panel);
      assert.equal(await panel.page.getByText(message).count(), 0);
    });

    it('takes markup in a README for what it is: text', async () => {
      const text = '<img src=x onerror="document.title=1"> <b>bold</b>';
      await fresh();
      await show(
        panel,
        edited(() => ({ message: text, evidence: [line(3, text)], fixes: [{ title: text }] })),
      );
      assert.equal(await panel.page.locator('img, b').count(), 0);
      assert.ok((await panel.item('Seed').innerText()).includes(text));
      assert.deepEqual(await panel.violations(), []);
    });
  });

  describe('what it asks for', () => {
    beforeEach(() => fresh());

    it('the place of a line, by click and by Enter', async () => {
      const [first, second] = REPORT.checks[1]?.evidence ?? [];
      await panel.item('Baseline').locator('.evidence').first().click();
      await panel.item('Baseline').locator('.evidence').nth(1).press('Enter');
      assert.deepEqual(await panel.sent(), [
        { type: 'reveal', range: first?.range },
        { type: 'reveal', range: second?.range },
      ]);
    });

    it('a fix, by its owner and its title', async () => {
      await panel.page.getByRole('button', { name: 'Link `uv.lock`' }).click();
      await panel.page.getByRole('button', { name: 'Replace with "ROC AUC 0.78"' }).click();
      assert.deepEqual(await panel.sent(), [
        { type: 'fix', owner: { kind: 'check', id: 'readme/pinned-dependencies' }, title: 'Link `uv.lock`' },
        {
          type: 'fix',
          owner: { kind: 'finding', id: 'readme/vague-claim', line: 12 },
          title: 'Replace with "ROC AUC 0.78"',
        },
      ]);
    });

    it('another profile, the README, and the page of a rule', async () => {
      await panel.page.getByRole('button', { name: /^Change what this README is read as/ }).click();
      await panel.page.getByRole('button', { name: 'churn-ranking/README.md' }).click();
      await panel.page.getByRole('button', { name: 'Why is there the rule readme/broken-link?' }).click();
      assert.deepEqual(await panel.sent(), [
        { type: 'change-profile' },
        { type: 'open-readme' },
        { type: 'open-rule', id: 'readme/broken-link' },
      ]);
    });

    it('without a report: a README, another kind, the server, the log', async () => {
      await panel.show({ kind: 'choose', readmes: [{ uri: 'file:///w/a/README.md', path: 'a/README.md' }] }, null);
      await panel.page.getByRole('button', { name: 'a/README.md' }).click();
      await panel.show({ kind: 'other', path: 'README.md', label: 'Model card', reason: 'front matter' });
      await panel.page.getByRole('button', { name: 'Change Document Kind...' }).click();
      await panel.show({ kind: 'gone', path: 'README.md' });
      await panel.page.getByRole('button', { name: 'Choose Another README' }).click();
      await panel.show({ kind: 'failed', message: 'No program.' });
      await panel.page.getByRole('button', { name: 'Restart' }).click();
      await panel.page.getByRole('button', { name: 'Show Output' }).click();
      assert.deepEqual(await panel.sent(), [
        { type: 'choose-readme', uri: 'file:///w/a/README.md' },
        { type: 'change-kind' },
        { type: 'choose-another' },
        { type: 'restart-server' },
        { type: 'show-output' },
      ]);
    });
  });

  describe('the filter', () => {
    beforeEach(() => fresh());

    it('shows what is to be done, with the findings', async () => {
      await chip('To do').click();
      assert.equal((await panel.titles()).length, TO_DO + REPORT.findings.length);
      assert.equal(await chip('To do').getAttribute('aria-pressed'), 'true');
      assert.match(await chip('To do').innerText(), new RegExp(`${TO_DO + REPORT.findings.length}`));
    });

    it('shows one state', async () => {
      await chip('Not judged').click();
      assert.deepEqual(await panel.titles(), ['Limitations']);
    });

    it('shows one axis, and all again', async () => {
      const card = panel.page.locator('.axis', { hasText: 'Credibility' });
      await card.click();
      assert.equal((await panel.titles()).length, CREDIBILITY);
      assert.equal(await card.getAttribute('aria-pressed'), 'true');
      await card.click();
      assert.equal((await panel.titles()).length, ALL);
    });

    it('shows what has all words of a text', async () => {
      await search().fill('uv.lock SYNC');
      assert.deepEqual(await panel.titles(), ['Pinned dependencies']);
      assert.equal(await panel.page.locator('h2:visible').count(), 1);
    });

    it('says that nothing matches, and shows everything again', async () => {
      await search().fill('no such words');
      await panel.page.getByText('Nothing matches the filter.').waitFor();
      await panel.page.getByRole('button', { name: 'Show everything' }).click();
      assert.equal((await panel.titles()).length, ALL);
      assert.equal(await search().inputValue(), '');
    });

    it('survives an update and a reload, with the place in the list', async () => {
      await chip('To do').click();
      await panel.page.evaluate(() => {
        const scrolled = new Promise((resolve) => document.addEventListener('scrollend', resolve, { once: true }));
        window.scrollTo(0, 200);
        return scrolled;
      });
      await show(
        panel,
        edited(({ id }) => (id === 'readme/seed' ? { state: 'present' } : {})),
      );
      assert.ok(!(await panel.titles()).includes('Seed'));
      const kept = await panel.kept();
      await panel.page.context().close();
      await fresh({ kept });
      assert.equal((await panel.titles()).length, TO_DO + REPORT.findings.length);
      assert.equal(await panel.page.evaluate(() => window.scrollY), 200);
    });

    it('starts anew when what was kept is not its own', async () => {
      await panel.page.context().close();
      await fresh({ kept: { uri: 4, filter: { show: 'some', axis: 'all', text: '' }, scroll: 'far' } });
      assert.equal((await panel.titles()).length, ALL);
    });
  });

  describe('while the README changes', () => {
    beforeEach(() => fresh({ height: 500 }));

    it('leaves the focus on the same line of the same check', async () => {
      const evidence = panel.item('Split').locator('.evidence');
      await evidence.focus();
      await show(
        panel,
        edited(({ id }) => (id === 'readme/split' ? { state: 'present', evidence: [line(30, 'By customer.')] } : {})),
      );
      assert.equal(await panel.focused(), '30Line 30: By customer.');
    });

    it('leaves what the reader looks at where it is when something above grows', async () => {
      await panel.item('Deployment').scrollIntoViewIfNeeded();
      const top = async (): Promise<number> => (await panel.item('Deployment').boundingBox())?.y ?? -1;
      const before = await top();
      const lines = [1, 2, 3].map((number) => line(number, 'A line more.'));
      await show(
        panel,
        edited(({ id }) => (id === 'readme/problem' ? { evidence: lines } : {})),
      );
      assert.ok(Math.abs((await top()) - before) <= 2, `${before} and then ${await top()}`);
    });

    it('hands the focus to the check when the focused line is gone', async () => {
      await panel.item('Split').locator('.evidence').focus();
      await show(
        panel,
        edited(({ id }) => (id === 'readme/split' ? { state: 'absent', evidence: [] } : {})),
      );
      assert.equal(await panel.focused(), 'readme/split');
    });

    it('hands the focus to the next check when the filter hides the focused one', async () => {
      await chip('Absent').click();
      await panel.page.getByRole('button', { name: 'Say that the seed is 17' }).focus();
      await show(
        panel,
        edited(({ id }) => (id === 'readme/seed' ? { state: 'present' } : {})),
      );
      assert.equal(await panel.focused(), 'readme/pinned-dependencies');
    });

    it('leaves a text that is being typed into the filter', async () => {
      await search().focus();
      await panel.page.keyboard.type('cust');
      await show(
        panel,
        edited(() => ({})),
      );
      await panel.page.keyboard.type('omer');
      assert.equal(await search().inputValue(), 'customer');
      assert.ok((await panel.titles()).includes('Split'));
    });

    it('tells a screen reader of a changed summary, and of nothing else', async () => {
      const status = panel.page.locator('[role=status]');
      await show(
        panel,
        edited(() => ({ message: 'Said in another way.' })),
      );
      assert.equal(await status.textContent(), '');
      await show(
        panel,
        edited(({ id }) => (id === 'readme/seed' ? { state: 'present' } : {})),
      );
      assert.equal(await status.textContent(), 'Credibility: 5 of 11. Scope: 3 of 5. Differentiation: 1 of 2');
    });

    it('takes nothing that is no message', async () => {
      const wrong = [
        null,
        'show',
        { type: 'show' },
        { type: 'show', uri: null, view: { kind: 'report', report: { ...REPORT, version: 2 } } },
        { type: 'show', uri: null, view: { kind: 'report', report: { ...REPORT, checks: [{ id: 'x' }] } } },
        { type: 'show', uri: 3, view: { kind: 'starting' } },
      ];
      for (const message of wrong) await panel.post(message);
      assert.equal((await panel.titles()).length, ALL);
    });
  });

  describe('with the keyboard alone', () => {
    beforeEach(() => fresh());

    it('reaches everything in the order of the page, with a visible focus', async () => {
      const seen: string[] = [];
      for (let step = 0; step < 14; step++) {
        await press('Tab');
        seen.push(await panel.focused());
        const outlined = await panel.page.evaluate(() => {
          let focused = document.activeElement;
          while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
          const field = focused instanceof HTMLInputElement ? focused.parentElement : focused;
          const { outlineStyle, outlineWidth, borderTopColor } = getComputedStyle(field ?? document.body);
          const accent = getComputedStyle(document.documentElement).getPropertyValue('--vscode-focusBorder');
          const probe = Object.assign(document.createElement('i'), { id: 'probe' });
          probe.style.color = accent;
          document.body.append(probe);
          const { color } = getComputedStyle(probe);
          probe.remove();
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || borderTopColor === color;
        });
        assert.ok(outlined, seen.at(-1));
      }
      const order = ['README.md', 'Change', 'Credibility', 'Scope', 'Differentiation', 'Filter checks', 'All', 'To do'];
      for (const [index, part] of order.entries()) assert.ok(seen[index]?.includes(part), `${index}: ${seen[index]}`);
      assert.ok(seen[12]?.includes('Line 5'), seen[12]);
      assert.equal(seen[13], 'Insert who uses it and why');
    });

    it('goes from check to check with the arrow keys', async () => {
      await panel.item('Problem').locator('.evidence').focus();
      await press('ArrowDown');
      assert.equal(await panel.focused(), 'readme/baseline');
      await press('Tab');
      assert.match(await panel.focused(), /Line 42/);
      await press('ArrowDown');
      await press('ArrowUp');
      await press('ArrowUp');
      assert.equal(await panel.focused(), 'readme/problem');
    });

    it('never has the focus behind the filter', async () => {
      await panel.item('Problem').locator('.evidence').focus();
      for (let step = 1; step <= 60; step++) {
        await press(step % 4 === 0 ? 'ArrowUp' : 'Tab');
        const [bottom, top] = await panel.page.evaluate(() => {
          const bar = document.querySelector('.filter')?.getBoundingClientRect();
          return [bar?.bottom ?? 0, document.activeElement?.getBoundingClientRect().top ?? 0];
        });
        assert.ok(top >= bottom, `${await panel.focused()} at ${top} behind ${bottom}`);
      }
    });

    it('presses a fix with Enter and a filter with Space', async () => {
      await panel.page.getByRole('button', { name: 'Insert who uses it and why' }).focus();
      await press('Enter');
      assert.deepEqual(await panel.sent(), [
        { type: 'fix', owner: { kind: 'check', id: 'readme/problem' }, title: 'Insert who uses it and why' },
      ]);
      await chip('Weak').focus();
      await press('Space');
      assert.deepEqual(await panel.titles(), ['Problem', 'Split', 'Monitoring']);
    });
  });
});
