import { metricNames } from '../../facts/markdown/metric-name';
import { metricOf } from '../../metrics/metric';
import type { MetricsFile, MetricsValue } from '../workspace/metrics-file';
import { ownerOf, splitOfWords, variantOf, wordsOf } from './naming';

/** A number of a metrics file, and what its keys and the file's name say it is. */
export interface Measured {
  readonly path: string;
  readonly entry: MetricsValue;
  /** An id of the metrics list. */
  readonly metric: string;
  /** What makes it another number of the same metric: `macro`, `10` of `ndcg@10`. */
  readonly variant: string;
  readonly split: string | undefined;
  /** All that is left of the keys and the name: the model, a class, a statistic; empty when nothing is left. */
  readonly owner: string;
}

/** The longest name of a model that a metrics file gives beside its numbers. */
const MODEL_BESIDE = /"(?:model|model_name|model_type|algorithm|classifier|estimator)"\s*:\s*"([^"\r\n]{2,60})"/gi;
const SPLIT_BESIDE = /"split"\s*:\s*"(\w{2,20})"/gi;

/**
 * The numbers of a file that are values of known metrics.
 * @param text of the file, for the names that stand beside the numbers
 * @param ignored words of the path that say nothing, because there is no other file or they name the project
 */
export function measuredIn(file: MetricsFile, text: string, ignored: ReadonlySet<string>): Measured[] {
  const place = wordsOf(file.path.replace(/\.(?:json|ya?ml)$/i, '')).filter((word) => !ignored.has(word));
  const beside = onlyOne(text, MODEL_BESIDE);
  const splitBeside = onlyOne(text, SPLIT_BESIDE);
  return file.values.flatMap((entry) => {
    const found = findMetric(entry.keys);
    if (!found) return [];
    const { metric, key, rest } = found;
    const around = entry.keys.filter((_, index) => index !== found.index).flatMap(wordsOf);
    const words = [...place, ...around, ...rest];
    const owner = ownerOf(words);
    return [
      {
        path: file.path,
        entry,
        metric,
        variant: variantOf([key, ...around.filter((word) => /^(?:macro|micro|weighted|samples)$/.test(word))], metric),
        split: splitOfWords([...words].reverse()) ?? splitOfWords(wordsOf(splitBeside ?? '')),
        owner: owner === '' && beside !== undefined ? ownerOf(wordsOf(beside)) : owner,
      },
    ];
  });
}

function onlyOne(text: string, pattern: RegExp): string | undefined {
  const names = new Set(Array.from(text.matchAll(pattern), ([, name = '']) => name));
  return names.size === 1 ? [...names][0] : undefined;
}

/** The innermost key that names a metric, and the words in it that belong to something else. */
function findMetric(
  keys: readonly string[],
): { readonly metric: string; readonly key: string; readonly index: number; readonly rest: string[] } | undefined {
  for (let index = keys.length - 1; index >= 0; index--) {
    const key = keys[index] ?? '';
    const whole = metricOf(key);
    if (whole) return { metric: whole.id, key, index, rest: wordsOf(key).filter(isSplitWord) };
    const words = wordsOf(key);
    for (let length = words.length - 1; length > 0; length--)
      for (const part of [words.slice(-length), words.slice(0, length)]) {
        const metric = metricOf(part.join('_'));
        const rest = part[0] === words[0] ? words.slice(length) : words.slice(0, -length);
        if (metric) return { metric: metric.id, key: part.join('_'), index, rest };
      }
    // Metrics of ranking and retrieval are known by their names alone.
    const [named] = metricNames(key);
    if (named) {
      const rest = wordsOf(`${key.slice(0, named.index)} ${key.slice(named.index + named.length)}`);
      return { metric: named.id, key: key.slice(named.index, named.index + named.length), index, rest };
    }
  }
  return undefined;
}

const isSplitWord = (word: string): boolean => splitOfWords([word]) !== undefined;
