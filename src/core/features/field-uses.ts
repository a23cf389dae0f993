import type { ScalarNode } from '../document/data/node';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';
import type { Span } from '../text/span';
import { datasheetOf, type Field } from './fields';
import { placedScalars } from './placed';
import { innerSpan } from './targets';

/** A place that names a field of a dataset. */
export interface FieldUse {
  readonly document: PortfolioDocument;
  /** Without quotes. */
  readonly span: Span;
  /** Absent in the running text of a card. */
  readonly node?: ScalarNode;
}

/** All places besides its entry in the datasheet that name a field: features, targets and columns, and code in cards. */
export function* usesOf({ datasheet, name, span }: Field, repository: Repository): Generator<FieldUse> {
  for (const document of repository.all()) {
    if (!mayUse(document, name) || datasheetOf(document, repository)?.path !== datasheet.path) continue;
    for (const { node, text } of placedScalars(document, 'field')) {
      const isEntry = document.path === datasheet.path && node.start <= span.start && span.start <= node.end;
      if (text === name && !isEntry) yield { document, span: innerSpan(document, node), node };
    }
    yield* mentions(document, name);
  }
}

/** Saves looking for the datasheet of a document that does not even contain the name. */
const mayUse = ({ text, format }: PortfolioDocument, name: string): boolean =>
  ['datasheet', 'experiment', 'model-card'].includes(format.kind) && text.includes(name);

/** The name between backticks, in a card. */
function* mentions(document: PortfolioDocument, name: string): Generator<FieldUse> {
  const { body } = document;
  if (!body || document.format.kind !== 'model-card') return;
  const code = `\`${name}\``;
  for (let at = body.text.indexOf(code); at >= 0; at = body.text.indexOf(code, at + code.length)) {
    const start = body.span.start + at + 1;
    yield { document, span: { start, end: start + name.length } };
  }
}
