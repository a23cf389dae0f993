import type { PortfolioDocument } from '../document/document';
import type { Span } from '../text/span';
import type { Edit } from '../text/edit';
import { yamlScalar } from './write-value';

/** Replaces a key; quotes around it stay. */
export function renameKey(document: PortfolioDocument, keySpan: Span, key: string): Edit {
  const quote = document.text[keySpan.start];
  if (quote === '"') return { span: keySpan, newText: JSON.stringify(key) };
  if (quote === "'") return { span: keySpan, newText: `'${key.replaceAll("'", "''")}'` };
  return { span: keySpan, newText: yamlScalar(key) };
}
