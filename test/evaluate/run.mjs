// Scores the linter for READMEs against labels that people gave.
//   npm run evaluate:readme -- <corpus folder> [--file <word>] [--check <word>] [--weak] [--json]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { sharedOptions } from '../../src/build/options.mjs';
import { generate } from '../../src/build/validators.mjs';

const root = join(import.meta.dirname, '..', '..');
mkdirSync(join(root, '.out'), { recursive: true });
const out = mkdtempSync(join(root, '.out', 'evaluate-'));
process.on('exit', () => rmSync(out, { recursive: true, force: true }));
generate(join(out, 'generated'));
const program = join(out, 'evaluate-readme.cjs');
await esbuild.build({
  ...sharedOptions(join(out, 'generated')),
  entryPoints: [join(root, 'test', 'evaluate', 'readme.ts')],
  outfile: program,
});
const { status } = spawnSync(process.execPath, ['--enable-source-maps', program, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
