import assert from 'node:assert/strict';
import { CaseStudy } from '../../src/core/case-study/case-study';
import type { Check, Verdict } from '../../src/core/case-study/check';
import { PortfolioDocument } from '../../src/core/document/document';
import { formatOf } from '../../src/core/document/format';
import { SourceText } from '../../src/core/text/source-text';
import { repositoryOf } from './engine';

/** A README with a result, a link that leads nowhere, and much that is said by halves or not at all. */
export const HALF_SAID = `# Churn ranking

We predict which customers of a phone company cancel within 30 days, so that the retention team calls them first.

## Training

The gradient boosting model is trained with LightGBM on 27 months; see [the notes](#trainning).

## Results

| Model | ROC AUC |
| --- | --- |
| Gradient boosting | 0.78 |
`;

/** A README in a repository, read as a case study whatever it looks like. */
export function caseStudyOf(text: string, files: Readonly<Record<string, string>> = {}, path = 'README.md'): CaseStudy {
  const format = formatOf('case-study-markdown');
  assert.ok(format);
  const document = PortfolioDocument.parse(new SourceText(`file:///${path}`, text, 1), path, {
    format,
    reason: 'a test',
  });
  const repository = repositoryOf({ ...files, [path]: text });
  repository.put(document);
  const study = CaseStudy.of(document, repository);
  assert.ok(study);
  return study;
}

/** The verdict of one check, whose evidence is proven to stand on single lines. */
export function judge(check: Check, text: string, files: Readonly<Record<string, string>> = {}): Verdict {
  const verdict = check.judge(caseStudyOf(text, files));
  assert.equal(verdict.evidence.length > 0, verdict.state === 'present' || verdict.state === 'weak');
  for (const { start, end } of verdict.evidence) {
    assert.ok(start < end && end <= text.length, `${start} to ${end}`);
    assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
  }
  return verdict;
}

/** Texts by what a check must say of them; a text is a test, and its name. */
export function states(check: Check, cases: Partial<Record<Verdict['state'], readonly string[]>>): void {
  for (const [state, texts] of Object.entries(cases))
    for (const text of texts)
      it(`${state}: ${text.replace(/\s+/g, ' ').slice(0, 90)}`, () => {
        assert.equal(judge(check, text).state, state);
      });
}
