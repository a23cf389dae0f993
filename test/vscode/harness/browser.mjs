// The window of a test: a headless Chromium that can reach the VS Code server of the test and nothing else.
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromium.mjs';
import { worldEnvironment } from './world.mjs';

/** How long a test waits for what it expects: generous, since machines for continuous integration are slow and busy. */
const PATIENCE_MS = 60_000;

/**
 * @returns the browser, one page, and the addresses outside the server that the page asked for and did not get
 */
export async function openBrowser(world, server, viewport = { width: 1280, height: 800 }) {
  const executablePath = chromiumPath();
  if (executablePath === undefined) {
    throw new Error('No Chromium found. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.');
  }
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    env: worldEnvironment(world),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  const refused = [];
  const isOutside = (url) => url.host !== `127.0.0.1:${server.port}` && !/^(about|blob|data):$/.test(url.protocol);
  await context.route(isOutside, (route) => {
    refused.push(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  if (process.env.VERBOSE) page.on('console', (message) => console.error('  page:', message.text()));
  page.on('pageerror', (error) => console.error('  page error:', error.message));
  return { browser, page, refused };
}
