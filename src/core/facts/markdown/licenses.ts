import type { MarkdownBody } from '../../document/markdown/body';
import type { Fact } from '../fact';
import { headingsAbove } from './topics';

/** Headings under which a licence is that of something else: the data of a model, the base model, a dependency. */
const OF_OTHERS = /\bdata\b|dataset|base model|source|third|dependenc|acknowledg|related|reference/i;

/**
 * What a body says about the licence of its own subject: the value of a label, or the only line below a heading.
 * @param ofData whether the subject is a data set, so that a heading about data is no other subject
 */
export function licensesIn(body: MarkdownBody, ofData: boolean): Fact<string>[] {
  const licenses: Fact<string>[] = [];
  // The title of the document names its own subject.
  const [first] = body.headings;
  const title = first?.level === 1 ? first.title : undefined;
  const isOfOthers = (path: readonly string[]): boolean =>
    !ofData && path.some((heading) => heading !== title && OF_OTHERS.test(heading));
  for (const { name, nameSpan, value } of body.labels) {
    if (!/^licen[sc]e$/i.test(name) || isOfOthers(headingsAbove(body, nameSpan.start))) continue;
    const text = body.proseIn(value).trim();
    if (text !== '') licenses.push({ value: text, span: value });
  }
  for (const { title: name, content, level, path } of body.headings) {
    if (level > 3 || !/^licen[sc](?:e|ing)(?: information)?$/i.test(name) || isOfOthers(path)) continue;
    const text = body.proseIn(content);
    const line = text.trim();
    if (line === '' || /[\r\n]/.test(line)) continue;
    const start = content.start + text.indexOf(line);
    licenses.push({ value: line, span: { start, end: start + line.length } });
  }
  return licenses;
}

const OF_DATA = /\bdata(?:set)?s?\b/i;
/** Headings about data that the model was not trained on, and those about more than data. */
const NOT_ONLY = /evaluation|\btest|validation|benchmark|previous|related|other|\bmodel|\bcode\b/i;

/** What a model card says about the licence of its data: the value of a label that says so, or that stands below a heading about data. */
export function licensesOfData(body: MarkdownBody): Fact<string>[] {
  const [first] = body.headings;
  return body.labels.flatMap(({ name, nameSpan, value }) => {
    const [heading = '', ...above] = headingsAbove(body, nameSpan.start);
    const isTitle = above.length === 0 && first?.level === 1 && first.title === heading;
    const below = /^licen[sc]e$/i.test(name) && !isTitle && OF_DATA.test(heading) && !NOT_ONLY.test(heading);
    const text = body.proseIn(value).trim();
    return (below || /^(?:training )?data(?:set)? licen[sc]e$/i.test(name)) && text !== ''
      ? [{ value: text, span: value }]
      : [];
  });
}
