import type { PortfolioDocument } from '../../document/document';
import { asksForEvidence } from '../../portfolio/evidence-files';
import { dirname } from '../../portfolio/path';
import type { Repository } from '../../portfolio/repository';
import { attributeOf } from './attributes';
import { readResultsBlocks } from './results-block';
import { pathOfSource } from './source-file';

/**
 * The files of metrics that a document names and that nobody has read yet, as paths from the repository's root: in the blocks
 * of a README, or in a key of a structured card or experiment.
 */
export const unreadSources = (document: PortfolioDocument, repository: Repository): readonly string[] =>
  sourcesOf(document, repository).filter(
    (one) => repository.files?.has(one) === true && repository.textOf(one) === undefined && !repository.isTooLong(one),
  );

/** The files of metrics that a document names and that nobody has seen: an editor may not have told of a new one. */
export const unseenSources = (document: PortfolioDocument, repository: Repository): readonly string[] =>
  sourcesOf(document, repository).filter((one) => repository.has(one) === false);

function sourcesOf(document: PortfolioDocument, repository: Repository): readonly string[] {
  const folder = dirname(document.path);
  return [...new Set(namedIn(document, repository).flatMap((written) => pathOfSource(written, folder) ?? []))];
}

function namedIn(document: PortfolioDocument, repository: Repository): readonly string[] {
  if (document.format.kind !== 'case-study') {
    if (!asksForEvidence(document)) return [];
    const { card, experiment } = repository.factsOf(document);
    return [card?.metricsFile?.value ?? experiment?.resultsFile?.value ?? ''].filter((path) => path !== '');
  }
  // Nothing is parsed for a README without a block.
  const body = document.text.includes('results:begin') ? document.body : undefined;
  if (!body) return [];
  return readResultsBlocks(body).blocks.flatMap(({ begin }) => attributeOf(begin.attributes, 'src')?.value ?? []);
}
