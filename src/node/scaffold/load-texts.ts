import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { ScaffoldTexts } from '../../core/scaffold/template';

const FILE = 'scaffold.br';

/**
 * What projects and artifacts are made from, as the build packed it beside the programs.
 * @throws Error when the file was not installed with them
 */
export async function loadScaffoldTexts(folder = __dirname): Promise<ScaffoldTexts> {
  const bytes = await readFile(join(folder, FILE)).catch((error: unknown) => {
    throw new Error(`The templates are missing: ${FILE} does not lie beside the program. Install ML Portfolio anew.`, {
      cause: error,
    });
  });
  return JSON.parse((await promisify(brotliDecompress)(bytes)).toString('utf8')) as ScaffoldTexts;
}
