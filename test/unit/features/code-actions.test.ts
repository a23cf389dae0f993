import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-types';
import { check, type RuleSettings } from '../../../src/core/check';
import { codeActions, type CodeActionOptions } from '../../../src/core/features/code-actions';
import { FIX_ALL_KIND } from '../../../src/protocol/commands';
import { strictHost } from '../../harness/engine';
import { withCursor, type WithCursor } from '../../harness/cursor';

const OPTIONS: CodeActionOptions = { host: strictHost, docsUrl: (docs) => `https://docs.example/${docs}` };

/** Only what the schema finds, so that a new rule elsewhere changes nothing here. */
const settingsFor = (...ids: string[]): RuleSettings => Object.fromEntries(ids.map((id) => [id, 'warning']));

interface Offered {
  readonly world: WithCursor;
  readonly actions: readonly CodeAction[];
}

/** The actions at the cursor; findings of families that judge are left out. */
function offeredAt(path: string, marked: string, options: Partial<CodeActionOptions> = {}): Offered {
  const world = withCursor(path, marked);
  const { document, offset, repository } = world;
  const findings = (check(document, repository, settingsFor(), strictHost) ?? []).filter(({ id }) =>
    /^(schema|syntax|hub)\//.test(id),
  );
  const range = { start: offset, end: offset };
  return { world, actions: codeActions(document, range, findings, repository, { ...OPTIONS, ...options }) };
}

const titlesAt = (path: string, marked: string): string[] => offeredAt(path, marked).actions.map(({ title }) => title);

/** The text after an action. */
function after({ world, actions }: Offered, title: string): string {
  const action = actions.find((one) => one.title === title);
  const [change] = action?.edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change, `${title} is not offered among ${actions.map((one) => one.title).join(', ')}`);
  const { source, text } = world.document;
  assert.deepEqual(change.textDocument, { uri: source.uri, version: source.version });
  return change.edits
    .toSorted((a, b) => source.offsetAt(b.range.start) - source.offsetAt(a.range.start))
    .reduce((result, edit) => {
      assert.ok('newText' in edit && typeof edit.newText === 'string');
      return (
        result.slice(0, source.offsetAt(edit.range.start)) +
        edit.newText +
        result.slice(source.offsetAt(edit.range.end))
      );
    }, text);
}

const VALID = 'name: a\ntask:\n  type: other\ndata:\n  name: d\n';
const TWO_TYPOS = `${VALID}basl|ine:\n  name: x\nsee_d: 1 # any\n`;

const kindsOf = (asked: readonly string[]): (string | undefined)[] => [
  ...new Set(offeredAt('experiment.yaml', TWO_TYPOS, { kinds: asked }).actions.map(({ kind }) => kind)),
];

describe('code actions', () => {
  it('offers the fixes of a finding, preferred ones first and marked', () => {
    const { actions } = offeredAt('experiment.yaml', `${VALID}basl|ine:\n  name: x\n`);
    const [first, second] = actions;
    assert.equal(first?.title, 'Rename to `baseline`');
    assert.equal(first.isPreferred, true);
    assert.equal(first.kind, 'quickfix');
    assert.equal(second?.isPreferred, undefined);
  });
  it('says which problem an action is for, with its code and the address of its page', () => {
    const [action] = offeredAt('experiment.yaml', `${VALID}basl|ine:\n  name: x\n`).actions;
    const [diagnostic] = action?.diagnostics ?? [];
    assert.equal(diagnostic?.code, 'schema/unknown-key');
    assert.equal(diagnostic.source, 'ml-portfolio');
    assert.deepEqual(diagnostic.codeDescription, { href: 'https://docs.example/docs/rules/schema/unknown-key.md' });
    assert.deepEqual(diagnostic.data, { id: 'schema/unknown-key' });
  });
  it('offers nothing away from findings', () =>
    assert.deepEqual(titlesAt('experiment.yaml', `na|${VALID.slice(2)}sd: 1\n`), []));
  it('changes one place at a time', () => {
    const offered = offeredAt('experiment.yaml', TWO_TYPOS);
    assert.equal(after(offered, 'Rename to `baseline`'), `${VALID}baseline:\n  name: x\nsee_d: 1 # any\n`);
  });
  it('mends all problems of a rule when there are more', () => {
    const offered = offeredAt('experiment.yaml', TWO_TYPOS);
    const title = 'Fix all `schema/unknown-key` problems in this file';
    assert.equal(after(offered, title), `${VALID}baseline:\n  name: x\nseed: 1 # any\n`);
    assert.equal(offered.actions.find((one) => one.title === title)?.diagnostics?.length, 2);
    assert.ok(!titlesAt('experiment.yaml', `${VALID}basl|ine:\n  name: x\n`).some((one) => one.startsWith('Fix all')));
  });
  it('opens the page of a rule', () => {
    const action = offeredAt('experiment.yaml', TWO_TYPOS).actions.at(-1);
    assert.deepEqual(action?.command, {
      title: action?.title,
      command: 'mlPortfolio.openRulePage',
      arguments: ['schema/unknown-key'],
    });
  });
  it('gives an editor only the kinds that it asks for', () => {
    assert.deepEqual(kindsOf(['quickfix']), ['quickfix']);
    for (const asked of ['source', 'source.fixAll', FIX_ALL_KIND]) assert.deepEqual(kindsOf([asked]), [FIX_ALL_KIND]);
    assert.deepEqual(kindsOf(['refactor']), []);
    assert.deepEqual(kindsOf(['source.organizeImports']), []);
  });
  it('fixes everything as a source action, wherever the cursor is', () => {
    const marked = `|${VALID}basline:\n  name: x\nseed: "1" # any\n`;
    const offered = offeredAt('experiment.yaml', marked, { kinds: [FIX_ALL_KIND], settings: onlySchema() });
    assert.equal(after(offered, 'Fix all ML Portfolio problems'), `${VALID}baseline:\n  name: x\nseed: 1 # any\n`);
  });
});

