import assert from 'node:assert/strict';
import { nextSteps } from '../../src/cli/new-text';
import type { TextFile } from '../../src/core/scaffold/template';

const PLAIN = (_style: unknown, text: string): string => text;

const page = (path: string, places: number): TextFile => ({ path, text: '[your own words]\n'.repeat(places) });

const listed = (...files: readonly TextFile[]): string => nextSteps({ commands: [] }, files, '.', PLAIN);

describe('what is said of a project that was just made', () => {
  it('is each place that its author has to write', () => {
    assert.equal(
      listed(page('a.md', 2)),
      '\nYours to write, 2 places:\n  a.md:1  your own words\n  a.md:2  your own words\n',
    );
  });

  it('is the first place of each file where there are many', () => {
    assert.equal(
      listed(page('a.md', 1), page('b.md', 12)),
      '\nYours to write, 13 places:\n  a.md:1  your own words\n  b.md:1  your own words, and 11 more\n',
    );
  });
});
