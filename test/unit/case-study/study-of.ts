import assert from 'node:assert/strict';
import { CaseStudy } from '../../../src/core/case-study/case-study';
import type { ProfileSettings } from '../../../src/core/case-study/profile-name';
import { PortfolioDocument } from '../../../src/core/document/document';
import { formatOf } from '../../../src/core/document/format';
import { Repository } from '../../../src/core/portfolio/repository';
import { SourceText } from '../../../src/core/text/source-text';

/** A README as a reviewer reads it, whether or not it would be recognised as one. */
export function studyOf(text: string, profiles: ProfileSettings = {}, path = 'README.md'): CaseStudy {
  const format = formatOf('case-study-markdown');
  assert.ok(format);
  const source = new SourceText(`file:///${path}`, text, 1);
  const repository = new Repository('file:///');
  repository.profiles = profiles;
  const study = CaseStudy.of(PortfolioDocument.parse(source, path, { format, reason: 'a test' }), repository);
  assert.ok(study);
  return study;
}
