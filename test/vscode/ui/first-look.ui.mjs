// What `npm start` shows: an address with a file in it opens that file, and its findings are there without a click.
import { workbenchAddress } from '../harness/vscode-server.mjs';

export default async function run({ editor, page, server, world, check, screenshot }) {
  await check('the file in the address is open at the first look, with its findings', async () => {
    await page.goto(workbenchAddress(server, world.workspace, { file: 'README.md' }));
    await editor.ready();
    await page.locator('.tabs-container .tab.active', { hasText: 'README.md' }).waitFor({ timeout: 30_000 });
    await editor.squiggles('error').first().waitFor({ timeout: 30_000 });
    await editor.statusItem('Model card').waitFor();
    await screenshot('first-look');
  });
}
