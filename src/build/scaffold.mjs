// Reads what projects and single artifacts are made from (src/core/scaffold).
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ignore from 'ignore';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '..', 'core', 'scaffold');

/** Templates in the order of the picker. */
const ORDER = ['tabular-service', 'classifier', 'rag-assistant', 'retraining-pipeline', 'cost-benefit', 'portfolio'];

/** Licences that a project can have, in the order of the picker. The text is in `licenses/<spdx>.txt`. */
const LICENSES = [
  { spdx: 'MIT', title: 'MIT License' },
  { spdx: 'Apache-2.0', title: 'Apache License 2.0' },
  { spdx: 'BSD-3-Clause', title: 'BSD 3-Clause License' },
];

const textOf = (path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

/** Files of a template: what its own .gitignore leaves out comes from running it where it lies. */
function filesIn(root) {
  const list = join(root, '.gitignore');
  const ignored = ignore().add(existsSync(list) ? textOf(list) : '');
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !ignored.ignores(path))
    .sort()
    .map((path) => ({ path, text: textOf(join(root, path)) }));
}

/** @returns {import('../core/scaffold/template').ScaffoldTexts} */
export function readScaffold() {
  const templates = readdirSync(join(folder, 'templates'))
    .filter((name) => name.endsWith('.yaml') && existsSync(join(folder, 'templates', name.slice(0, -'.yaml'.length))))
    .map((name) => {
      const id = name.slice(0, -'.yaml'.length);
      const manifest = { partlyShown: [], ...parse(textOf(join(folder, 'templates', name))) };
      return { id, ...manifest, files: filesIn(join(folder, 'templates', id)) };
    })
    .sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));
  const licenses = LICENSES.map(({ spdx, title }) => {
    const text = textOf(join(folder, 'licenses', `${spdx}.txt`));
    return { id: spdx.toLowerCase(), spdx, title, text };
  });
  const texts = join(folder, 'artifacts', 'texts');
  const artifacts = existsSync(texts) ? readdirSync(texts).map((name) => [name, textOf(join(texts, name))]) : [];
  return { templates, licenses, artifacts: Object.fromEntries(artifacts) };
}
