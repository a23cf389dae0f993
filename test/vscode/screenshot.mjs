// Takes the picture in the README from the running extension: node test/vscode/screenshot.mjs
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openBrowser } from './harness/browser.mjs';
import { packageExtension } from '../../src/build/package-extension.mjs';
import { installExtension, startServer, workbenchAddress } from './harness/vscode-server.mjs';
import { workbench } from './harness/workbench.mjs';
import { createWorld } from './harness/world.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const images = join(root, 'docs', 'images');
mkdirSync(images, { recursive: true });

const world = createWorld({
  workspace: join(root, 'test', 'fixtures', 'sample-portfolio'),
  folder: 'sample-portfolio',
  settings: {
    'editor.minimap.enabled': false,
    'workbench.activityBar.location': 'hidden',
    'window.commandCenter': false,
    'window.title': '${activeEditorShort} - ${rootName}',
  },
});
installExtension(world, packageExtension());
const server = await startServer(world);
const { browser, page } = await openBrowser(world, server, { width: 1000, height: 640 });
const editor = workbench(page);
await page.goto(workbenchAddress(server, world.workspace));
await editor.ready();
await editor.open('experiment.yaml');
await editor.run('View: Toggle Primary Side Bar Visibility');
await editor.run('Problems: Focus on Problems View');
await editor.problem('closing_reason').or(editor.problem('maximise')).first().waitFor();
await editor.open('experiment.yaml');
await editor.goTo(39, 14);
await editor.openQuickFixes('maximize');
await page.screenshot({ path: join(images, 'quick-fix.png') });
await browser.close();
await server.stop();
