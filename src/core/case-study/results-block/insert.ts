import { metricOf } from '../../metrics/metric';
import type { Fix } from '../../rules/rule';
import { overlaps, type Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import type { MetricsFile } from '../workspace/metrics-file';
import { conceptsIn } from '../vocabulary/concepts-of';
import { readResultsBlocks } from './results-block';
import { namesOf, valuesOf } from './select-values';
import { tableOf } from './table';

/** More files than this are no choice that anybody makes in a menu. */
const MOST_FILES = 3;

/** A file with more numbers gives those of known metrics only, and no more than this many. */
const MOST_NUMBERS = 12;
const MOST_KEYS = 6;

/**
 * Puts a filled block of results below the title of the results, or above what reports them.
 * @param range what the author looks at: nothing is offered far from the results
 * @returns nothing when there is a block already, or no file to write it from
 */
export function insertResults(study: CaseStudy, range: Span): readonly Fix[] {
  const at = placeFor(study, range);
  const { blocks, unclosed } = readResultsBlocks(study.body);
  if (at === undefined || blocks.length > 0 || unclosed.length > 0) return [];
  const files = study.workspace.facts.metricsFiles.filter(({ problem }) => problem === undefined).slice(0, MOST_FILES);
  const { lineBreak } = study.document.source;
  return files.map((file) => {
    const block = resultsBlockOf(file, study);
    const lines = at.isTitle ? ['', '', ...block] : [...block, '', ''];
    return {
      title: `Insert a block of results from \`${study.workspace.nameOf(file.path)}\``,
      preferred: false,
      edits: [{ span: { start: at.offset, end: at.offset }, newText: lines.join(lineBreak) }],
    };
  });
}

function placeFor(study: CaseStudy, range: Span): { readonly offset: number; readonly isTitle: boolean } | undefined {
  const { body, numbers, document } = study;
  const heading = body.headings.find(
    (one) => overlaps(one, range) && ['results', 'metrics', 'evaluation'].some((name) => isAbout(one.title, name)),
  );
  if (heading) return { offset: document.source.lineAt(heading.end - 1).end, isTitle: true };
  const number = numbers.find(({ span }) => overlaps(document.source.lineAt(span.start), range));
  if (!number) return undefined;
  const block = body.blocks.blocks.find(
    ({ kind, start, end }) =>
      (kind === 'table' || kind === 'paragraph') && start <= number.span.start && number.span.end <= end,
  );
  // Inside of a list or a quote a block would have to follow its indentation.
  const line = block && document.source.lineAt(block.start);
  return line && line.start === block.start ? { offset: block.start, isTitle: false } : undefined;
}

const isAbout = (title: string, name: string): boolean => [...conceptsIn(title)].some((concept) => concept === name);

/** The lines of a block of results with what a file of metrics holds now, between the comments that name the file. */
export function resultsBlockOf(file: MetricsFile, { workspace }: Pick<CaseStudy, 'workspace'>): readonly string[] {
  const name = workspace.nameOf(file.path);
  const keys = file.values.length > MOST_NUMBERS ? knownKeys(file) : [];
  const values = keys.length === 0 ? file.values : [...new Set(keys.flatMap((key) => valuesOf(file.values, key)))];
  const attributes = [
    `src=${/[\s"']/.test(name) ? `"${name}"` : name}`,
    ...(keys.length === 0 ? [] : [`keys=${keys.join(',')}`]),
  ];
  const table = tableOf(values, { percent: false, title: undefined });
  return [`<!-- results:begin ${attributes.join(' ')} -->`, '', ...table, '', '<!-- results:end -->'];
}

const knownKeys = ({ values }: MetricsFile): readonly string[] =>
  namesOf(values)
    .filter((key) => metricOf(key) !== undefined && !/[\s,]/.test(key))
    .slice(0, MOST_KEYS);