function onlySchema(): RuleSettings {
  const { document, repository } = withCursor('experiment.yaml', `|${VALID}`);
  const others = (check(document, repository, {}, strictHost) ?? []).map(({ id }) => id);
  return Object.fromEntries(others.filter((id) => !id.startsWith('schema/')).map((id) => [id, 'off']));
}

describe('switching a finding off', () => {
  const ON_LINE = 'Ignore `schema/unknown-key` on this line';
  const IN_FILE = 'Ignore `schema/unknown-key` in this file';
  const NEXT = 'ml-portfolio-disable-next-line schema/unknown-key -- reason';
  const FILE = 'ml-portfolio-disable-file schema/unknown-key -- reason';

  const table: Readonly<Record<string, readonly [path: string, marked: string, title: string, expected: string]>> = {
    'the next line of YAML': ['experiment.yaml', `${VALID}xy|z: 1\n`, ON_LINE, `${VALID}# ${NEXT}\nxyz: 1\n`],
    'with the indentation of the line': [
      'experiment.yaml',
      'name: a\ndata:\n  xy|z: 1\ntask:\n  type: other\n',
      ON_LINE,
      `name: a\ndata:\n  # ${NEXT}\n  xyz: 1\ntask:\n  type: other\n`,
    ],
    'with the line breaks of the file': [
      'experiment.yaml',
      `${VALID}xy|z: 1\n`.replaceAll('\n', '\r\n'),
      ON_LINE,
      `${VALID}# ${NEXT}\nxyz: 1\n`.replaceAll('\n', '\r\n'),
    ],
    'above a list item': [
      'experiment.yaml',
      `${VALID}features:\n  - xy|z: 1\n    name: b\n`,
      ON_LINE,
      `${VALID}features:\n  # ${NEXT}\n  - xyz: 1\n    name: b\n`,
    ],
    'below another comment of the sort': [
      'experiment.yaml',
      `${VALID}# ml-portfolio-disable-next-line schema/wrong-type -- why\nxy|z: 1\n`,
      ON_LINE,
      `${VALID}# ml-portfolio-disable-next-line schema/wrong-type -- why\n# ${NEXT}\nxyz: 1\n`,
    ],
    'the whole file': ['experiment.yaml', `${VALID}xy|z: 1\n`, IN_FILE, `# ${FILE}\n${VALID}xyz: 1\n`],
    'the whole file behind a byte order mark': [
      'experiment.yaml',
      `\uFEFF${VALID}xy|z: 1\n`,
      IN_FILE,
      `\uFEFF# ${FILE}\n${VALID}xyz: 1\n`,
    ],
  };
  for (const [title, [path, marked, action, expected]] of Object.entries(table))
    it(`writes a comment for ${title}, which is heeded`, () => {
      const text = after(offeredAt(path, marked), action);
      assert.equal(text, expected);
      const { document, repository } = withCursor(path, `${text}|`);
      const left = (check(document, repository, {}, strictHost) ?? []).filter(({ id }) => id === 'schema/unknown-key');
      assert.deepEqual(left, []);
    });

  it('uses a YAML comment inside front matter', () => {
    const offered = offeredAt('model_card.md', '---\ntags: [a]\nlicense: ap|ache 2\n---\n# Card\n');
    const id = String(offered.actions[0]?.diagnostics?.[0]?.code);
    assert.match(id, /license/);
    assert.equal(
      after(offered, `Ignore \`${id}\` on this line`),
      `---\ntags: [a]\n# ml-portfolio-disable-next-line ${id} -- reason\nlicense: apache 2\n---\n# Card\n`,
    );
    assert.equal(
      after(offered, `Ignore \`${id}\` in this file`),
      `---\n# ml-portfolio-disable-file ${id} -- reason\ntags: [a]\nlicense: apache 2\n---\n# Card\n`,
    );
  });
  it('is not offered in JSON, which has no comments', () => {
    const titles = titlesAt('experiment.json', '{"name": "a", "task": {"type": "other"}, "data": {}, "xy|z": 1}');
    assert.ok(titles.length > 0 && !titles.some((title) => title.startsWith('Ignore')));
  });
});
