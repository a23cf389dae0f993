import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { pagesLike, type Page } from './support/pages';
import { counted, isBlank } from './support/said';

/** A page with fewer skills is a beginning. */
const FEWEST = 3;

const PAGE = /(?:^|\/)(?:skills?(?:[-_ ](?:inventory|map|matrix))?|competenc(?:y|ies)(?:[-_ ]map)?)\.(?:md|markdown)$/i;
const SKILL = /\b(?:skills?|experience|competenc(?:y|ies)|strengths?|i (?:know|can)|background)\b/i;
const ARTIFACT = /\b(?:artifacts?|artefacts?|evidence|proofs?|projects?|deliverables?|shows?|shown|outputs?)\b/i;

/** A page on which every skill has an artifact that proves it, as a table or as items with an arrow. */
export const skillsInventory: Detector = {
  id: 'skills-inventory',
  detect(evidence) {
    const pages = pagesLike(evidence, PAGE);
    const pairs = pages.flatMap(pairsIn);
    const [page] = pages;
    if (!page)
      return notMet(
        'Write career/skills.md: a table with a software skill and the AI artifact that proves it in each row.',
      );
    if (pairs.length === 0)
      return partly(
        [lacking({ path: page.path, line: 1 }, 'No skill is paired with an artifact here')],
        `Give ${page.path} a table with the columns "Skill" and "Artifact".`,
      );
    const blank = pairs.filter(({ artifact }) => isBlank(artifact));
    const [first] = blank;
    if (first)
      return partly(
        [
          ...blank.map((pair) => lacking(pair, `No artifact for "${pair.skill}"`)),
          shown(
            pairs.find((pair) => !blank.includes(pair)) ?? first,
            `${counted(pairs.length - blank.length, 'skill')} with an artifact`,
          ),
        ].filter(({ speaksFor }) => !speaksFor || pairs.length > blank.length),
        `Name the artifact that will prove "${first.skill}" in line ${first.line} of ${first.path}.`,
      );
    const [top] = pairs;
    const reason = top ? [shown(top, `${counted(pairs.length, 'skill')} with an artifact each`)] : [];
    if (pairs.length >= FEWEST) return met(reason);
    return partly(reason, `Add more of your skills to ${page.path}, each with the artifact that will prove it.`);
  },
};

interface Pair {
  readonly path: string;
  readonly line: number;
  readonly skill: string;
  readonly artifact: string;
}

const pairsIn = (page: Page): readonly Pair[] => [...inTables(page), ...inItems(page)];

const inTables = (page: Page): readonly Pair[] =>
  page.tables.flatMap(({ columns, rows }) => {
    const artifact = columns.findIndex((name) => ARTIFACT.test(name));
    const skill = columns.findIndex((name, index) => index !== artifact && SKILL.test(name));
    if (artifact < 0 || skill < 0) return [];
    return rows
      .filter(({ cells }) => !isBlank(cells[skill] ?? ''))
      .map(({ line, cells }) => ({
        path: page.path,
        line,
        skill: cells[skill] ?? '',
        artifact: cells[artifact] ?? '',
      }));
  });

const inItems = (page: Page): readonly Pair[] =>
  page.body.blocks.blocks.flatMap((block) => {
    if (block.kind !== 'item') return [];
    const [, skill, artifact] = /^[\s*+-]*([^\r\n]{2,80}?)\s*(?:→|⇒|->|=>)\s*([^]*)$/.exec(page.seen(block)) ?? [];
    if (skill === undefined || artifact === undefined) return [];
    return [{ path: page.path, line: page.lineAt(block.start), skill, artifact }];
  });
