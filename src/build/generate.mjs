// Writes everything in the project that is made from something else in it: the lists of schemas/lists.schema.json, a page
// for each rule in docs/rules, and the rules that the settings of package.json offer. `npm run generate`
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { listsText } from './generate-lists.mjs';
import { sharedOptions } from './options.mjs';
import { generate as compileSchemas } from './validators.mjs';

const root = join(import.meta.dirname, '..', '..');
const out = join(root, '.out', 'generate');
process.chdir(root);

/** Leaves files alone that are as they should be, so that nothing is rebuilt for nothing. */
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (before === text) return;
  writeFileSync(path, text);
  console.log(`${before === undefined ? 'new' : 'changed'}: ${path}`);
}

/** The engine is TypeScript, so it is bundled before it can say what its rules are. */
async function ruleDocs() {
  const bundle = join(out, 'rule-docs.cjs');
  compileSchemas(join(out, 'schemas'));
  await esbuild.build({
    ...sharedOptions(join(out, 'schemas')),
    entryPoints: ['src/build/rule-docs.ts'],
    outfile: bundle,
    sourcemap: false,
  });
  return createRequire(import.meta.url)(bundle);
}

write(join('schemas', 'lists.schema.json'), listsText());
const { rulePages, manifestWithRules } = await ruleDocs();
const pages = rulePages();
for (const [path, text] of pages) write(path, text);
for (const name of readdirSync(join('docs', 'rules'), { recursive: true })) {
  const path = join('docs', 'rules', name);
  if (!path.endsWith('.md') || pages.has(path)) continue;
  rmSync(path);
  console.log(`gone: ${path}`);
}
write('package.json', manifestWithRules(readFileSync('package.json', 'utf8')));
