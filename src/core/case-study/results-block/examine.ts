import { dirname } from '../../portfolio/path';
import type { Fix } from '../../rules/rule';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import type { MetricsValue } from '../workspace/metrics-file';
import { attributeOf, keysOf, type Attribute } from './attributes';
import { contentOf, prefixOf, saysTheSame } from './content';
import { faultsOfAttributes } from './attribute-faults';
import { faultsOfMarkers } from './marker-faults';
import { readResultsBlocks, type ResultsBlock } from './results-block';
import { namesOf, valuesOf } from './select-values';
import { pathOfSource, sourceFile } from './source-file';
import { tableOf } from './table';
import { nearest } from '../../text/nearest';

/** Why a block, or a piece of one, is left as it is. */
export interface Fault {
  readonly span: Span;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** A block whose file was read. */
export interface ReadBlock {
  readonly block: ResultsBlock;
  /** The file as the block names it, and its path from the repository's root. */
  readonly src: string;
  readonly path: string;
  /** What is to stand between the comments. */
  readonly content: string;
  /** Whether it stands there already, in whatever layout. */
  readonly isCurrent: boolean;
}

export interface Examined {
  readonly blocks: readonly ReadBlock[];
  readonly faults: readonly Fault[];
}

/** A table with more numbers is none that anybody reads. */
const MOST_NUMBERS = 200;

const KNOWN = new WeakMap<CaseStudy, Examined>();

/** Compares the blocks of results of a README with the files that they name; done once for each version. */
export function examine(study: CaseStudy): Examined {
  const known = KNOWN.get(study);
  if (known) return known;
  const found = readResultsBlocks(study.body);
  const faults = [...faultsOfMarkers(found, study)];
  const blocks: ReadBlock[] = [];
  for (const block of found.blocks) {
    const result = examineBlock(block, study);
    if ('faults' in result) faults.push(...result.faults);
    else blocks.push(result);
  }
  const examined = { blocks, faults };
  KNOWN.set(study, examined);
  return examined;
}

function examineBlock(block: ResultsBlock, study: CaseStudy): ReadBlock | { readonly faults: readonly Fault[] } {
  const { attributes } = block.begin;
  const faults = [...faultsOfAttributes(block.begin, study)];
  const prefix = prefixOf(block, study.body);
  if (prefix === undefined) {
    const message = 'Text stands in front of this comment. Put the block on lines of its own.';
    faults.push({ span: block.begin, message, fixes: [] });
  }
  const src = attributeOf(attributes, 'src');
  if (faults.length > 0 || !src || prefix === undefined) return { faults };
  const source = sourceFile(src.value, study.workspace);
  if (source.state === 'unknown') return { faults: [] };
  if (source.state === 'wrong')
    return { faults: [{ span: src.valueSpan, message: source.message, fixes: instead(src.valueSpan, source.meant) }] };
  const { file } = source;
  const selected = select(block, file.values, src);
  if ('faults' in selected) return selected;
  const lines = tableOf(selected.values, {
    percent: attributeOf(attributes, 'percent')?.value === 'true',
    title: attributeOf(attributes, 'title')?.value,
  });
  const content = contentOf(lines, prefix, study.document.source.lineBreak);
  const path = pathOfSource(src.value, dirname(study.document.path)) ?? src.value;
  return { block, src: src.value, path, content, isCurrent: saysTheSame(content, study.body.slice(block.content)) };
}

/** What the block asks for; or else why it cannot be given. */
function select(
  { begin }: ResultsBlock,
  values: readonly MetricsValue[],
  src: Attribute,
): { readonly values: readonly MetricsValue[] } | { readonly faults: readonly Fault[] } {
  const keys = keysOf(begin.attributes);
  const missing = keys.filter(({ key }) => valuesOf(values, key).length === 0);
  const names = namesOf(values);
  if (missing.length > 0)
    return {
      faults: missing.map(({ key, start, end }) => {
        const meant = nearest(key, names);
        const advice = meant === undefined ? `It has ${listed(names)}.` : `Write \`${meant}\`.`;
        const message = `\`${src.value}\` has no \`${key}\`. ${advice}`;
        return { span: { start, end }, message, fixes: instead({ start, end }, meant) };
      }),
    };
  const chosen = keys.length === 0 ? values : [...new Set(keys.flatMap(({ key }) => valuesOf(values, key)))];
  if (chosen.length <= MOST_NUMBERS) return { values: chosen };
  const message = `\`${src.value}\` has ${chosen.length} numbers, which is no table to read. Name those to show, such as \`keys=${names.slice(0, 2).join(',')}\`.`;
  return { faults: [{ span: src.valueSpan, message, fixes: [] }] };
}

const instead = (span: Span, text: string | undefined): readonly Fix[] =>
  text === undefined ? [] : [{ title: `Replace with \`${text}\``, preferred: true, edits: [{ span, newText: text }] }];

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `\`${name}\``);
  return names.length > 5 ? `${shown.join(', ')} and ${names.length - 5} more` : shown.join(', ');
}
