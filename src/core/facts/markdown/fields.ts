import { child } from '../../document/data/locate';
import { resolve, type DataNode } from '../../document/data/node';
import type { MarkdownBody } from '../../document/markdown/body';
import type { Span } from '../../text/span';
import type { FieldFact } from '../datasheet';
import type { Fact } from '../fact';
import { itemsAt, present, textAt } from '../read-values';
import { headingsAbove } from './topics';

const FIELD_COLUMN = /^(?:fields?|columns?|features?|variables?|attributes?)(?: names?)?$/i;
const NAME_COLUMN = /^(?:names?|keys?)$/i;
const FIELD_SECTION = /\b(?:fields?|columns?|features?|variables?|attributes?|schema|dictionary|structure)\b/i;

/** The fields of `dataset_info` in the front matter of a dataset card; of several configurations the first. */
export function fieldsOfInfo(root: DataNode | undefined): FieldFact[] {
  const info = child(root, 'dataset_info');
  const first = info?.type === 'seq' ? resolve(info.items[0]) : info;
  return itemsAt(first, 'features').flatMap((feature) => {
    const name = textAt(feature, 'name');
    return name ? [present({ ...name, type: textAt(feature, 'dtype')?.value })] : [];
  });
}

/** The fields that a body describes, in tables of fields or in a list of names with explanations. */
export function fieldsOfBody(body: MarkdownBody): FieldFact[] {
  const tables = fieldsOfTables(body);
  return tables.length > 0 ? tables : fieldsOfLists(body);
}

function fieldsOfTables(body: MarkdownBody): FieldFact[] {
  return body.tables.flatMap(({ start, header, rows }) => {
    const columns = header.map((cell) => body.proseIn(cell).trim());
    const column = (pattern: RegExp): number => columns.findIndex((title) => pattern.test(title));
    const meaning = column(/descri|meaning|definition|explanation|notes?\b|comment/i);
    const type = column(/\btype\b|dtype/i);
    const named = column(FIELD_COLUMN);
    const isList = named >= 0 || headingsAbove(body, start).some((title) => FIELD_SECTION.test(title));
    const name = named >= 0 ? named : column(NAME_COLUMN);
    if (!isList || name !== 0 || (meaning < 0 && type < 0)) return [];
    const available = column(/available|known at/i);
    const personal = column(/personal|\bpii\b/i);
    return rows.flatMap((row) => {
      const field = nameIn(body, row[name]);
      if (!field) return [];
      return [
        present({
          ...field,
          type:
            type < 0
              ? undefined
              : body
                  .proseIn(row[type] ?? field.span)
                  .trim()
                  .toLowerCase(),
          meaning: filled(body, row[meaning]),
          availableAtPrediction: answerIn(body, row[available]),
          personalData: answerIn(body, row[personal]),
        }),
      ];
    });
  });
}

/** `- name: what it holds` below a heading about fields. */
function fieldsOfLists(body: MarkdownBody): FieldFact[] {
  const sections = body.headings.filter(({ title }) =>
    /^(?:data )?(?:fields|columns|features|variables|attributes)$/i.test(title),
  );
  return sections.flatMap(({ content }) =>
    body.labels
      .filter(
        ({ nameSpan, name }) =>
          nameSpan.start >= content.start && nameSpan.end <= content.end && name.split(/\s+/).length <= 3,
      )
      .map(({ name, nameSpan, value }) =>
        present({ value: name, span: nameSpan, meaning: value.end > value.start ? value : undefined }),
      ),
  );
}

function nameIn(body: MarkdownBody, cell: Span | undefined): Fact<string> | undefined {
  if (!cell) return undefined;
  const value = body.proseIn(cell).trim();
  return value === '' || value.split(/\s+/).length > 4 ? undefined : { value, span: cell };
}

function filled(body: MarkdownBody, cell: Span | undefined): Span | undefined {
  return cell && /[\p{L}\d]/u.test(body.proseIn(cell)) ? cell : undefined;
}

function answerIn(body: MarkdownBody, cell: Span | undefined): Fact<boolean> | undefined {
  const text = cell && body.proseIn(cell).trim();
  if (!cell || text === undefined) return undefined;
  if (/^(?:yes|y|true|✓|✔️?|✅)$/i.test(text)) return { value: true, span: cell };
  return /^(?:no|n|false|✗|✘|❌)$/i.test(text) ? { value: false, span: cell } : undefined;
}
