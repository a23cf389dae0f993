import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TRACKS } from '../../src/protocol/milestones-report';
import { checkJson } from '../harness/command-line';
import { describeTemplate, troublesIn, type GeneratedProject } from '../harness/generated-project';
import { ANSWERS, PROJECTS, ROWS } from './portfolio-answers';

const AUTHORS = ['1.1-role', '1.2-skills', '1.5-portfolio', '6.2-resume', '6.3-interviews', '6.4-job-pipeline'];
const ALL = ['1.3-plan', ...AUTHORS, '6.5-first-job'];

const PAGES = [
  'README.md',
  'resume.md',
  ...['30-60-90', 'interview-plan', 'linkedin', 'outreach', 'pipeline', 'plan', 'portfolio', 'role', 'skills'].map(
    (name) => `career/${name}.md`,
  ),
  'stories/first-project.md',
  'stories/second-project.md',
];

describeTemplate('portfolio', (project) => {
  it('shows only the plan until its author has written something', async () => {
    const states = await statesIn(project);
    assert.deepEqual(
      ALL.map((id) => `${id} ${states.get(id)}`),
      ALL.map((id) => `${id} ${id === '1.3-plan' ? 'met' : 'partly'}`),
    );
    assert.equal(states.get('quarter-4-interview-themes'), 'partly');
  });

  it('has text of its own for each role', async () => {
    const texts = new Set<string>();
    for (const { id, title } of TRACKS) {
      const made = await project.cli('new', 'portfolio', join(project.folder, '..', id), '--yes', '--track', id);
      assert.equal(made.code, 0, made.stderr);
      const folder = join('..', id);
      const portfolio = project.read(join(folder, 'portfolio.yaml'));
      assert.equal(portfolio.match(/^ {4}claim: /gm)?.length, 4, id);
      assert.equal(portfolio.match(/^ {4}constraint: /gm)?.length, 3, id);
      texts.add(portfolio);
      assert.match(project.read(join(folder, 'career/role.md')), new RegExp(`^# Target role: ${title}$`, 'm'));
      // One row for each week, and no line between them that would end the table.
      const weeks =
        /\| Week .*\n\| --- .*\n((?:\|.*\n)+)/.exec(project.read(join(folder, 'career/plan.md')))?.[1] ?? '';
      const numbers = Array.from({ length: 13 }, (_, index) => index + 1);
      assert.deepEqual(
        Array.from(weeks.matchAll(/^\| (\d+) /gm), ([, week]) => Number(week)),
        numbers,
        id,
      );
      const { report } = await checkJson(join(project.folder, folder));
      assert.deepEqual(troublesIn(report), [], id);
    }
    assert.equal(texts.size, TRACKS.length);
  });

  it('shows all of it once its author has filled it in', async () => {
    for (const path of PAGES) project.write(path, filledIn(project.read(path), path));
    project.write('portfolio.yaml', withEvidence(project.read('portfolio.yaml')));
    for (const [path, text] of Object.entries(PROJECTS)) {
      mkdirSync(dirname(join(project.folder, path)), { recursive: true });
      project.write(path, text);
    }
    const { report } = await checkJson(project.folder);
    // The front page is no case study; the READMEs of the projects are.
    const kindOf = (wanted: string): string | undefined => report.files.find(({ path }) => path === wanted)?.kind;
    assert.deepEqual([kindOf('README.md'), kindOf('parcels/README.md')], [undefined, 'case-study']);
    const shown = report.files.filter(({ path }) => !path.startsWith('parcels/'));
    assert.deepEqual(
      shown.flatMap(({ path, findings }) => findings.map(({ id, message }) => `${path} ${id} ${message}`)),
      [],
    );
    assert.deepEqual(troublesIn(report), []);
    const states = await statesIn(project);
    assert.deepEqual(
      ALL.map((id) => `${id} ${states.get(id)}`),
      ALL.map((id) => `${id} met`),
    );
  });
});

/** What the repository shows of each milestone of the six chapters. */
async function statesIn(project: GeneratedProject): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await project.cli('milestones', '.', '--format', 'json');
  const { plans } = JSON.parse(stdout) as {
    readonly plans: readonly { readonly milestones: readonly { readonly id: string; readonly detected: string }[] }[];
  };
  return new Map(plans.flatMap(({ milestones }) => milestones.map(({ id, detected }) => [id, detected] as const)));
}

/** A page with an answer at every place that asks for one. */
function filledIn(text: string, path: string): string {
  assert.match(text, /\[your /, path);
  const filled = text
    .split('\n')
    .map(
      (line) =>
        ROWS[line] ??
        line.replaceAll(/\[your ([^\][]+)\]/g, (_, asked: string) => {
          const answer = ANSWERS[`${path} ${asked}`] ?? ANSWERS[asked];
          assert.ok(answer !== undefined, `${path} asks for "${asked}"`);
          return answer;
        }),
    )
    .join('\n');
  return filled.replaceAll(/<!--[^]*?-->\n\n?/g, '');
}

/** The YAML as its comments ask for it: a role, evidence for each claim, a place for each project. */
function withEvidence(portfolio: string): string {
  const paths = ['parcels', 'claims', 'yard'];
  return portfolio
    .replace(
      /^# target_role: .*$/m,
      'target_role: ML engineer who ranks parcels by lateness and keeps the ranking alive',
    )
    .replaceAll(/^ {4}claim: .*$/gm, '$&\n    evidence: [parcels/README.md, parcels/reports/metrics.json]')
    .replaceAll(/^ {2}- name: .*$/gm, (line) => `${line}\n    path: ${paths.shift() ?? ''}`);
}
