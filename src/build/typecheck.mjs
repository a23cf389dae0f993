// Type-checks every room with the globals that it may use: core has neither Node's nor the browser's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const projects = [
  'tsconfig.json',
  'src/core/tsconfig.json',
  'webview/tsconfig.json',
  'test/tsconfig.json',
  'test/webview/tsconfig.json',
];
for (const project of projects.filter((path) => existsSync(path))) {
  const { status } = spawnSync('node_modules/.bin/tsc', ['--project', project], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`Type check of ${project} failed.`);
    process.exitCode = 1;
  }
}
