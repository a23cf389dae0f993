import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { FORMATS } from '../../src/core/document/format';
import { RULES } from '../../src/core/rules/index';
import { DEFAULTS, readSettings } from '../../src/core/settings';
import { Commands } from '../../src/protocol/commands';
import { MILESTONES_VIEW } from '../../src/extension/milestones/view-id';
import { filesBelow, MANIFEST, SOURCES } from './project';

const { contributes } = MANIFEST;

/** Another value than the default for each setting, so that reading it can be seen. */
const OTHER_VALUES: Readonly<Record<string, unknown>> = {
  documents: { 'a.md': 'none' },
  rules: { 'schema/unknown-key': 'off' },
  'caseStudy.profile': { 'a.md': 'library' },
  codeLens: false,
  inlayHints: false,
  maxFileSize: 5000,
};

/** A setting whose name has a dot lies in a group. */
const nested = (name: string, value: unknown): Record<string, unknown> => {
  const [group = '', inside] = name.split('.');
  return { [group]: inside === undefined ? value : { [inside]: value } };
};

describe('package.json', () => {
  const commands = contributes.commands.map(({ command }) => command);

  it('contributes the commands that the protocol names, and the extension registers them', () => {
    assert.deepEqual(commands.toSorted(), Object.values(Commands).toSorted());
    const register = ['commands/register.ts', 'milestones/actions/index.ts', 'scaffold/handlers.ts']
      .map((path) => readFileSync(`src/extension/${path}`, 'utf8'))
      .join('\n');
    for (const name of Object.keys(Commands)) assert.ok(register.includes(`[Commands.${name}]`), name);
    for (const { category } of contributes.commands) assert.equal(category, 'ML Portfolio');
  });

  it('puts only commands into menus that there are', () => {
    for (const item of Object.values(contributes.menus).flat())
      if (item.command !== undefined) assert.ok(commands.includes(item.command), item.command);
  });

  it('puts only menus into menus that there are', () => {
    const submenus = contributes.submenus.map(({ id }) => id);
    const shown = Object.values(contributes.menus).flatMap((items) => items.flatMap(({ submenu }) => submenu ?? []));
    assert.deepEqual([...new Set(shown)].toSorted(), submenus.toSorted());
    for (const id of submenus) assert.ok((contributes.menus[id] ?? []).length > 0, id);
  });

  it('has welcome texts for the views that there are, with commands that there are', () => {
    const views = Object.values(contributes.views)
      .flat()
      .map(({ id }) => id);
    assert.ok(views.includes(MILESTONES_VIEW));
    for (const { view, contents } of contributes.viewsWelcome) {
      assert.ok(views.includes(view), view);
      for (const [, command = ''] of contents.matchAll(/\(command:(mlPortfolio\.[^)]*)\)/g))
        assert.ok(commands.includes(command), command);
    }
  });

  it('asks for the states of the view that the extension sets', () => {
    const asked = Array.from(
      JSON.stringify(contributes).matchAll(/milestones\.state =(?:=|~) ([/^()|\w-]+)/g),
      ([, it = '']) => it.replaceAll(/[/^()$]/g, '').split('|'),
    ).flat();
    const source = readFileSync('src/extension/milestones/view-state.ts', 'utf8');
    assert.ok(asked.length > 5);
    for (const state of asked) assert.match(source, new RegExp(`'${state}'`), state);
  });

  for (const [key, { default: initial }] of Object.entries(contributes.configuration.properties)) {
    it(`offers the setting ${key}, which is read and has the same default`, () => {
      const name = key.replace(/^mlPortfolio\./, '');
      if (name === 'trace.server') {
        // The language client reads it under its own id.
        assert.ok(SOURCES.some(({ text }) => /new LanguageClient\(\s*'mlPortfolio'/.test(text)));
        return;
      }
      const other = OTHER_VALUES[name];
      assert.deepEqual({ ...DEFAULTS, ...nested(name, initial) }, DEFAULTS);
      const read = { ...DEFAULTS, ...nested(name, other) };
      assert.deepEqual(readSettings({ [name]: other }), read, 'as it stands in a settings file');
      assert.deepEqual(readSettings(nested(name, other)), read, 'as an editor sends it');
    });
  }

  it('offers the rules that there are', () => {
    const setting = contributes.configuration.properties['mlPortfolio.rules'];
    assert.deepEqual(Object.keys(setting?.properties ?? {}), RULES.map(({ id }) => id).toSorted());
  });

  it('lists every file of snippets, and each is there', () => {
    assert.deepEqual(
      contributes.snippets.map(({ path }) => path.replace('./', '')).toSorted(),
      filesBelow('snippets', '.json').map(({ path }) => path),
    );
  });

  it('names files that exist', () => {
    const media = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media: { markdown } }) => markdown));
    const icons = [
      ...Object.values(contributes.viewsContainers).flat(),
      ...Object.values(contributes.views).flat(),
    ].map(({ icon }) => icon);
    for (const path of [MANIFEST.icon, ...icons, ...media]) assert.ok(existsSync(path), path);
  });
});

describe('the formats', () => {
  for (const { id, schema } of FORMATS) {
    if (schema !== undefined)
      it(`${id} has its schema`, () => assert.ok(existsSync(`schemas/${schema}.schema.json`), schema));
  }
});
