// Packed files of what is published: texts that belong together, which are a fifth of what they are one by one, and programs
// that are loaded late or never. Without them the package would be larger than it may be.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Between the texts, and between them and the value they belong to. None of them holds it. */
const SEPARATOR = '\0';

/** Shorter texts stay in the value. */
const SHORT = 40;

/**
 * Writes a value that `src/node/packed.ts` reads: its longer texts one after the other as they are, which packs better than
 * with the escapes of JSON, and the value itself with their numbers in their places.
 */
export function pack(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  const texts = [];
  const outline = JSON.stringify(value, (_key, one) => {
    if (typeof one !== 'string' || one.length <= SHORT) return one;
    if (one.includes(SEPARATOR)) throw new Error(`${file}: a text holds the separator.`);
    return { text: texts.push(one) - 1 };
  });
  writeFileSync(file, packed([...texts, outline].join(SEPARATOR)));
}

function packed(text) {
  const bytes = Buffer.from(text);
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}

/** Where a program lies packed. */
const packedOf = (file) => file.replace(/\.js$/, '.br');

/** Stands in the place of a packed program, and becomes it when it is loaded: a few milliseconds for the largest. */
const UNPACK = `const{readFileSync:r}=require('node:fs'),{brotliDecompressSync:d}=require('node:zlib');
module._compile(d(r(__filename.replace(/js$/,'br'))).toString(),__filename);
`;

/** Packs a program file, which is loaded as before. */
export function packProgram(file) {
  writeFileSync(packedOf(file), packed(readFileSync(file, 'utf8')));
  writeFileSync(file, UNPACK);
}

/** The text of a program file, packed or not. */
export const programText = (file) =>
  existsSync(packedOf(file))
    ? brotliDecompressSync(readFileSync(packedOf(file))).toString()
    : readFileSync(file, 'utf8');
