import { CaseStudy } from '../../src/core/case-study/case-study';
import type { CheckId, State } from '../../src/core/case-study/check';
import { PortfolioDocument } from '../../src/core/document/document';
import { formatOf } from '../../src/core/document/format';
import { Repository } from '../../src/core/portfolio/repository';
import { SourceText } from '../../src/core/text/source-text';
import type { LabelledReadme } from './corpus';

/** What the linter says about one question to one README. */
export interface Answer {
  readonly state: State;
  /** 1-based lines, the best one first. */
  readonly lines: readonly number[];
  readonly message: string;
}

export interface Judged {
  readonly profile: string;
  readonly language: string;
  readonly answers: ReadonlyMap<CheckId, Answer>;
}

/** Reads a README as a case study, whatever its front matter says it is. */
export function judge({ text, path, files }: LabelledReadme): Judged {
  const format = formatOf('case-study-markdown');
  if (!format) throw new Error('There is no format for case studies.');
  // Its readers count lines without a mark of byte order, and so does a position.
  const source = new SourceText(`file:///${path}`, text, 1);
  const document = PortfolioDocument.parse(source, path, { format, reason: 'it is evaluated' });
  const repository = new Repository('file:///');
  if (files) repository.setFiles(files);
  repository.put(document);
  const study = CaseStudy.of(document, repository);
  if (!study) return { profile: 'unreadable', language: 'und', answers: new Map() };
  const answers = Array.from(study.verdicts, ([{ id }, { state, evidence, message }]): [CheckId, Answer] => {
    const lines = evidence.map(({ start }) => source.positionAt(start).line + 1);
    return [id, { state, lines: [...new Set(lines)], message }];
  });
  return { profile: study.profile.profile, language: study.language, answers: new Map(answers) };
}
