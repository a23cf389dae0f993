import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { MilestonesReport } from '../../src/protocol/milestones-report';
import { milestone, TRACKED, viewOf, withPlan } from './milestones-report';
import { launchBrowser, PanelPage, THEMES } from './panel-page';

const WIDTHS = [
  ['wide', 900],
  ['beside', 520],
  ['narrow', 300],
] as const;

describe('the milestones panel', () => {
  let browser: Browser;
  let panel: PanelPage;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  afterEach(() => panel.page.context().close());

  const fresh = async (
    options: Parameters<typeof PanelPage.open>[1] = {},
    report: MilestonesReport = TRACKED,
  ): Promise<void> => {
    panel = await PanelPage.open(browser, { name: 'milestones', ...options });
    await panel.showMilestones(viewOf(report));
  };
  const show = (report: MilestonesReport): Promise<void> => panel.showMilestones(viewOf(report));
  const tab = (name: string) => panel.page.getByRole('tab', { name });
  const details = (title: string) => panel.item(title).locator('.details > summary');
  const field = (title: string, label: string) => panel.item(title).getByLabel(label, { exact: true });

  for (const theme of THEMES) {
    it(`${theme}: nothing that the policy forbids, nothing that axe objects to, nothing cut off`, async () => {
      await fresh({ theme });
      await details('Data pipeline with checks').click();
      for (const view of ['Milestones', 'Progress', 'Scorecard']) await tab(view).click();
      // First: axe and screenshots bring style sheets of their own, which the policy refuses.
      assert.deepEqual(await panel.violations(), []);
      for (const view of ['Milestones', 'Progress', 'Scorecard']) {
        await tab(view).click();
        for (const [name, width] of WIDTHS) {
          await panel.page.setViewportSize({ width, height: 1000 });
          await panel.screenshot(`milestones-${theme}-${view.toLowerCase()}-${name}`, true);
          assert.deepEqual(await panel.accessibility(), [], `${view} ${name}`);
          const [content, room] = await panel.page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            return [scrollWidth, clientWidth];
          });
          assert.ok(content <= room, `${view} ${name}: ${content} pixels in ${room}`);
        }
      }
    });
  }

  describe('what it shows', () => {
    it('says how much is done by word and by evidence, and what each milestone lacks', async () => {
      await fresh();
      const overview = await panel.page.locator('.overview').innerText();
      for (const text of ['2 of 6', 'Done', 'Shown by the repository', 'Overdue'])
        assert.ok(overview.includes(text), text);
      const pipeline = await panel.item('Data pipeline with checks').innerText();
      for (const text of [
        'In progress, partly shown',
        'Overdue since Oct 5, 2026',
        'in git since Oct 1, 2026',
        'src/churn/build.py:58',
        'Count the rows that src/churn/build.py drops',
      ])
        assert.ok(pipeline.includes(text), text);
    });

    it('tells states apart by the shape of the icon', async () => {
      await fresh();
      const titles = ['Target role', 'Skills inventory', 'Data pipeline with checks', 'Datasheet', 'Rollback drill'];
      assert.equal(
        new Set(await Promise.all(titles.map((title) => panel.item(title).locator('> .icon path').getAttribute('d'))))
          .size,
        titles.length,
      );
    });

    it('shows one plan at a time, and says what is a proposal', async () => {
      await fresh();
      await panel.page.getByRole('button', { name: '90-day roadmap' }).click();
      assert.deepEqual(await panel.titles(), ['Baseline and metric', 'Embeddings (our proposal)']);
      assert.ok((await panel.page.locator('h2').allInnerTexts()).some((text) => text.includes('(our proposal)')));
      await tab('Scorecard').click();
      assert.ok(await panel.page.getByText('This plan has no scorecard').isVisible());
    });

    it('offers a plan where there is no log, and the mistake where it is broken', async () => {
      await fresh({}, { ...TRACKED, log: { kind: 'none' }, track: null });
      await panel.page.getByRole('button', { name: 'Choose a Plan...' }).click();
      await show({
        ...TRACKED,
        log: {
          kind: 'broken',
          path: 'milestones.yaml',
          uri: 'file:///w/milestones.yaml',
          line: 4,
          message: 'A quote is open.',
        },
      });
      assert.ok(await panel.page.getByText('A quote is open.').isVisible());
      await panel.page.getByRole('button', { name: 'Go to the Mistake' }).click();
      await details('Target role').click();
      assert.ok(await field('Target role', 'Status').isDisabled());
      assert.deepEqual(await panel.sentOfMilestones(), [{ type: 'choose-plan' }, { type: 'open-log' }]);
    });

    it('says what it waits for and what keeps it from showing anything', async () => {
      await fresh();
      await panel.showMilestones({ kind: 'starting' });
      assert.ok(await panel.page.getByText('Starting the language server').isVisible());
      await panel.showMilestones({ kind: 'failed', message: 'Its program was not found.' });
      await panel.page.getByRole('button', { name: 'Restart' }).click();
      await panel.showMilestones({ kind: 'no-folder' }, null);
      await panel.page.getByRole('button', { name: 'Open Folder...' }).click();
      assert.deepEqual(await panel.sentOfMilestones(), [{ type: 'restart-server' }, { type: 'open-folder' }]);
    });

    it('shows text as text, whatever is in it', async () => {
      const title = '<img src=x onerror="document.title=1"> & "quotes"';
      await fresh(
        {},
        withPlan((plan) => ({ ...plan, milestones: [milestone('x', 'chapter-1', title)] })),
      );
      assert.deepEqual(await panel.titles(), [title]);
      assert.equal(await panel.page.locator('.item img').count(), 0);
    });
  });

  describe('progress', () => {
    it('draws what is in git against the plan, and has the same numbers in a table', async () => {
      await fresh();
      await tab('Progress').click();
      const chart = panel.page.getByRole('img', { name: /Evidence in git.*3 of 6, Nov 2, 2026/ });
      await chart.locator('path.chart-shown').waitFor({ state: 'attached' });
      const shown = await chart.locator('path.chart-shown').getAttribute('d');
      const planned = await chart.locator('path.chart-planned').getAttribute('d');
      assert.match(shown ?? '', /^M30 166(?:H\d+V\d+){5}$/);
      assert.match(planned ?? '', /^M30 166(?:H\d+V\d+){6}$/);
      await panel.page.locator('figure summary').first().click();
      const rows = await panel.page.locator('figure').first().locator('tbody tr').allInnerTexts();
      assert.deepEqual(rows.at(-1)?.split('\t'), ['Nov 16, 2026', '', '6']);
      assert.equal(await panel.page.locator('rect.chart-bar').count(), 11 + 1);
    });

    it('is drawn anew for another width', async () => {
      await fresh();
      await tab('Progress').click();
      const end = async (): Promise<number> =>
        Number(/H(\d+)V\d+$/.exec((await panel.page.locator('path.chart-planned').getAttribute('d')) ?? '')?.[1]);
      await panel.page.locator('path.chart-planned').waitFor({ state: 'attached' });
      const before = await end();
      await panel.page.setViewportSize({ width: 800, height: 900 });
      await panel.page.waitForFunction(
        (x) => !document.querySelector('path.chart-planned')?.getAttribute('d')?.includes(`H${x}V`),
        before,
      );
      assert.ok((await end()) > before);
    });

    it('says what git could not tell', async () => {
      await fresh(
        {},
        { ...TRACKED, history: { kind: 'unknown', reason: 'There is no commit yet. Commit your work.' } },
      );
      await tab('Progress').click();
      assert.ok(await panel.page.getByText('There is no commit yet.').isVisible());
      assert.equal(await panel.page.locator('figure:visible').count(), 0);
      await show({ ...TRACKED, history: { kind: 'reading' } });
      assert.ok(await panel.page.getByText('is being read').isVisible());
    });
  });

  describe('what it does', () => {
    it('leads to every place, file and address', async () => {
      await fresh();
      await panel
        .item('Data pipeline with checks')
        .getByRole('button', { name: /drops bad rows/ })
        .click();
      await details('Skills inventory').click();
      await panel
        .item('Skills inventory')
        .getByRole('button', { name: 'https://example.org/talk', exact: true })
        .click();
      assert.ok(
        await panel
          .item('Skills inventory')
          .getByRole('button', { name: 'career/skills.md', exact: true })
          .isDisabled(),
      );
      await panel.page.getByTitle('Open milestones.yaml in the editor').click();
      assert.deepEqual(await panel.sentOfMilestones(), [
        { type: 'reveal-place', path: 'src/churn/build.py', line: 58 },
        { type: 'open-address', target: 'https://example.org/talk' },
        { type: 'open-log' },
      ]);
    });

    it('changes status, date, evidence and note through the log', async () => {
      await fresh();
      const title = 'Skills inventory';
      await details(title).click();
      await field(title, 'Status').selectOption('in-progress');
      await field(title, 'Due').fill('2026-12-01');
      await panel.item(title).getByRole('button', { name: 'Remove career/skills.md' }).click();
      await panel.item(title).getByText('Add File...').click();
      await panel.item(title).getByText('Write It').click();
      await field(title, 'Success check').fill('6 skills, each with an artifact');
      await field(title, 'Objective').focus();
      const id = '1.2-skills';
      assert.deepEqual(await panel.sentOfMilestones(), [
        { type: 'change', change: { kind: 'set-status', id, status: 'in-progress' } },
        { type: 'change', change: { kind: 'set-due', id, due: '2026-12-01' } },
        { type: 'change', change: { kind: 'remove-evidence', id, target: 'career/skills.md' } },
        { type: 'add-evidence', id },
        { type: 'write-artifact', id },
        {
          type: 'change',
          change: { kind: 'set-note', id, field: 'success_check', text: '6 skills, each with an artifact' },
        },
      ]);
      await show(TRACKED);
      assert.equal(await field(title, 'Status').inputValue(), 'done');
    });

    it('leaves the arrow keys to fields, and writes a date once it is typed', async () => {
      await fresh();
      const title = 'Skills inventory';
      await details(title).click();
      const [due, objective] = [field(title, 'Due'), field(title, 'Objective')];
      await due.fill('2026-05-01');
      for (const key of ['ArrowUp', 'ArrowUp', 'Enter', 'Backspace']) await due.press(key);
      await objective.press('ArrowDown');
      assert.ok(await objective.evaluate((area) => area === document.activeElement));
      const change = { kind: 'set-due', id: '1.2-skills' };
      assert.deepEqual(await panel.sentOfMilestones(), [
        { type: 'change', change: { ...change, due: '2026-05-01' } },
        { type: 'change', change: { ...change, due: '2026-07-01' } },
      ]);
      assert.equal(await due.inputValue(), '2026-07-01');
    });

    it('keeps scores and key figures in the log, and weighs the scores', async () => {
      await fresh();
      await tab('Scorecard').click();
      assert.ok(await panel.page.getByText('Weighted score: 4.0 of 5, with 60 % of the weight scored.').isVisible());
      await panel.page.getByLabel('Your score for Machine-learning fundamentals').selectOption('3');
      await panel.page.getByLabel('Value of Inference error rate').fill('0.4 %');
      await panel.page.getByLabel('Where Inference error rate is measured').focus();
      assert.deepEqual(await panel.sentOfMilestones(), [
        { type: 'change', change: { kind: 'set-score', id: 'ml-fundamentals', score: 3 } },
        { type: 'change', change: { kind: 'set-kpi', id: 'error-rate', field: 'value', text: '0.4 %' } },
      ]);
    });

    it('filters by state and by text, and says when nothing is left', async () => {
      await fresh();
      const chip = (name: string) => panel.page.locator('.chip', { hasText: name });
      await chip('Missing evidence').click();
      assert.deepEqual(await panel.titles(), [
        'Skills inventory',
        'Data pipeline with checks',
        'Images for training and serving',
      ]);
      await chip('Due').click();
      assert.deepEqual((await panel.titles()).slice(0, 2), ['Data pipeline with checks', 'Datasheet']);
      await panel.page.locator('vscode-text-field input').fill('no such words');
      await panel.page.getByText('Show everything').click();
      assert.equal((await panel.titles()).length, 6);
    });
  });

  describe('while it is used', () => {
    const changed = withPlan((plan) => ({
      ...plan,
      milestones: plan.milestones.map((one) =>
        one.id === '1.1-role' ? { ...one, note: { ...one.note, objective: 'Another sentence, from the file.' } } : one,
      ),
    }));

    it('never replaces a note that is being written, and says that the file differs', async () => {
      await fresh();
      await details('Target role').click();
      const objective = field('Target role', 'Objective');
      await objective.focus();
      await panel.page.keyboard.press('End');
      await panel.page.keyboard.type(' More.');
      await show(changed);
      assert.equal(await objective.inputValue(), 'One sentence that says which role. More.');
      assert.ok(await panel.page.getByText('The file says something else by now.').isVisible());
      await panel.page.getByRole('button', { name: 'Take what the file says' }).click();
      assert.equal(await objective.inputValue(), 'Another sentence, from the file.');
      assert.deepEqual(await panel.sentOfMilestones(), []);
      await objective.fill('Mine.');
      await show(TRACKED);
      await panel.page.getByRole('button', { name: 'Write mine' }).click();
      const [change] = await panel.sentOfMilestones();
      assert.deepEqual(change, {
        type: 'change',
        change: { kind: 'set-note', id: '1.1-role', field: 'objective', text: 'Mine.' },
      });
    });

    it('takes a note from the file where nobody writes, and says when one was saved', async () => {
      await fresh();
      await details('Target role').click();
      const objective = field('Target role', 'Objective');
      await show(changed);
      assert.equal(await objective.inputValue(), 'Another sentence, from the file.');
      await objective.fill('Mine.');
      await panel.page.keyboard.press('Control+Enter');
      await show(
        withPlan((plan) => ({
          ...plan,
          milestones: plan.milestones.map((one) =>
            one.id === '1.1-role' ? { ...one, note: { objective: 'Mine.' } } : one,
          ),
        })),
      );
      assert.ok(await panel.item('Target role').getByText('Saved to the log.').first().isVisible());
      const [change] = await panel.sentOfMilestones();
      assert.deepEqual(change, {
        type: 'change',
        change: { kind: 'set-note', id: '1.1-role', field: 'objective', text: 'Mine.' },
      });
    });

    it('keeps focus, open details and scroll position over an update', async () => {
      await fresh({ height: 500 });
      await details('Images for training and serving').click();
      await details('Images for training and serving').focus();
      const scroll = await panel.page.evaluate(() => window.scrollY);
      await show(changed);
      assert.equal(await panel.page.evaluate(() => document.activeElement?.tagName), 'SUMMARY');
      assert.equal(await panel.page.evaluate(() => window.scrollY), scroll);
      assert.ok(await field('Images for training and serving', 'Status').isVisible());
    });

    it('is used with the keyboard alone', async () => {
      await fresh();
      await tab('Milestones').focus();
      const { keyboard } = panel.page;
      await keyboard.press('ArrowRight');
      assert.equal(await tab('Progress').getAttribute('aria-selected'), 'true');
      await keyboard.press('End');
      assert.equal(await tab('Scorecard').getAttribute('aria-selected'), 'true');
      await keyboard.press('ArrowRight');
      assert.equal(await tab('Milestones').getAttribute('aria-selected'), 'true');
      await panel.item('Target role').focus();
      await keyboard.press('ArrowDown');
      assert.equal(await panel.focused(), '1.2-skills');
      // Behind the button that writes what the milestone lacks.
      for (const key of ['Tab', 'Tab', 'Enter']) await keyboard.press(key);
      await field('Skills inventory', 'Status').waitFor();
    });

    it('remembers view, plan, filter and what was open over a reload', async () => {
      await fresh();
      await details('Target role').click();
      await panel.page.locator('.chip', { hasText: 'Done' }).click();
      await tab('Progress').click();
      const kept = await panel.kept();
      await panel.page.context().close();
      await fresh({ kept });
      assert.equal(await tab('Progress').getAttribute('aria-selected'), 'true');
      await tab('Milestones').click();
      assert.deepEqual(await panel.titles(), ['Target role', 'Skills inventory']);
      assert.ok(await field('Target role', 'Status').isVisible());
    });

    it('speaks when the summary has changed, and only then', async () => {
      await fresh();
      const status = panel.page.locator('p[role=status].visually-hidden');
      assert.equal(await status.textContent(), '');
      await show(
        withPlan((plan) => ({
          ...plan,
          milestones: plan.milestones.map((one) => ({ ...one, declared: 'done' as const })),
        })),
      );
      assert.equal(await status.textContent(), '6 of 6 milestones done, 2 shown by the repository');
    });

    it('drops messages that are none of its own', async () => {
      await fresh();
      await panel.post({
        type: 'show-milestones',
        folder: 'file:///w',
        view: { kind: 'report', report: {}, folders: [] },
      });
      assert.equal((await panel.titles()).length, 6);
    });
  });
});
