import type { PortfolioDocument } from '../../document/document';
import { dirname } from '../../portfolio/path';
import type { Repository } from '../../portfolio/repository';
import { attributeOf } from './attributes';
import { readResultsBlocks } from './results-block';
import { pathOfSource } from './source-file';

/** The files that the blocks of a README name and that nobody has read yet, as paths from the repository's root. */
export function unreadSources(document: PortfolioDocument, repository: Repository): readonly string[] {
  // Nothing is parsed for a README without a block.
  const body = document.text.includes('results:begin') ? document.body : undefined;
  if (!body) return [];
  const { path } = document;
  const { blocks } = readResultsBlocks(body);
  const paths = blocks.flatMap(({ begin }) => {
    const src = attributeOf(begin.attributes, 'src');
    return (src && pathOfSource(src.value, dirname(path))) ?? [];
  });
  return [...new Set(paths)].filter(
    (one) => repository.files?.has(one) === true && repository.textOf(one) === undefined && !repository.isTooLong(one),
  );
}
