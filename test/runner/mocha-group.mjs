// Runs the built mocha files of one folder and leaves the counts in the file that TEST_RESULTS names.
//   node test/runner/mocha-group.mjs .out/test/unit
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.test.js'));
const mocha = new Mocha({ color: false, timeout: 60_000, reporter: 'spec' });
for (const file of files.sort()) mocha.addFile(join(folder, file));
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
  const { passes } = runner.stats;
  if (process.env.TEST_RESULTS) {
    writeFileSync(process.env.TEST_RESULTS, JSON.stringify({ passed: passes, failed: failures }));
  }
  // Not by letting it end: a forgotten timer or child process would keep it open.
  process.exit(failures > 0 ? 1 : 0);
});
