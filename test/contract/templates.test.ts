import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { builtInMilestone } from '../../src/core/milestones/plans';
import { completeAnswers } from '../../src/core/scaffold/answers';
import { render, slotsOf, viewOf } from '../../src/core/scaffold/render';
import { nameProblem, pathProblem } from '../../src/core/scaffold/safe-path';
import type { License, ScaffoldTexts, Template, TextFile } from '../../src/core/scaffold/template';
import { readPacked } from '../../src/node/packed';

/** What a slot may ask for in a project of a template, with and without a section for the licence. */
function answered(template: Template, license: License): ReadonlySet<string> {
  const view = viewOf(completeAnswers(template, '2026-03-01'), license);
  return new Set([view, view['license']].flatMap((one) => Object.keys(Object(one))));
}

/** Each of its marks means something in YAML or JSON. */
const ODD_NAME = '#1: O\'Neil "Kim" \\ Co, {x}';

const unknownSlots = ({ path, text }: TextFile, known: ReadonlySet<string>): string[] =>
  slotsOf(text)
    .filter((slot) => !known.has(slot))
    .map((slot) => `${path}: ${slot}`);

describe('the templates of projects', () => {
  let texts: ScaffoldTexts;
  before(async () => {
    texts = await readPacked<ScaffoldTexts>(join(process.cwd(), 'dist'), 'templates.br');
    assert.ok(texts.templates.length > 0);
  });

  it('are those that README.md names, in the same order', () => {
    const [, section = ''] = readFileSync('README.md', 'utf8').split('## A project to start from');
    const named = Array.from(section.matchAll(/^\| `([\w-]+)` \|/gm), ([, id]) => id);
    assert.deepEqual(
      texts.templates.map(({ id }) => id),
      named.slice(0, texts.templates.length),
    );
  });

  it('ask for nothing that nobody has answered', () => {
    const [license] = texts.licenses;
    assert.ok(license);
    const licenses = texts.licenses.map(({ spdx, text }) => ({ path: spdx, text }));
    for (const template of texts.templates) {
      const known = answered(template, license);
      assert.deepEqual(
        [...template.files, ...licenses].flatMap((file) => unknownSlots(file, known)),
        [],
        template.id,
      );
    }
  });

  it('say what was answered, whatever a name is', () => {
    for (const template of texts.templates) {
      const answers = completeAnswers(template, '2026-03-01', { author: ODD_NAME });
      for (const license of [undefined, texts.licenses[0]])
        for (const { path, text } of template.files.filter((file) => /\.(?:ya?ml|json)$/.test(file.path))) {
          const document = parseDocument(render(text, path, viewOf(answers, license)));
          assert.deepEqual(document.errors, [], `${template.id}/${path}`);
          if (slotsOf(text).includes('author'))
            assert.ok(JSON.stringify(document.toJS()).includes(JSON.stringify(ODD_NAME)), `${template.id}/${path}`);
        }
    }
  });

  it('can be written on every disk', () => {
    for (const { id, files, defaultName } of texts.templates) {
      assert.equal(nameProblem(defaultName), undefined, id);
      for (const { path } of files) assert.equal(pathProblem(path), undefined, `${id}/${path}`);
      assert.equal(new Set(files.map(({ path }) => path.toLowerCase())).size, files.length, id);
    }
  });

  it('promise milestones that there are, and commands that they have', () => {
    for (const { id, title, summary, version, milestones, partlyShown, commands, files } of texts.templates) {
      assert.match(title, /^[A-Z].{5,40}$/, id);
      assert.match(summary, /^[A-Z].{20,100}[^.]$/, id);
      assert.match(version, /^\d+\.\d+\.\d+$/, id);
      for (const one of [...milestones, ...partlyShown]) assert.ok(builtInMilestone(one), `${id}: ${one}`);
      const makefile = files.find(({ path }) => path === 'Makefile')?.text ?? '';
      for (const { run } of commands) {
        const [, target = run] = /^make ([\w-]+)$/.exec(run) ?? [];
        assert.match(makefile, new RegExp(`^${target}:`, 'm'), `${id}: ${run}`);
      }
    }
  });
});
