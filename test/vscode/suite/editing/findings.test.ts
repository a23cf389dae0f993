import * as assert from 'node:assert/strict';
import { extension, findings, open, until } from '../support';

describe('findings', () => {
  it('appear', async () => {
    await extension();
    const { document } = await open('README.md');
    await until('findings', () => findings(document).length > 0);
    assert.ok(true);
  });
});
