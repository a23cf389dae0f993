import type { Fix } from '../../rules/rule';
import { nearest } from '../../text/nearest';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { attributeOf, ATTRIBUTES } from './attributes';
import type { Fault } from './examine';
import type { Marker } from './results-block';

/** More files than this are no choice that anybody makes in a menu. */
const MOST_FILES = 5;

const isKnown = (name: string): boolean => ATTRIBUTES.some((known) => known === name);

/** What is wrong with the words of the comment that begins a block. */
export function* faultsOfAttributes(begin: Marker, study: CaseStudy): Generator<Fault> {
  const { list, unread } = begin.attributes;
  for (const span of unread) {
    const text = study.body.slice(span);
    const message = `\`${text}\` cannot be read here. Write a name with its value, such as \`src=reports/metrics.json\`.`;
    yield { span, message, fixes: [] };
  }
  const seen = new Set<string>();
  for (const { name, nameSpan, value, valueSpan } of list) {
    if (!isKnown(name)) {
      const meant = nearest(name, ATTRIBUTES);
      const advice = meant === undefined ? `A block of results has ${ATTRIBUTES.join(', ')}.` : `Write \`${meant}\`.`;
      yield {
        span: nameSpan,
        message: `A block of results has no \`${name}\`. ${advice}`,
        fixes: instead(nameSpan, meant),
      };
    } else if (seen.has(name)) {
      yield { span: nameSpan, message: `\`${name}\` is given twice. Leave one of them out.`, fixes: [] };
    } else if (name === 'percent' && value !== 'true' && value !== 'false') {
      const message = `\`percent\` is \`true\` or \`false\`. Write \`percent=true\` to show shares in percent.`;
      yield { span: valueSpan.start === valueSpan.end ? nameSpan : valueSpan, message, fixes: [] };
    }
    seen.add(name);
  }
  const src = attributeOf(begin.attributes, 'src');
  if (src && src.value.trim() !== '') return;
  // A misspelt name has its own message.
  if (unread.length > 0 || list.some(({ name }) => nearest(name, ATTRIBUTES) === 'src' && name !== 'src')) return;
  yield {
    span: src?.nameSpan ?? begin,
    message:
      'The block names no file. Write `src=` with the path of a file of metrics, such as `src=reports/metrics.json`.',
    fixes: src ? [] : namingFile(begin, study),
  };
}

const instead = (span: Span, text: string | undefined): readonly Fix[] =>
  text === undefined ? [] : [{ title: `Replace with \`${text}\``, preferred: true, edits: [{ span, newText: text }] }];

/** One fix for each metrics file of the project; the only one is the right one. */
function namingFile(begin: Marker, { workspace, body }: CaseStudy): readonly Fix[] {
  const files = workspace.facts.metricsFiles.filter(({ problem }) => problem === undefined).slice(0, MOST_FILES);
  const at = begin.start + (/^<!--[ \t]*results:begin/.exec(body.slice(begin))?.[0].length ?? 0);
  return files.map(({ path }) => {
    const name = workspace.nameOf(path);
    const value = /\s/.test(name) ? `"${name}"` : name;
    return {
      title: `Take the results from \`${name}\``,
      preferred: files.length === 1,
      edits: [{ span: { start: at, end: at }, newText: ` src=${value}` }],
    };
  });
}
