import assert from 'node:assert/strict';
import { completeAnswers, titleOf, UNNAMED_AUTHOR } from '../../../src/core/scaffold/answers';
import { authorsParts } from '../../../src/core/scaffold/authors-parts';
import { projectFiles } from '../../../src/core/scaffold/project';
import { readRecord } from '../../../src/core/scaffold/record';
import { render, slotsOf, viewOf } from '../../../src/core/scaffold/render';
import { parse } from 'yaml';
import { HASH, LICENSE, TEMPLATE } from './template';

const ANSWERS = completeAnswers(TEMPLATE, '2026-03-01', { name: 'late-parcels', author: 'Ada "the" \\ Countess' });

const named = (author: string): string => completeAnswers(TEMPLATE, '2026-03-01', { author }).author;

describe('answers', () => {
  it('are what most people take, unless something is said', () => {
    assert.deepEqual(completeAnswers(TEMPLATE, '2026-03-01'), {
      name: 'churn-service',
      title: 'Churn service',
      author: UNNAMED_AUTHOR,
      track: 'ml-engineer',
      license: 'mit',
      date: '2026-03-01',
    });
    assert.equal(completeAnswers(TEMPLATE, '2026-03-01', { license: undefined }).license, undefined);
    assert.equal(titleOf('late-parcels'), 'Late parcels');
  });

  it('fit in one line, whatever a name brings along', () => {
    assert.equal(named('Ada\nadmin: true\u2028x\u0000\u202E'), 'Ada admin: true x');
    assert.equal(named(' \n '), UNNAMED_AUTHOR);
  });
});

describe('rendering', () => {
  const view = viewOf(ANSWERS, LICENSE);

  it('fills slots, and leaves the braces of other languages alone', () => {
    const text = 'title: <% title %>\nrun: ${{ matrix.python }} {{ name }} <% date %> <% year %>\n';
    assert.equal(
      render(text, 'a.md', view),
      'title: Late parcels\nrun: ${{ matrix.python }} {{ name }} 2026-03-01 2026\n',
    );
  });

  it('escapes for the format of the file, so that it says what was answered', () => {
    const yaml = render('owner: "<% author %>"\n', 'card.yaml', view);
    assert.deepEqual(parse(yaml), { owner: ANSWERS.author });
    assert.deepEqual(JSON.parse(render('{"owner": "<% author %>"}', 'card.json', view)), { owner: ANSWERS.author });
    assert.equal(render('by <% author %>', 'README.md', view), `by ${ANSWERS.author}`);
    assert.equal(
      render('<% author %>', 'README.md', viewOf({ ...ANSWERS, author: '<b> & co <% name %>' }, LICENSE)),
      '<b> & co <% name %>',
    );
  });

  it('has a section for the licence, and flags for the tracks', () => {
    const text = 'a\n<%#license%>\nlicense: <% id %> <% spdx %> <% licenseTitle %>\n<%/license%>\nb\n';
    assert.equal(render(text, 'a.md', view), 'a\nlicense: mit MIT MIT License\nb\n');
    assert.equal(render(text, 'a.md', viewOf(ANSWERS, undefined)), 'a\nb\n');
    assert.equal(render('<%#isMlEngineer%>x<%/isMlEngineer%><%#isResearch%>y<%/isResearch%>', 'a', view), 'x');
  });

  it('names all slots of a text', () => {
    assert.deepEqual(slotsOf('<% name %> <%#license%><% spdx %><%/license%> <% name %>'), ['name', 'license', 'spdx']);
    assert.throws(() => slotsOf('<%#license%>'));
  });
});

describe('files of a project', () => {
  const files = projectFiles(TEMPLATE, ANSWERS, LICENSE, HASH);
  const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';

  it('are those of the template, the licence, and the record of it all, in the order of their paths', () => {
    assert.deepEqual(
      files.map(({ path }) => path),
      ['.ml-portfolio.yaml', 'LICENSE', 'README.md', 'card.yaml', 'src/train.py'],
    );
    assert.equal(textOf('LICENSE'), `Copyright 2026 ${ANSWERS.author}\n`);
    const record = readRecord(textOf('.ml-portfolio.yaml'));
    assert.deepEqual(record?.answers, ANSWERS);
    assert.deepEqual(Object.keys(record?.files ?? {}), ['LICENSE', 'README.md', 'card.yaml', 'src/train.py']);
  });

  it('have no licence when none was chosen', () => {
    const without = projectFiles(TEMPLATE, { ...ANSWERS, license: undefined }, undefined, HASH);
    assert.ok(!without.some(({ path }) => path === 'LICENSE'));
    assert.equal(readRecord(without[0]?.text ?? '')?.answers.license, undefined);
  });

  it('say where their author has something to write, and do not take links for that', () => {
    const parts = authorsParts([
      { path: 'a.md', text: 'x\n[your own reason] and [your words](x.md) [your `x`]: y\n- [ ] [your next step]\n' },
    ]);
    assert.deepEqual(parts, [
      { path: 'a.md', line: 2, text: 'your own reason' },
      { path: 'a.md', line: 3, text: 'your next step' },
    ]);
  });
});
