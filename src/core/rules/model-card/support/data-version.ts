import type { PortfolioDocument } from '../../../document/document';
import type { CheckContext } from '../../context';
import { mayBeOfOne } from '../../support/datasheet-of';
import { statedVersion, type StatedVersion } from '../../support/data-version';

/** The version of the data that a structured card says it was trained on. */
export const trainingVersion = ({ document }: CheckContext): StatedVersion | undefined =>
  statedVersion(document, ['training_data', 'version']);

/** The version of the data in the experiment that the card links to, unless the two name other data. */
export function versionInExperiment({
  document,
  card,
  repository,
}: CheckContext): { readonly document: PortfolioDocument; readonly version: StatedVersion } | undefined {
  const link = card?.experiment?.value;
  if (link === undefined) return undefined;
  const experiment = repository.linked(document.path, link) ?? repository.linked('', link);
  const facts = experiment && repository.factsOf(experiment).experiment;
  if (!facts || experiment.syntaxProblems.length > 0) return undefined;
  const [own, other] = [card?.trainingName?.value, facts.data?.name?.value];
  const version = statedVersion(experiment, ['data', 'version']);
  return version && (own === undefined || other === undefined || mayBeOfOne(own, other))
    ? { document: experiment, version }
    : undefined;
}
