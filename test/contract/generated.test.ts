import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { manifestWithRules, rulePages } from '../../src/build/rule-docs';
import { filesBelow, MANIFEST } from './project';

const RUN = 'It is generated: run `npm run generate`.';

describe('what is generated is up to date', () => {
  const pages = rulePages();
  const onDisk = new Map(filesBelow('docs/rules', '.md').map(({ path, text }) => [path, text]));

  it('has a command', () => assert.ok(MANIFEST.scripts['generate']?.includes('src/build/generate.mjs')));

  it('docs/rules has a page for every rule, and no other', () => {
    assert.deepEqual([...onDisk.keys()], [...pages.keys()].sort(), RUN);
  });

  it('docs/rules says what the rules say', () => {
    const old = Array.from(pages).filter(([path, text]) => onDisk.has(path) && onDisk.get(path) !== text);
    assert.deepEqual(
      old.map(([path]) => path),
      [],
      RUN,
    );
  });

  it('the rules in the settings of package.json', () => {
    const text = readFileSync('package.json', 'utf8');
    assert.ok(text === manifestWithRules(text), RUN);
  });

  it('schemas/lists.schema.json', () => {
    execFileSync(process.execPath, ['src/build/generate-lists.mjs', '--check'], { stdio: 'pipe' });
  });
});
