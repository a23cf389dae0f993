import { fileURLToPath } from 'node:url';
import type { CaseStudy } from '../core/case-study/case-study';
import { attributeOf } from '../core/case-study/results-block/attributes';
import { examine } from '../core/case-study/results-block/examine';
import { readResultsBlocks, type ResultsBlock } from '../core/case-study/results-block/results-block';
import type { PortfolioDocument } from '../core/document/document';
import type { Repository } from '../core/portfolio/repository';
import { CheckContext } from '../core/rules/context';
import { applyEdits } from '../core/text/edit';
import { SourceText } from '../core/text/source-text';
import { replaceText } from '../node/write-file';

/** What became of one block of results, or of what was to be one. */
export interface UpdatedBlock {
  /** 1-based. */
  readonly line: number;
  readonly state: 'current' | 'updated' | 'out-of-date' | 'faulty';
  /** The file it is written from, or what is wrong. */
  readonly text: string;
}

export interface UpdatedReadme {
  readonly blocks: readonly UpdatedBlock[];
  /** Why the README could not be written, in words. */
  readonly failure: string | undefined;
}

/**
 * Writes the blocks of a README anew where their files say something else, the whole README in one step.
 * @param write false to find out what would be written; nothing is changed then, also in the repository
 */
export async function updateResults(
  document: PortfolioDocument,
  repository: Repository,
  write: boolean,
): Promise<UpdatedReadme> {
  const study = new CheckContext(document, repository).caseStudy;
  if (!study) return { blocks: [], failure: undefined };
  const { blocks, faults } = examine(study);
  const lineOf = (offset: number): number => document.source.positionAt(offset).line + 1;
  const stale = blocks.filter(({ isCurrent }) => !isCurrent);
  const failure = write && stale.length > 0 ? await rewrite(document, repository, stale) : undefined;
  const changed = failure === undefined && write ? 'updated' : 'out-of-date';
  const all: UpdatedBlock[] = [
    ...blocks.map(({ block, src, isCurrent }): UpdatedBlock => ({
      line: lineOf(block.begin.start),
      state: isCurrent ? 'current' : changed,
      text: src,
    })),
    ...faults.map(({ span, message }): UpdatedBlock => ({ line: lineOf(span.start), state: 'faulty', text: message })),
    ...unread(study, { blocks, faults }).map(({ begin }): UpdatedBlock => ({
      line: lineOf(begin.start),
      state: 'faulty',
      text: `\`${attributeOf(begin.attributes, 'src')?.value ?? ''}\` cannot be read as text. Save it as UTF-8, and see that you may read it.`,
    })),
  ];
  return { blocks: all.sort((a, b) => a.line - b.line), failure: failure?.message };
}

/** The blocks of which nothing is known: their files are there, and cannot be read. An editor keeps silent on them. */
function unread(study: CaseStudy, { blocks, faults }: ReturnType<typeof examine>): readonly ResultsBlock[] {
  const read = new Set(blocks.map(({ block }) => block.begin.start));
  return readResultsBlocks(study.body).blocks.filter(
    ({ begin, content }) =>
      !read.has(begin.start) && !faults.some(({ span }) => span.start >= begin.start && span.start <= content.start),
  );
}

async function rewrite(
  document: PortfolioDocument,
  repository: Repository,
  stale: ReturnType<typeof examine>['blocks'],
): Promise<{ readonly message: string } | undefined> {
  const { source, text } = document;
  const edits = stale.map(({ block, content }) => ({ span: block.content, newText: content }));
  const after = applyEdits(text, edits);
  const failure = await replaceText(fileURLToPath(source.uri), text, after);
  if (!failure) repository.put(document.update(new SourceText(source.uri, after, source.version + 1)));
  return failure;
}
