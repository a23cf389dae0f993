import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const decompress = promisify(brotliDecompress);

/**
 * Reads texts that the build packed into one file (`src/build/packed.mjs`).
 * @param folder where the programs lie
 * @throws Error when the file was not installed with them
 */
export async function readPacked<Value>(folder: string, name: string): Promise<Value> {
  const bytes = await readFile(join(folder, name)).catch((error: unknown) => {
    throw new Error(`${name} is missing beside the program. Install ML Portfolio anew.`, { cause: error });
  });
  const texts = (await decompress(bytes)).toString('utf8').split('\0');
  const outline = texts.pop() ?? '';
  return JSON.parse(outline, (_key, value: unknown) => (isPlace(value) ? texts[value.text] : value)) as Value;
}

/** Where one of the texts belongs; no other object in a packed value has a number of this name. */
const isPlace = (value: unknown): value is { readonly text: number } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'number';
