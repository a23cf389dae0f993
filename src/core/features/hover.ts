import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import { locate, pathAt, type Path } from '../document/data/locate';
import type { ScalarNode } from '../document/data/node';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';
import { schemasAt } from '../schema/schema';
import { touches, type Span } from '../text/span';
import { fieldAt, linkedPath } from './fields';
import { describePlan, milestoneNames, namesAt } from './milestones';
import { describeField } from './schema/describe-field';
import { describeKey, listedValues, sourceOf } from './schema/describe';
import { meaningOf } from './schema/meaning';
import { placeAt } from './schema/places';

/**
 * What the key, the value or the name of a field at `offset` means.
 * @param offset in UTF-16 code units, 0-based
 */
export function hover(document: PortfolioDocument, offset: number, repository: Repository): Hover | undefined {
  const root = document.data?.root;
  const { path, onKey, node } = pathAt(root, offset);
  if (onKey) {
    const span = locate(root, path)?.entry?.keySpan;
    return span && toHover(document, keyText(document, path, repository), span);
  }
  if (node?.type !== 'scalar' || node.value === null || node.style === 'block' || !touches(node, offset))
    return undefined;
  return toHover(document, valueText(document, path, node, offset, repository), node);
}

function toHover({ source }: PortfolioDocument, text: string | undefined, { start, end }: Span): Hover | undefined {
  if (text === undefined || text === '') return undefined;
  return { contents: { kind: MarkupKind.Markdown, value: text }, range: source.rangeOf({ start, end }) };
}

function keyText(document: PortfolioDocument, path: Path, repository: Repository): string | undefined {
  const { format } = document;
  const named = namesAt(document, path.slice(0, -1), repository).find(({ id }) => id === path.at(-1));
  if (named) return named.text;
  const described = describeKey(format.schema, path);
  if (described !== undefined) return `${described}\n\n*${format.label}*`;
  // In a mapping from metrics to numbers the keys are names of metrics.
  const key = String(path.at(-1));
  const owner = path.at(-2);
  return owner === 'results' || owner === 'metrics' ? listText('metric', key) : undefined;
}

function valueText(
  document: PortfolioDocument,
  path: Path,
  node: ScalarNode,
  offset: number,
  repository: Repository,
): string | undefined {
  const field = fieldAt(document, offset, repository);
  if (field) return describeField(field, repository);
  const { format } = document;
  const schemas = schemasAt(format.schema, path);
  const value = String(node.value);
  for (const { list } of schemas) {
    const text = list === undefined ? undefined : listText(list, value);
    if (text !== undefined) return text;
  }
  const place = placeAt(format.id, path);
  if (place?.kind === 'milestone-plan')
    return describePlan(document, value, repository) ?? pathText(document, value, repository);
  if (place?.role === 'milestone') return milestoneNames(repository).find(({ id }) => id === value)?.text;
  if (place?.role === 'path') return pathText(document, value, repository);
  // A value of a closed list that needs no words of its own is explained by its key.
  const isListed = typeof node.value === 'boolean' || listedValues(schemas).includes(node.value);
  return isListed ? describeKey(format.schema, path) : undefined;
}

function listText(list: string, id: string): string | undefined {
  const meaning = meaningOf(list, id);
  if (!meaning) return undefined;
  const source = sourceOf(list);
  const title = `**${id}**${meaning.name === undefined ? '' : `: ${meaning.name}`}`;
  return [title, meaning.note, source === undefined ? undefined : `*${source}*`]
    .filter((line) => line !== undefined)
    .join('\n\n');
}

function pathText(document: PortfolioDocument, link: string, repository: Repository): string | undefined {
  const path = linkedPath(document, link, repository);
  if (path === undefined) return undefined;
  const target = repository.get(path);
  return target ? `${target.format.label}: \`${path}\`` : `File: \`${path}\``;
}
