import type { CodeBlock } from '../../../document/markdown/blocks/block';
import { metricNames } from '../../../facts/markdown/metric-name';
import type { Span } from '../../../text/span';
import type { CaseStudy } from '../../case-study';
import { onLine } from './evidence';
import { isUnder } from './outline';
import { isAhead, isAside, isTask } from './places';

const LANGUAGE = /^(?:|text|txt|plain|plaintext|console|output|log|none|md|markdown)$/;

/** Titles over what a reader may see when they try it, and over goals. */
const NO_RESULT =
  /usage|\bruns?\b|install|example|sample|\bdemo\b|\bapi\b|expected|targets?\b|goals?\b|criteria|threshold/i;

/** At least so many metrics stand over the columns of a report. */
const FEWEST_COLUMNS = 2;
const VALUE = /(?<![\w.~-])(?:0?\.\d{2,}|1\.0+|\d{1,2}\.\d+\s?%?|\d{2,3}\s?%)(?![\w.]|\s?[-–]\s?\d)/g;

/** The first row with values of each table of metrics that a program printed: a grid, a data frame, a report of classes. */
export function printedTables(study: CaseStudy): Span[] {
  return study.blocks.blocks
    .filter((block) => block.kind === 'code')
    .filter((block) => LANGUAGE.test(block.language) && block.fenced && !isUnder(block, NO_RESULT))
    .filter((block) => !isAside(block) && !isAhead(block) && !isTask(block))
    .flatMap((block) => firstRow(study, block) ?? []);
}

function firstRow(study: CaseStudy, block: CodeBlock): Span | undefined {
  let columns = 0;
  for (const { 0: line, index } of study.body.slice(block.content).matchAll(/[^\r\n]+/g)) {
    const values = [...line.matchAll(VALUE)].length;
    const names = values > 0 ? 0 : [...metricNames(line)].length;
    if (names >= FEWEST_COLUMNS) columns = names;
    else if (columns > 0 && values >= Math.min(columns, FEWEST_COLUMNS))
      return onLine(study, block.content, block.content.start + index);
  }
  return undefined;
}
