// The least that a command line can do: reads the cards named by a folder, parses each and validates it.
//   node floor.js <folder>
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { validators } from '#schemas';

const folder = process.argv[2] ?? '.';
const validate = validators['model-card'];
let invalid = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.yaml')) continue;
  const document = parseDocument(readFileSync(join(folder, name), 'utf8'));
  if (document.errors.length > 0 || !validate?.(document.toJS())) invalid++;
}
console.log(invalid);
