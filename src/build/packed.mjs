// Texts that are published together in one file: packed together they are a fifth of what they are one by one.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Writes a value that `src/node/packed.ts` reads. */
export function pack(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  const bytes = Buffer.from(JSON.stringify(value));
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(file, brotliCompressSync(bytes, { params }));
}

/** @returns {Record<string, string>} the pages of docs/rules by their path in it, with forward slashes */
export function readRulePages() {
  const folder = join(import.meta.dirname, '..', '..', 'docs', 'rules');
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(
    names.sort().map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  );
}
