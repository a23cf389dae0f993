import type { Detector } from './detector';
import { cannotTell, lacking, met, notMet, partly, shown } from './support/answer';

/** Whether no README of a project has an error: a broken link, a number that its file contradicts. */
export const readmeWithoutErrors: Detector = {
  id: 'readme-without-errors',
  detect(evidence) {
    if (!evidence.repository.evidenceIsRead) return cannotTell('Write a README for each project, and check it.');
    const studies = evidence.studies.filter(
      ({ document }) => !/(?:^|\/)(?:tests?|fixtures|templates?)\//i.test(document.path),
    );
    const other = Array.from(evidence.repository.all()).find(({ path }) => /^readme\.md$/i.test(path));
    if (studies.length === 0 && other)
      return cannotTell(`Write the case study as docs/case-study.md: ${other.path} is read as ${other.format.label}.`);
    if (studies.length === 0)
      return notMet('Write a README that tells problem, baseline, result and limits of the project.');
    const faults = studies.flatMap(({ document }) =>
      evidence
        .findingsOf(document)
        .filter(({ severity, id }) => severity === 'error' && /^(?:readme|syntax)\//.test(id))
        .map(({ range, message }) => lacking({ path: document.path, line: range.start.line + 1 }, message)),
    );
    const there = studies.map(({ document }) => shown({ path: document.path, line: 1 }, 'A case study'));
    const [first] = faults;
    if (!first) return met(there);
    return partly([...faults, ...there], `Mend line ${first.line} of ${first.path}: ${first.text}`);
  },
};
