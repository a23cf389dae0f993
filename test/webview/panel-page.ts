// The page of the panel in a real browser, with the bundle that is published and a stand-in for VS Code around it.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { panelHtml } from '../../src/extension/panels/panel-html';
import {
  isFromMilestonesPanel,
  type FromMilestonesPanel,
  type MilestonesView,
} from '../../src/protocol/milestones-messages';
import { isFromPanel, type FromPanel, type PanelView } from '../../src/protocol/panel-messages';
import type { Guard } from '../../src/protocol/guard';
import { chromiumPath } from '../vscode/harness/chromium.mjs';
import themes from './themes.json';

export type Theme = keyof typeof themes;
export const THEMES = Object.keys(themes) as Theme[];

const ORIGIN = 'https://panel.example';
const SCREENS = join('.out', 'screens');

interface Options {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: boolean;
  /** What the panel has kept before it was loaded again. */
  readonly kept?: unknown;
  readonly view?: PanelView;
  /** Which of the panels it is. */
  readonly name?: 'case-study' | 'milestones';
}

/** What the page has sent and where it broke its policy; filled by the script that stands in for VS Code. */
interface Recorded {
  sent: unknown[];
  kept: unknown;
  violations: string[];
}

export class PanelPage {
  private constructor(readonly page: Page) {}

  static async open(
    browser: Browser,
    { theme = 'dark', width = 520, height = 900, reducedMotion = false, kept, view, name = 'case-study' }: Options = {},
  ): Promise<PanelPage> {
    const context = await browser.newContext({
      viewport: { width, height },
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const resources = { script: '/webview.js', style: '/webview.css', source: ORIGIN, nonce: 'bm9uY2U' };
    const html = panelHtml({ name, title: 'Panel' }, resources).replace(
      '<body ',
      `<body class="${themes[theme].kind}" `,
    );
    await page.route(`${ORIGIN}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      const [type, body] = pathname.endsWith('.css')
        ? ['text/css', bundle('webview.css')]
        : pathname.endsWith('.js')
          ? ['text/javascript', bundle('webview.js')]
          : ['text/html', html];
      return route.fulfill({ contentType: type, body });
    });
    await page.addInitScript(standIn, { kept: kept ?? null, variables: themes[theme].variables });
    await page.goto(ORIGIN);
    const panel = new PanelPage(page);
    await page.waitForFunction(() => document.querySelector('script[src]') !== null);
    if (view) await panel.show(view);
    return panel;
  }

  /** Sends a message as the extension does, and waits until the page has shown it. */
  async post(message: unknown): Promise<void> {
    await this.page.evaluate(async (data) => {
      window.postMessage(data, '*');
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }, message);
  }

  show(view: PanelView, uri: string | null = 'file:///w/churn-ranking/README.md'): Promise<void> {
    return this.post({ type: 'show', uri, view });
  }

  showMilestones(view: MilestonesView, folder: string | null = 'file:///w'): Promise<void> {
    return this.post({ type: 'show-milestones', folder, view });
  }

  private recorded(): Promise<Recorded> {
    return this.page.evaluate(() => (window as unknown as { recorded: Recorded }).recorded);
  }

  /** What the page has sent so far, but for the word that it is ready. All of it has to be what the extension takes. */
  sent(): Promise<FromPanel[]> {
    return this.sentAs(isFromPanel);
  }

  /** The same of the milestones panel. */
  sentOfMilestones(): Promise<FromMilestonesPanel[]> {
    return this.sentAs(isFromMilestonesPanel);
  }

  private async sentAs<From extends { readonly type: string }>(isFrom: Guard<From>): Promise<From[]> {
    const { sent } = await this.recorded();
    const wrong = sent.filter((message) => !isFrom(message));
    if (wrong.length > 0) throw new Error(`The extension would refuse ${JSON.stringify(wrong)}`);
    return sent.filter(isFrom).filter(({ type }) => type !== 'ready');
  }

  async kept(): Promise<unknown> {
    return (await this.recorded()).kept;
  }

  async violations(): Promise<string[]> {
    return (await this.recorded()).violations;
  }

  /** What axe finds wrong, each with the elements that it finds it in. */
  async accessibility(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    const violations = await this.page.evaluate(async () => {
      const { axe: engine } = window as unknown as { axe: typeof axe };
      return (await engine.run(document)).violations;
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
  }

  /** Titles of the checks that are to be seen. */
  titles(): Promise<string[]> {
    return this.page.locator('.item:visible .title').allTextContents();
  }

  item(title: string) {
    return this.page.locator('.item', { has: this.page.locator(`.title:text-is("${title}")`) });
  }

  /** Text of the focused element, looking into components. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      let focused = document.activeElement;
      const text = (): string => focused?.getAttribute('data-item') ?? focused?.textContent?.trim() ?? '';
      const shown = text();
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      return shown === '' ? (focused?.getAttribute('aria-label') ?? '') : shown;
    });
  }

  async screenshot(name: string, fullPage = false): Promise<void> {
    mkdirSync(SCREENS, { recursive: true });
    await this.page.screenshot({ path: join(SCREENS, `panel-${name}.png`), fullPage });
  }
}

function bundle(name: string): string {
  const path = join('dist', name);
  if (!existsSync(path)) throw new Error('The panel is not built; run: node esbuild.mjs');
  return readFileSync(path, 'utf8');
}

/** Runs in the page before anything else; VS Code sets the variables of a theme in the same way. */
function standIn({ kept, variables }: { kept: unknown; variables: Record<string, string> }): void {
  const recorded: Recorded = { sent: [], kept, violations: [] };
  const fonts = { '--vscode-font-family': 'DejaVu Sans, sans-serif', '--vscode-font-size': '13px' };
  const code = { '--vscode-editor-font-family': 'DejaVu Sans Mono, monospace' };
  const apply = (): void => {
    for (const [name, value] of Object.entries({ ...variables, ...fonts, ...code }))
      document.documentElement.style.setProperty(name, value);
    // VS Code's own style sheet for panels says this.
    document.documentElement.style.setProperty('background-color', 'var(--vscode-editor-background)');
    document.documentElement.style.setProperty('font-family', 'var(--vscode-font-family)');
  };
  document.addEventListener('DOMContentLoaded', apply);
  document.addEventListener('securitypolicyviolation', (event) =>
    recorded.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  );
  Object.assign(window, {
    recorded,
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => void recorded.sent.push(structuredClone(message)),
      getState: () => recorded.kept,
      setState: (state: unknown) => void (recorded.kept = structuredClone(state)),
    }),
  });
}

/** A browser for the tests of one file. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('No Chromium found. Install it, or set CHROMIUM to its path.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
}
