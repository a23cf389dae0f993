import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { ARTIFACTS } from '../../src/core/scaffold/artifacts';

const FOLDER = 'src/core/scaffold/artifacts';

describe('the kinds of artifacts', () => {
  const { $defs } = JSON.parse(readFileSync('schemas/plan.schema.json', 'utf8')) as {
    readonly $defs: { readonly artifact: { readonly enum: readonly string[] } };
  };
  const ids = ARTIFACTS.map(({ id }) => id);

  it('are those that a plan can name, in the same order', () => assert.deepEqual(ids, $defs.artifact.enum));

  it('have a file each', () => {
    assert.deepEqual(readdirSync(`${FOLDER}/kinds`).sort(), ids.map((id) => `${id}.ts`).sort());
  });

  it('have titles of their own, and a line that says what is made', () => {
    assert.equal(new Set(ARTIFACTS.map(({ title }) => title)).size, ids.length);
    for (const { title, description } of ARTIFACTS) {
      assert.match(title, /^[A-Z0-9].{2,30}$/);
      assert.match(description, /^[A-Z].{20,110}[^.]$/);
    }
  });

  it('use every text, and none that is not there', () => {
    const code = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'))
      .join('\n');
    const texts = readdirSync(`${FOLDER}/texts`);
    assert.deepEqual(
      texts.filter((name) => !code.includes(`'${name}'`)),
      [],
    );
    for (const name of texts) {
      const text = readFileSync(`${FOLDER}/texts/${name}`, 'utf8');
      assert.ok(text.length <= 4000, `${name} has ${text.length} characters`);
      for (const [part = ''] of text.matchAll(/\[your [^\]]*\]/g))
        assert.ok(part.length <= 46, `${part} in ${name} is longer than what the checks find`);
    }
  });
});
