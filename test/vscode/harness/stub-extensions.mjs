// Empty extensions that carry the name of a real one, to see how ours behaves beside it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts one stub per id (`publisher.name`) into the world's extensions; each wakes up with the editor. */
export function installStubs(world, ids) {
  for (const id of ids) {
    const [publisher, name] = id.split('.');
    const folder = join(world.extensions, `${id}-1.0.0`);
    mkdirSync(folder, { recursive: true });
    const manifest = {
      name,
      publisher,
      version: '1.0.0',
      engines: { vscode: '*' },
      main: './main.js',
      activationEvents: ['onStartupFinished'],
    };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'main.js'), 'exports.activate = () => {};\n');
  }
}
