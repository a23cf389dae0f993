import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Path } from '../../document/data/locate';
import { propertiesAt, requiredAt, schemasAt, type Schema } from '../../schema/schema';
import { namesAt } from '../milestones';
import { describeKey, typeWords } from '../schema/describe';
import { meaningOf } from '../schema/meaning';
import { placeAt } from '../schema/places';
import { recommendedAt } from './recommended';
import type { Proposal, Request } from './request';
import { keyText, literal, TabStops } from './snippet';
import { shapeOf, ValueText } from './value-text';

/** The keys that the mapping at the cursor does not have yet: required ones first, then what reviewers look for. */
export function keyProposals(request: Request): Proposal[] {
  const { document, cursor } = request;
  const name = document.format.schema;
  const required = requiredAt(name, cursor.path);
  const recommended = recommendedAt(name, cursor.path);
  const known = [...propertiesAt(name, cursor.path)].filter(([key]) => !cursor.siblings.has(key));
  const proposals = known.map(([key, schema], index) => {
    const group = schema.deprecated === true ? 9 : required.has(key) ? 0 : recommended.includes(key) ? 1 : 2;
    return keyProposal(request, key, schema, rankOf(group, index));
  });
  return [...proposals, ...freeKeys(request, known.length), ...namedKeys(request)];
}

export const rankOf = (group: number, index: number): string => `${group}${String(index).padStart(4, '0')}`;

function keyProposal(request: Request, key: string, schema: Schema, rank: string): Proposal {
  const { document, cursor, layout } = request;
  const name = document.format.schema;
  const path = [...cursor.path, key];
  const writer = new ValueText(name, cursor.style, layout, new TabStops());
  const value = cursor.colon ? '' : `:${writer.behindKey(path, cursor.column)}`;
  const words = typeWords(schemasAt(name, path));
  return {
    label: key,
    kind: shapeOf(schemasAt(name, path)) === 'map' ? CompletionItemKind.Module : CompletionItemKind.Property,
    text: literal(quotedKey(request, key)) + value,
    rank,
    detail: words,
    documentation: describeKey(name, path),
    deprecated: schema.deprecated === true,
    again: !cursor.colon && hasSuggestions(request, path),
  };
}

const quotedKey = ({ cursor }: Request, key: string): string =>
  keyText(key, cursor.style, cursor.style === 'json' ? '"' : cursor.quote);

/** Whether there is something to suggest where the new key's value starts. */
function hasSuggestions({ document }: Request, path: Path): boolean {
  const name = document.format.schema;
  const schemas = schemasAt(name, path);
  const item = [...path, 0];
  return (
    placeAt(document.format.id, path) !== undefined ||
    placeAt(document.format.id, item) !== undefined ||
    [...schemas, ...schemasAt(name, item)].some(
      ({ list, enum: values }) => list !== undefined || values !== undefined,
    ) ||
    (shapeOf(schemas) === 'map' && propertiesAt(name, path).size > 0)
  );
}

/** Milestones, KPIs and dimensions that the log does not have yet, those of its own plans first. */
function namedKeys(request: Request): Proposal[] {
  const { document, cursor, layout, repository } = request;
  const name = document.format.schema;
  return namesAt(document, cursor.path, repository)
    .filter(({ id }) => !cursor.siblings.has(id))
    .map(({ id, title, text, isFollowed }, index) => {
      const path = [...cursor.path, id];
      const writer = new ValueText(name, cursor.style, layout, new TabStops());
      return {
        label: id,
        kind: CompletionItemKind.Module,
        text: literal(quotedKey(request, id)) + (cursor.colon ? '' : `:${writer.behindKey(path, cursor.column)}`),
        rank: rankOf(isFollowed ? 0 : 5, index),
        detail: title,
        documentation: text,
      };
    });
}

/** In a mapping from metrics to numbers the names of the metrics are the keys. */
function freeKeys(request: Request, start: number): Proposal[] {
  const { document, cursor } = request;
  if (document.format.id !== 'experiment' || cursor.path.join('/') !== 'baseline/results') return [];
  const metrics = schemasAt('experiment', ['metrics', 'primary']).flatMap((schema) =>
    schema.list === 'metric' ? (schema.enum ?? []) : [],
  );
  return metrics
    .filter((metric) => typeof metric === 'string')
    .filter((metric) => !cursor.siblings.has(metric))
    .map((metric, index) => ({
      label: metric,
      kind: CompletionItemKind.Property,
      text: literal(quotedKey(request, metric)) + (cursor.colon ? '' : `: ${new TabStops().empty()}`),
      rank: rankOf(3, start + index),
      documentation: meaningOf('metric', metric)?.note,
      detail: 'metric',
    }));
}
