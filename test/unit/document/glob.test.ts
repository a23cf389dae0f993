import assert from 'node:assert/strict';
import { matchesGlob } from '../../../src/core/document/glob';

describe('matchesGlob', () => {
  it('without a slash is about the name in any folder', () => {
    assert.equal(matchesGlob('a/b/card.yaml', 'card.yaml'), true);
    assert.equal(matchesGlob('card.yaml', '*.yaml'), true);
    assert.equal(matchesGlob('a/card.yaml', 'card'), false);
  });

  it('with a slash starts at the folder of the workspace', () => {
    assert.equal(matchesGlob('runs/a.yaml', 'runs/*'), true);
    assert.equal(matchesGlob('runs/x/a.yaml', 'runs/*.yaml'), false);
    assert.equal(matchesGlob('runs/x/a.yaml', 'runs/**'), true);
    assert.equal(matchesGlob('x/runs/a.yaml', 'runs/*'), false);
    assert.equal(matchesGlob('runs/a.yaml', './runs/*.yaml'), true);
    assert.equal(matchesGlob('runs/a.yaml', '/runs/a.yaml'), true);
    assert.equal(matchesGlob('x/runs/a.yaml', '**/runs/*.{yaml,yml}'), true);
  });

  it('does not mind case, nor a dot in front', () => {
    assert.equal(matchesGlob('README.md', 'readme.MD'), true);
    assert.equal(matchesGlob('.runs/a.yaml', '**/*.yaml'), true);
  });

  it('takes brackets of a name as they are when the pattern is the path itself', () => {
    assert.equal(matchesGlob('runs/[old]/a.yaml', 'runs/[old]/a.yaml'), true);
    assert.equal(matchesGlob('runs/(1)/a b.yaml', 'runs/(1)/a b.yaml'), true);
  });

  it('is never busy for long', () => {
    assert.equal(matchesGlob('a'.repeat(200), `${'*a'.repeat(149)}b`), false);
    assert.equal(matchesGlob('a'.repeat(200), '+(a|aa|aaa)+(a|aa)b'), false);
    assert.equal(matchesGlob('a/'.repeat(100), `${'**/'.repeat(60)}b`), false);
    assert.equal(matchesGlob('a.yaml', '*'.repeat(301)), false);
  });

  it('does not throw on a pattern that is none', () => {
    for (const glob of ['', '[', '{a', '(', '!', '\\']) assert.equal(typeof matchesGlob('a.yaml', glob), 'boolean');
  });
});
