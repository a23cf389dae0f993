// What is published: the size of the package and the files in it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const root = resolve(import.meta.dirname, '..', '..', '..');
const LARGEST = 1_200_000;

/** Every file of the package matches one of these. */
const ALLOWED = [
  /^extension\/(package\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/dist\/[a-z-]+\.(js|css|br)$/,
  /^extension\/dist\/validators\/[a-z-]+\.js$/,
  /^extension\/dist\/schemas\/[a-z-]+\.schema\.json$/,
  /^extension\/snippets\/[a-z-]+\.json$/,
  /^extension\/docs\/walkthrough\/[a-z-]+\.md$/,
  /^extension\/docs\/images\/(icon\.png|milestones\.svg)$/,
  /^(extension\.vsixmanifest|\[Content_Types\]\.xml)$/,
];

/** Names in the central directory of a zip file. */
function namesInZip(path) {
  const bytes = readFileSync(path);
  const names = [];
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    names.push(bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)));
  }
  return names;
}

export default async function run({ check, vsix }) {
  const names = namesInZip(vsix);

  await check(`the package has at most ${LARGEST} bytes`, () => {
    const { size } = statSync(vsix);
    console.log(`    ${size} bytes, ${names.length} files`);
    assert.ok(size <= LARGEST, `${size} bytes`);
  });

  await check('it holds nothing but what is meant to be published', () => {
    assert.deepEqual(
      names.filter((name) => !ALLOWED.some((pattern) => pattern.test(name))),
      [],
    );
  });

  await check('it holds every file that package.json names', () => {
    const { contributes, icon, main, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = [
      icon,
      main,
      ...Object.values(bin),
      ...contributes.snippets.map(({ path }) => path),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
    ].map((path) => `extension/${path.replace(/^\.\//, '')}`);
    assert.deepEqual(
      named.filter((name) => !names.includes(name)),
      [],
    );
    assert.ok(names.includes('extension/dist/server.js'));
  });

  await check('every rule that README and walkthrough speak of has its page', () => {
    const folder = join(root, 'docs', 'walkthrough');
    const texts = [join(root, 'README.md'), ...readdirSync(folder).map((name) => join(folder, name))];
    const families = 'syntax|schema|hub|model-card|datasheet|experiment|results|agreement';
    const ids = texts.flatMap(
      (path) => readFileSync(path, 'utf8').match(new RegExp(`\\b(${families})/[a-z-]+`, 'g')) ?? [],
    );
    assert.ok(ids.length > 0);
    const packed = brotliDecompressSync(readFileSync(join(root, 'dist', 'rule-pages.br'))).toString();
    // Behind the texts stands what they belong to.
    const pages = JSON.parse(packed.split('\0').at(-1));
    assert.ok(names.includes('extension/dist/rule-pages.br'));
    assert.deepEqual(
      ids.filter((id) => !(`${id}.md` in pages)),
      [],
    );
  });

  await check('each bundle at least compiles', () => {
    for (const bundle of ['extension', 'server', 'cli']) {
      execFileSync(process.execPath, ['--check', join(root, 'dist', `${bundle}.js`)]);
    }
  });
}
