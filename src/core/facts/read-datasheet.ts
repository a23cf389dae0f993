import type { PortfolioDocument } from '../document/document';
import { child, entryOf } from '../document/data/locate';
import type { DataNode } from '../document/data/node';
import type { DatasheetFacts, FieldFact } from './datasheet';
import { readMarkdownDatasheet } from './markdown/datasheet';
import { booleanAt, itemsAt, keyAt, numberAt, numbersAt, present, textAt, textsAt } from './read-values';

/** Reads what a datasheet or dataset card says, in Markdown with or without front matter, YAML or JSON. */
export const readDatasheet = (document: PortfolioDocument): DatasheetFacts =>
  document.format.markdown ? readMarkdownDatasheet(document) : readStructured(document);

/** `schemas/datasheet.schema.json` */
function readStructured({ data }: PortfolioDocument): DatasheetFacts {
  const root = data?.root;
  const [target, split, privacy] = [child(root, 'target'), child(root, 'split'), child(root, 'privacy')];
  return present({
    name: textAt(root, 'name'),
    version: textAt(root, 'version') ?? textAt(root, 'hash'),
    licenses: textsAt(root, 'license'),
    writtenLicenses: [],
    fields: itemsAt(root, 'fields').flatMap(fieldOf),
    fieldsSpan: entryOf(root, 'fields')?.keySpan,
    target: textAt(target, 'name'),
    targetSpan: entryOf(root, 'target')?.keySpan,
    targetDefinition: keyAt(target, 'definition'),
    predictionMoment: keyAt(target, 'prediction_moment'),
    outcomeWindow: keyAt(target, 'outcome_window'),
    allowedData: keyAt(target, 'allowed_data'),
    split: textAt(split, 'strategy'),
    splitReason: keyAt(split, 'reason'),
    timeColumn: textAt(split, 'time_column'),
    groupColumn: textAt(split, 'group_column'),
    testSize: numberAt(split, 'test_size'),
    collectionPeriod: keyAt(root, 'collection_period'),
    classBalance: numbersAt(root, 'class_balance'),
    limitations: keyAt(root, 'known_limitations') ?? keyAt(root, 'gotchas'),
    personalData: booleanAt(privacy, 'personal_data'),
    privacy: keyAt(root, 'privacy'),
    topics: new Map(),
  });
}

function fieldOf(node: DataNode): FieldFact[] {
  const name = textAt(node, 'name');
  if (!name) return [];
  return [
    present({
      ...name,
      type: textAt(node, 'type')?.value,
      availableAtPrediction: booleanAt(node, 'available_at_prediction'),
      personalData: booleanAt(node, 'personal_data'),
      excludedBecause: textAt(node, 'excluded_because'),
      meaning: keyAt(node, 'meaning'),
    }),
  ];
}
