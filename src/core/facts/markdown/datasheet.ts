import type { PortfolioDocument } from '../../document/document';
import type { MarkdownBody } from '../../document/markdown/body';
import type { DatasheetFacts } from '../datasheet';
import type { Fact } from '../fact';
import { present, textAt, textsAt } from '../read-values';
import { DATA_TOPICS } from './data-topics';
import { fieldsOfBody, fieldsOfInfo } from './fields';
import { imbalanceIn } from './imbalance';
import { unjudged, type Unjudged } from './judge';
import { licensesIn } from './licenses';
import { titleFact } from './title';
import { readTopics } from './topics';

/** Reads a dataset card or datasheet in Markdown: its front matter, if any, and its body. */
export function readMarkdownDatasheet({ data, body }: PortfolioDocument): DatasheetFacts {
  const root = data?.root;
  const declared = {
    licenses: textsAt(root, 'license'),
    version: textAt(root, 'version') ?? textAt(root, 'revision'),
  };
  const name = textAt(root, 'pretty_name') ?? (body && titleFact(body));
  if (!body) return present({ ...declared, name, writtenLicenses: [], fields: fieldsOfInfo(root), topics: new Map() });
  const topics = readTopics(body, DATA_TOPICS);
  const info = fieldsOfInfo(root);
  return present({
    ...declared,
    name,
    version: declared.version ?? valueOf(body, /^version$/i),
    writtenLicenses: licensesIn(body, true),
    fields: info.length > 0 ? info : fieldsOfBody(body),
    target: targetIn(body),
    collectionPeriod: topics.get('period'),
    imbalance: imbalanceIn(body),
    limitations: topics.get('limitations'),
    privacy: topics.get('privacy'),
    topics,
    unjudged: unjudged(body) ?? aboutSomethingElse(body),
  });
}

function valueOf(body: MarkdownBody, label: RegExp): Fact<string> | undefined {
  const found = body.labels.find(({ name, value }) => label.test(name) && value.end > value.start);
  return found && { value: body.proseIn(found.value).trim(), span: found.value };
}

/** `**Target variable:** churned (whether ...)`: the first word, when it looks like the name of a column. */
function targetIn(body: MarkdownBody): Fact<string> | undefined {
  const target = valueOf(body, /^(?:target|label)(?: (?:variable|field|column))?$/i);
  const word = target && /^\s*([A-Za-z]\w*)(?=\s*(?:$|[(,;]))/.exec(target.value)?.[1];
  if (!target || word === undefined) return undefined;
  const start = target.span.start + body.proseIn(target.span).indexOf(word);
  return { value: word, span: { start, end: start + word.length } };
}

/** Headings that the data sheet of a chip never has. */
const OF_DATA = /^(?:data )?splits?\b|\bannotat|\bprivacy\b|\bpersonal data\b|^label?ling\b/i;

/** The data sheet of a chip or a module, which goes by the same name. */
function aboutSomethingElse(body: MarkdownBody): Unjudged | undefined {
  if (body.headings.some(({ title }) => OF_DATA.test(title))) return undefined;
  const data =
    body.prose.match(/\bdata[- ]?sets?\b|\bcorpus\b|\bbenchmark\b|\b(?:training|raw|test) data\b/gi)?.length ?? 0;
  return data === 0 ? 'about something else' : undefined;
}
