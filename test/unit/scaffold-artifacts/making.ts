import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../src/core/check';
import { builtInMilestone } from '../../../src/core/milestones/plans';
import { detectRequirement } from '../../../src/core/milestones/requirements/detect-requirement';
import { artifactFiles, type ArtifactFacts, type ArtifactFiles } from '../../../src/core/scaffold/artifacts';
import { authorsParts } from '../../../src/core/scaffold/authors-parts';
import { strictHost } from '../../harness/engine';
import { evidenceIn, trackedRepository } from '../../harness/milestones';

export type Files = Readonly<Record<string, string>>;

const FOLDER = 'src/core/scaffold/artifacts/texts';

/** The texts as the build packs them. */
export const TEXTS: Files = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]),
);

export const TODAY = '2026-11-21';

/** What an artifact comes to in a repository of these files. */
export const add = (kind: string, files: Files, facts: Partial<ArtifactFacts> = {}): ArtifactFiles =>
  artifactFiles(kind, trackedRepository(files), { today: TODAY, ...facts }, TEXTS);

/** The files that are made, the one to show first in front; a test whose artifact is there already fails. */
export function make(kind: string, files: Files, facts: Partial<ArtifactFacts> = {}): Files {
  const added = add(kind, files, facts);
  assert.ok('files' in added, 'exists' in added ? `${added.exists} exists` : '');
  assert.equal(added.files[0]?.path, added.open);
  for (const { path, text } of added.files) {
    assert.ok(!(path in files), `${path} is taken`);
    assert.doesNotMatch(text, /<%|%>|\r|[ \t]\n|\n\n\n|undefined|\[object/, path);
    assert.match(text, /[^\n]\n$/, path);
    const parts = authorsParts([{ path, text }]).map(({ text: part }) => part);
    assert.deepEqual(
      Array.from(text.matchAll(/\[(your [^\]]*)\]/g), ([, part]) => part),
      parts,
      path,
    );
  }
  return Object.fromEntries(added.files.map(({ path, text }) => [path, text]));
}

/** Errors and warnings in the files that were made, but those on the lines that their author has to fill in. */
export function troubles(made: Files, files: Files): readonly string[] {
  const repository = trackedRepository({ ...files, ...made });
  return Object.entries(made).flatMap(([path, text]) => {
    const document = repository.get(path);
    const findings = document ? (check(document, repository, {}, strictHost) ?? []) : [];
    return findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ id, span, message }) => ({ id, message, line: text.slice(0, span.start).split('\n').length }))
      .filter(({ line }) => !blockAt(text, line).includes('[your '))
      .map(({ id, line, message }) => `${path}:${line} ${id}: ${message}`);
  });
}

/** A line with those that stand below its key. */
function blockAt(text: string, line: number): string {
  const [head = '', ...rest] = text.split('\n').slice(line - 1);
  const end = rest.findIndex((one) => !one.startsWith(`${/^ */.exec(head)?.[0] ?? ''} `));
  return [head, ...rest.slice(0, end)].join('\n');
}

/** The files with what an author writes in place of each `[your …]`; an answer that is asked for nowhere fails the test. */
export function fill(made: Files, answers: Files): Files {
  const unused = new Set(Object.keys(answers));
  const filled = Object.entries(made).map(([path, text]) => [
    path,
    text.replaceAll(/\[your ([^\][]+)\](?![(:[])/g, (_, what: string) => {
      unused.delete(what);
      assert.ok(answers[what], `nothing is written for [your ${what}] in ${path}`);
      return answers[what];
    }),
  ]);
  assert.deepEqual([...unused], []);
  return Object.fromEntries(filled) as Files;
}

/** Those of the answers that are asked for. */
export const asked = (made: Files, answers: Files): Files =>
  Object.fromEntries(
    Object.entries(answers).filter(([what]) => Object.values(made).some((text) => text.includes(`[your ${what}]`))),
  );

/** What a repository shows of a milestone of a built-in plan: the state of each of its requirements by title. */
export function shownOf(milestone: string, files: Files): Readonly<Record<string, string>> {
  const evidence = evidenceIn(files);
  const requirements = builtInMilestone(milestone)?.requirements ?? [];
  assert.ok(requirements.length > 0, milestone);
  return Object.fromEntries(
    requirements.map((requirement) => {
      const { state, next } = detectRequirement(requirement, evidence);
      return [requirement.title, state === 'met' ? state : `${state}: ${next}`];
    }),
  );
}

/** A small project: a table, a script that trains, metrics with those of a baseline, tasks and a licence. */
export const PROJECT: Files = {
  'README.md': '# Churn ranking\n\nRanks customers by the chance that they cancel.\n',
  'data/churn.csv': [
    'customer_id,snapshot,tenure_months,monthly_charge,contract,comment,target',
    '1001,2025-01-01,3,74.9,monthly,,1',
    '1002,2025-01-01,41,39.9,two years,Asked for a lower price in the last call with us,0',
    '1003,2025-02-01,12,55,monthly,,0',
    '1004,2025-03-01,7,61.5,monthly,Moves abroad at the end of the month for good,1',
    '1005,2025-03-01,30,42.25,two years,,0',
    '',
  ].join('\n'),
  'src/train.py': 'import random\n\nSEED = 7\nrandom.seed(SEED)\nmodel.fit(rows)\n',
  'reports/metrics.json':
    '{\n  "test": {"roc_auc": 0.861, "recall": 0.62},\n  "baseline": {"name": "tenure rule", "roc_auc": 0.788, "recall": 0.48}\n}\n',
  Makefile:
    'setup:\n\tpip install -r requirements.txt\n\ntrain:\n\tpython src/train.py\n\ntest:\n\tpytest\n\nserve:\n\tuvicorn api:app\n',
  'requirements.txt': 'scikit-learn==1.5.2\npandas==2.2.3\n',
  LICENSE: 'MIT License\n\nPermission is hereby granted, free of charge, to any person\n',
};
