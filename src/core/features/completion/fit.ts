import { CompletionItemKind } from 'vscode-languageserver-types';
import { locate, type Path } from '../../document/data/locate';
import { resolve } from '../../document/data/node';
import { propertiesAt, schemasAt, typesOf } from '../../schema/schema';
import { namesIn } from '../fields';
import { keyProposals, rankOf } from './keys';
import { isKnownPath, placeValues } from './place-values';
import { MOST_ITEMS, typedIn, type Proposal, type Request } from './request';
import { literal, scalarText, TabStops } from './snippet';
import { firstKeys, shapeOf, ValueText } from './value-text';
import { isPartial, narrowed, schemaValues, type ValueProposal } from './values';

/** Proposals in the form that fits the place, each with the request that it is written by. */
export interface Fitted {
  readonly proposals: readonly { readonly proposal: Proposal; readonly request: Request }[];
  readonly isIncomplete: boolean;
}

/** Everything that can be written as the value at the cursor: a scalar, a list, or the first key of a mapping. */
export function fitValues(request: Request, offset: number): Fitted {
  const { document, cursor } = request;
  const schemas = schemasAt(document.format.schema, cursor.path);
  const types = typesOf(schemas);
  const isMap = types.has('object') || (types.size === 0 && shapeOf(schemas) === 'map');
  const isList = types.has('array');
  const isScalar = [...types].some((type) => type !== 'object' && type !== 'array') || (!isMap && !isList);
  const parts: Fitted[] = [];
  if (isScalar) parts.push(scalars(request, cursor.path, offset, ''));
  // A list on its own lines, unless one value alone will do.
  if (isList && (!isScalar || cursor.place === 'open')) parts.push(items(listRequest(request), offset));
  if (isMap && (!isScalar || cursor.place === 'open')) parts.push(keys(request));
  return {
    proposals: parts.flatMap(({ proposals }) => proposals),
    isIncomplete: parts.some((one) => one.isIncomplete),
  };
}

function scalars(request: Request, path: Path, offset: number, lead: string, close = ''): Fitted {
  const { cursor, document } = request;
  const typed = typedIn(request, offset);
  const known = [...placeValues(request, path, typed), ...schemaValues(request, path, typed)];
  if (known.length === 0) return { proposals: [], isIncomplete: false };
  const taken = takenIn(document, path, close);
  // What the repository has says more than an example, and where all files are known an example is a path to nothing.
  const examples = !isKnownPath(request, path) && known.every(({ detail }) => detail === 'example');
  const all = known.filter(({ value, detail }) => !taken.has(String(value)) && (detail !== 'example' || examples));
  const { proposals, isIncomplete } = narrowed(all, typed, MOST_ITEMS);
  const write = ({ value }: ValueProposal): string =>
    literal(lead + scalarText(value, cursor.style, typeof value === 'string' ? cursor.quote : '') + close);
  return {
    proposals: proposals.map((one) => ({ proposal: { ...one, text: write(one) }, request })),
    isIncomplete: isIncomplete || isPartial(request, path),
  };
}

/** What the other items of the list say, when the path leads to an item or to its name. */
function takenIn(document: Request['document'], path: Path, close: string): ReadonlySet<unknown> {
  const item = path.at(-1) === 'name' ? path.slice(0, -1) : path;
  const index = item.at(-1);
  return typeof index === 'number' ? namesIn(document, item.slice(0, -1), close === '' ? index : -1) : new Set();
}

/** Behind a colon a list starts on the next line, in place of the blanks that are there. */
function listRequest(request: Request): Request {
  const { cursor, layout } = request;
  if (cursor.style !== 'block' || cursor.place === 'open') return request;
  return below(request, cursor.column + layout.dash);
}

/** The same value on the next line; where lines of it are there already, in line with them. */
function below(request: Request, usual: number): Request {
  const { cursor, layout, document } = request;
  const { source, text } = document;
  const node = resolve(locate(document.data?.root, cursor.path)?.node);
  const first = node?.type === 'map' ? node.entries[0]?.keySpan : node?.type === 'seq' && !node.flow ? node : undefined;
  const column = first && first.start >= cursor.word.end ? source.positionAt(first.start).character : usual;
  let { start } = cursor.word;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  const lead = layout.lineBreak + ' '.repeat(column);
  const siblings = node?.type === 'map' ? new Set(node.entries.map(({ key }) => key)) : cursor.siblings;
  return { ...request, cursor: { ...cursor, word: { start, end: cursor.word.end }, lead, column, siblings } };
}

function items(request: Request, offset: number): Fitted {
  const { cursor, document, layout } = request;
  const item = [...cursor.path, 0];
  const schemas = schemasAt(document.format.schema, item);
  const isBlock = cursor.style === 'block';
  const [open, close] = isBlock ? ['- ', ''] : ['[', ']'];
  const types = typesOf(schemas);
  const onlyMaps = types.size === 1 && types.has('object');
  const { proposals: values, isIncomplete } = onlyMaps
    ? { proposals: [], isIncomplete: false }
    : scalars(request, item, offset, open, close);
  const first = firstKeys(document.format.schema, item)[0];
  const writer = new ValueText(document.format.schema, cursor.style, layout, new TabStops());
  const isMap = types.has('object') && first !== undefined;
  const label = isMap ? `- ${first}` : '- item';
  const proposal: Proposal = {
    label: isBlock ? label : '[ ]',
    kind: CompletionItemKind.Struct,
    text: isBlock ? `- ${writer.item(cursor.path, cursor.column + 2)}` : writer.inline(cursor.path, cursor.column),
    rank: rankOf(1, 0),
    detail: 'new item',
    filter: first ?? 'item',
    again: !isMap,
  };
  // An empty item where nothing is known of its text only makes noise.
  const offered = isMap || values.length === 0 ? [{ proposal, request }] : [];
  return { proposals: [...offered, ...values], isIncomplete };
}

function keys(request: Request): Fitted {
  const { cursor, document, layout } = request;
  const isBlock = cursor.style === 'block';
  if (isBlock) {
    const place = cursor.place === 'open' ? request : below(request, cursor.column + layout.step);
    return { proposals: keyProposals(place).map((proposal) => ({ proposal, request: place })), isIncomplete: false };
  }
  if (propertiesAt(document.format.schema, cursor.path).size === 0) return { proposals: [], isIncomplete: false };
  const writer = new ValueText(document.format.schema, cursor.style, layout, new TabStops());
  const proposal: Proposal = {
    label: '{ }',
    kind: CompletionItemKind.Struct,
    text: writer.inline(cursor.path, cursor.column),
    rank: rankOf(0, 0),
    detail: 'mapping',
  };
  return { proposals: [{ proposal, request }], isIncomplete: false };
}
