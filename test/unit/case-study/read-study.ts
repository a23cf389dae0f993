import assert from 'node:assert/strict';
import { CaseStudy } from '../../../src/core/case-study/case-study';
import type { CheckId, State, Verdict } from '../../../src/core/case-study/check';
import { CHECKS } from '../../../src/core/case-study/checks/index';
import { PortfolioDocument } from '../../../src/core/document/document';
import { formatOf } from '../../../src/core/document/format';
import { SourceText } from '../../../src/core/text/source-text';
import { repositoryOf } from '../../harness/engine';

/** A text read as the README of a project, whatever it says. @param files of the repository around it, by path */
export function studyOf(text: string, files: Readonly<Record<string, string>> = {}): CaseStudy {
  const format = formatOf('case-study-markdown');
  assert.ok(format);
  const document = PortfolioDocument.parse(new SourceText('file:///README.md', text, 1), 'README.md', {
    format,
    reason: 'the test says so',
  });
  const study = CaseStudy.of(document, repositoryOf(files));
  assert.ok(study);
  return study;
}

/** The verdict of one check, whatever the profile of the text. */
export function verdictOf(id: CheckId, text: string, files: Readonly<Record<string, string>> = {}): Verdict {
  const check = CHECKS.find((one) => one.id === id);
  assert.ok(check, `there is no check ${id}`);
  return check.judge(studyOf(text, files));
}

/** What a verdict points at, best first. */
export const shownBy = (text: string, { evidence }: Verdict): string[] =>
  evidence.map(({ start, end }) => text.slice(start, end));

export type Case = readonly [text: string, state: State, shown?: string];

/** Tests that each text gets its state and, where one is given, that the first evidence is that stretch. */
export function judges(id: CheckId, cases: Readonly<Record<string, Case>>): void {
  describe(id, () => {
    for (const [name, [text, state, shown]] of Object.entries(cases)) {
      it(`${state}: ${name}`, () => {
        const verdict = verdictOf(id, text);
        const evidence = shownBy(text, verdict);
        assert.equal(verdict.state, state, `${verdict.message} ${evidence.join(' | ')}`);
        if (shown !== undefined) assert.equal(evidence[0], shown);
        assert.equal(evidence.length > 0, state === 'present' || state === 'weak');
        for (const one of evidence) assert.match(one, /^\S(?:[^\r\n]*\S)?$/);
      });
    }
  });
}

export const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
