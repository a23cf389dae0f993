// Empty extensions that carry the name of a real one, to see how ours behaves beside it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Settings of the real extensions that ours looks at: VS Code lets nobody write one that is not declared. */
const SETTINGS = { 'redhat.vscode-yaml': { 'yaml.validate': { type: 'boolean', default: true } } };

/** Puts one stub per id (`publisher.name`) into the world's extensions; each wakes up with the editor. */
export function installStubs(world, ids) {
  if (ids.length === 0) return;
  const installed = ids.map((id) => {
    const [publisher, name] = id.split('.');
    const relativeLocation = `${id}-1.0.0`;
    const path = join(world.extensions, relativeLocation);
    mkdirSync(path, { recursive: true });
    const manifest = {
      name,
      publisher,
      version: '1.0.0',
      engines: { vscode: '^1.0.0' },
      main: './main.js',
      activationEvents: ['onStartupFinished'],
      contributes: { configuration: { properties: SETTINGS[id] ?? {} } },
    };
    writeFileSync(join(path, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(path, 'main.js'), 'exports.activate = () => {};\n');
    return { identifier: { id }, version: '1.0.0', relativeLocation, location: { $mid: 1, scheme: 'file', path } };
  });
  // The list of what is installed: a folder that it does not name is ignored.
  writeFileSync(join(world.extensions, 'extensions.json'), JSON.stringify(installed));
}
