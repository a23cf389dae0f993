import { entryOf } from '../../../document/data/locate';
import { resolve } from '../../../document/data/node';
import type { PortfolioDocument } from '../../../document/document';
import type { DatasheetFacts } from '../../../facts/datasheet';
import { DATASHEET_SECTIONS, type DatasheetSection } from '../../../facts/markdown/data-topics';
import { hasContent } from '../../../facts/read-values';
import { propertiesAt } from '../../../schema/schema';
import type { Span } from '../../../text/span';
import type { CheckContext } from '../../context';

/** What readers miss first in a datasheet, the most important first. */
export type Part = 'license' | 'limitations' | 'sections' | 'period' | 'version';

const ORDER: readonly Part[] = ['license', 'limitations', 'sections', 'period', 'version'];

/** A young datasheet is not buried: only so many parts are called missing at a time, and the next when one is there. */
const MOST = 3;

/** A structured datasheet with fewer keys has only been begun. */
const FEWEST_KEYS = 4;

const KEYS: Readonly<Record<Part, string | undefined>> = {
  license: 'license',
  limitations: 'known_limitations',
  sections: undefined,
  period: 'collection_period',
  version: 'version',
};

/** Where to say that a part is missing; undefined when it is there, cannot be judged, or is not among the first to say. */
export function gapOf(context: CheckContext, part: Part): Span | undefined {
  const { datasheet, document } = context;
  if (!datasheet || datasheet.unjudged || isDraft(document)) return undefined;
  const missing = ORDER.filter((each) => isMissing(document, datasheet, each)).slice(0, MOST);
  if (!missing.includes(part)) return undefined;
  const key = KEYS[part];
  const blank = key === undefined || document.format.markdown ? undefined : entryOf(document.data?.root, key);
  return blank?.keySpan ?? document.anchor;
}

function isDraft({ data, format }: PortfolioDocument): boolean {
  if (format.markdown) return false;
  const root = resolve(data?.root);
  if (root?.type !== 'map') return true;
  const known = propertiesAt(format.schema, []);
  return root.entries.filter(({ key, value }) => known.has(key) && hasContent(value)).length < FEWEST_KEYS;
}

function isMissing(document: PortfolioDocument, datasheet: DatasheetFacts, part: Part): boolean {
  const { topics } = datasheet;
  const { markdown } = document.format;
  const key = KEYS[part];
  // A placeholder under the key of the part is reported where it stands.
  if (!markdown && key !== undefined && isBegun(document, key)) return false;
  switch (part) {
    case 'license':
      return datasheet.licenses.length + datasheet.writtenLicenses.length === 0 && !topics.has('license');
    case 'limitations':
      return !datasheet.limitations;
    case 'sections':
      return absentSections(document, datasheet).length > 0;
    case 'period':
      return !datasheet.collectionPeriod;
    case 'version':
      // A data set on the Hub is in git, and so has a revision; one with a DOI is published as it is.
      return !datasheet.version && !topics.has('version') && !(markdown && document.frontMatter) && !hasDoi(document);
  }
}

const hasDoi = ({ body }: PortfolioDocument): boolean =>
  body?.links.some(({ target }) => /\b(?:doi\.org|zenodo\.org)\//i.test(target)) === true;

function isBegun({ data }: PortfolioDocument, key: string): boolean {
  const node = resolve(entryOf(data?.root, key)?.value);
  return node?.type === 'scalar' ? typeof node.value === 'string' && node.value.trim() !== '' : hasContent(node);
}

/** So many headings in the words of Datasheets for Datasets make it one. */
const ENOUGH = 3;

/** The sections of Datasheets for Datasets that are not there, in a file that follows it. */
export function absentSections({ body }: PortfolioDocument, { topics }: DatasheetFacts): readonly DatasheetSection[] {
  const titles = body?.headings.map(({ title }) => title.toLowerCase()) ?? [];
  const followed = DATASHEET_SECTIONS.filter((section) => titles.some((title) => title.startsWith(section)));
  return followed.length < ENOUGH ? [] : DATASHEET_SECTIONS.filter((section) => !topics.has(section));
}
