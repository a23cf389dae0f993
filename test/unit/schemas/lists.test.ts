import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMAS, readData } from './load';

interface Sourced {
  readonly source?: string;
  readonly commit?: string;
  readonly date?: string;
  readonly licence?: string;
}
interface Tasks {
  readonly modalities: Readonly<Record<string, string>>;
  readonly tasks: readonly { id: string; modality: string; subtasks?: string[] }[];
  readonly retired: Readonly<Record<string, { left: string; replacement: string }>>;
}
interface Metrics {
  readonly official: Readonly<Record<string, Metric>>;
  readonly unofficial: Readonly<Record<string, Metric>>;
  readonly aliases: Readonly<Record<string, string>>;
}
interface Metric {
  readonly min: number | null;
  readonly max: number | null;
  readonly better?: 'higher' | 'lower';
}
interface Questions {
  readonly sections: readonly string[];
  readonly questions: readonly { id: string; section: string; asks: string }[];
}
interface Hub {
  readonly errors: readonly { id: string; kind: string }[];
  readonly warnings: readonly { id: string; kind: string }[];
}

const FOLDER = join('schemas', 'data');
const list = (name: string): readonly string[] => {
  const defs = SCHEMAS.get('lists')?.['$defs'] as Readonly<Record<string, { enum: string[] }>>;
  const values = defs[name]?.enum;
  assert.ok(values, `there is no list ${name}`);
  return values;
};

describe('the data lists', () => {
  for (const file of readdirSync(FOLDER)) {
    it(`${file} says where it comes from`, () => {
      const { source, commit, date, licence } = readData(file.replace('.json', '')) as Sourced;
      assert.ok(source && licence);
      // Our own vocabulary has no other source than this repository.
      if (file !== 'vocabulary.json') assert.ok(commit && date);
    });
  }

  it('stay small enough to be bundled', () => {
    assert.ok(statSync(join(FOLDER, 'languages.json')).size < 45_000);
    const total = readdirSync(FOLDER).reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);
    assert.ok(total < 130_000, `the data lists have ${total} bytes`);
  });

  it('have the tasks of the Hub and say where retired ones went', () => {
    const { tasks, modalities, retired } = readData('tasks') as Tasks;
    assert.equal(tasks.length, 57);
    assert.equal(list('task').length, 57);
    assert.equal(list('subtask').length, 74);
    for (const { id, modality } of tasks) assert.ok(modality in modalities, `${id} has no known modality`);
    for (const [id, { replacement }] of Object.entries(retired)) {
      assert.ok(!list('task').includes(id));
      assert.ok(list('task').includes(replacement));
    }
  });

  it('give each metric a range that is one, and each alias a metric', () => {
    const { official, unofficial, aliases } = readData('metrics') as Metrics;
    assert.equal(Object.keys(official).length, 55);
    assert.equal(Object.keys(unofficial).length, 18);
    const all = { ...official, ...unofficial };
    for (const [id, { min, max }] of Object.entries(all)) assert.ok((min ?? -1e9) < (max ?? 1e9), id);
    for (const [alias, id] of Object.entries(aliases)) assert.ok(id in all && !(alias in all), alias);
  });

  it('map every licence of the Hub to SPDX, or say that there is none', () => {
    const { mapped, unmapped } = readData('hf-to-spdx') as { mapped: Record<string, string>; unmapped: string[] };
    assert.deepEqual([...Object.keys(mapped), ...unmapped].sort(), [...list('license')].sort());
    for (const [id, spdx] of Object.entries(mapped)) assert.ok(list('spdxLicense').includes(spdx), id);
  });

  it('have the 57 questions of a datasheet in seven sections', () => {
    const { sections, questions } = readData('datasheet-questions') as Questions;
    assert.equal(questions.length, 57);
    const counts = sections.map((section) => questions.filter((question) => question.section === section).length);
    assert.deepEqual(counts, [4, 16, 12, 4, 6, 7, 8]);
    assert.equal(new Set(questions.map(({ asks }) => asks)).size, 57);
  });

  it('have what the Hub refuses and warns about, each with an id of its own', () => {
    const { errors, warnings } = readData('hub-validation') as Hub;
    assert.equal(errors.length, 18);
    assert.equal(warnings.length, 3);
    const ids = [...errors, ...warnings].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)*$/);
  });

  it('have all language codes, once each', () => {
    const codes = list('language');
    assert.equal(new Set(codes).size, codes.length);
    for (const code of ['en', 'no', 'deu', 'ber', 'code', 'multilingual']) assert.ok(codes.includes(code), code);
    assert.ok(!codes.includes('english'));
  });
});

describe('schemas/lists.schema.json', () => {
  it('is what the data lists give', () => {
    const { status, stderr } = spawnSync(process.execPath, ['src/build/generate-lists.mjs', '--check'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });

  it('names the source of every list', () => {
    const defs = SCHEMAS.get('lists')?.['$defs'] as Readonly<Record<string, { description: string }>>;
    for (const [name, { description }] of Object.entries(defs)) assert.match(description, /Source: .+\.$/, name);
  });

  it('has every list that a schema refers to', () => {
    const used = new Set<string>();
    for (const name of SCHEMAS.keys()) {
      const text = readFileSync(join('schemas', `${name}.schema.json`), 'utf8');
      for (const [, id = ''] of text.matchAll(/"lists\.schema\.json#\/\$defs\/(\w+)"/g)) used.add(id);
    }
    for (const name of used) list(name);
    assert.ok(used.has('license') && used.has('language') && used.has('splitStrategy'));
  });
});
