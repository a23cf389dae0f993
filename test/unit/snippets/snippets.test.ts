import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { mistakes, readData } from '../schemas/load';
import { choicesOf, resolve } from './resolve';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Schema that the YAML of each snippet file has to follow; a Markdown body without front matter has none. */
const SCHEMA_OF: Readonly<Record<string, string | undefined>> = {
  'hf-model-card': 'model-card-front-matter',
  'hf-dataset-card': 'dataset-card-front-matter',
  'model-card': 'model-card',
  datasheet: 'datasheet',
  'datasheet-markdown': undefined,
  experiment: 'experiment',
  'wandb-sweep': 'wandb-sweep',
  'dvc-pipeline': 'dvc-pipeline',
  mlproject: 'mlproject',
  milestones: 'milestones',
  'milestone-plan': 'plan',
  portfolio: 'portfolio',
};

const FOLDER = 'snippets';
const files = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
const snippetsOf = (file: string): [string, Snippet][] =>
  Object.entries(JSON.parse(readFileSync(join(FOLDER, `${file}.json`), 'utf8')) as Record<string, Snippet>);

function parse(text: string): unknown {
  const document = parseDocument(text);
  assert.deepEqual([...document.errors, ...document.warnings].map(String), []);
  return document.toJS() as unknown;
}

/** YAML of a snippet: its front matter where there is one. */
const yamlOf = (text: string): string => /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? text;

/** The first snippet of a file is a whole document; the others are a part of one and lack what stands elsewhere. */
function problems(schema: string, text: string, whole: boolean): string[] {
  const value = parse(yamlOf(text));
  if (Array.isArray(value)) return mistakes(schema, value, '/properties/fields');
  return mistakes(schema, value).filter((mistake) => whole || mistake !== ' required');
}

const headings = (text: string): string[] => [...text.matchAll(/^#{2,6} (.+)$/gm)].map(([, title = '']) => title);

describe('the snippets', () => {
  it('are there for every kind', () => {
    assert.deepEqual(files.sort(), Object.keys(SCHEMA_OF).sort());
  });

  it('have prefixes of their own that start with ml-', () => {
    const prefixes = files.flatMap(snippetsOf).map(([, { prefix }]) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const prefix of prefixes) assert.match(prefix, /^ml(-[a-z0-9]+)+$/);
  });

  for (const file of files) {
    const schema = SCHEMA_OF[file];
    for (const [index, [name, snippet]] of snippetsOf(file).entries()) {
      const body = snippet.body.join('\n');
      describe(`${file}: ${name}`, () => {
        it('says what it inserts and leaves no tab', () => {
          assert.ok(snippet.description.length > 10);
          assert.ok(!body.includes('\t'));
          assert.match(body, /\$0$/);
        });

        if (schema === undefined) return;
        it('is valid as it is inserted', () => {
          assert.deepEqual(problems(schema, resolve(body), index === 0), []);
        });

        it('is valid with each value that it offers', () => {
          for (const [number, values] of choicesOf(body)) {
            for (const value of values) {
              const text = resolve(body, new Map([[number, value]]));
              assert.deepEqual(problems(schema, text, index === 0), [], `choice ${value}`);
            }
          }
        });
      });
    }
  }

  it('have the sections of the templates that they follow', () => {
    const templates = readData('template-sections') as Record<string, { title: string }[]>;
    const [, model] = snippetsOf('hf-model-card')[0] ?? [];
    const [, dataset] = snippetsOf('hf-dataset-card')[0] ?? [];
    for (const [snippet, template] of [
      [model, templates['hfModelCard']],
      [dataset, templates['hfDatasetCard']],
    ] as const) {
      const titles = template?.map(({ title }) => title) ?? [];
      const used = headings(resolve(snippet?.body.join('\n') ?? ''));
      assert.ok(used.length > 8);
      assert.deepEqual(
        used,
        titles.filter((title) => used.includes(title)),
      );
    }
  });

  it('have the seven sections of a datasheet', () => {
    const [, snippet] = snippetsOf('datasheet-markdown')[0] ?? [];
    const { sections } = readData('datasheet-questions') as { sections: string[] };
    assert.deepEqual(headings(resolve(snippet?.body.join('\n') ?? '')), sections);
  });
});
