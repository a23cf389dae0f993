import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { embeddingsIn, languageModelIn, withoutLanguageModel } from './support/language-models';
import { firstHit, programs } from './support/python-source';
import { settingsOf } from './support/settings';

const SIZE =
  /(?:^|[._])(?:max_)?chunk(?:s|ing)?[._](?:size|length|tokens|chars|max_tokens|max_chars|words)(?:$|[._])|(?:^|[._])chunksize$/;
const OVERLAP =
  /(?:^|[._])(?:chunk(?:s|ing)?[._](?:\w+[._])?)?overlap(?:_(?:size|tokens|chars|words|ratio))?$|(?:^|[._])chunk(?:s|ing)?[._]stride$/;
const IN_CODE =
  /\bchunk_?size\w*\s*(?::\s*int\s*)?=\s*\d+|\bchunk_overlap\s*(?::\s*int\s*)?=\s*\d+|\bCHUNK_(?:SIZE|OVERLAP)\b/i;

/** Whether the size of chunks and their overlap are settings, and not numbers in the code. */
export const chunkSettings: Detector = {
  id: 'chunk-settings',
  detect(evidence) {
    const next = 'Write chunk_size and chunk_overlap into config/retrieval.yaml, and cut documents by them.';
    // Tables are read in chunks as well.
    if (!languageModelIn(evidence) && !embeddingsIn(evidence)) return withoutLanguageModel(evidence, next);
    const settings = settingsOf(evidence).filter(({ value }) => /\d|\$\{/.test(value));
    const [size, overlap] = [
      settings.find(({ name }) => SIZE.test(name)),
      settings.find(({ name }) => OVERLAP.test(name)),
    ];
    const there = [
      ...(size ? [shown(size, `The size of a chunk: ${size.value}`)] : []),
      ...(overlap ? [shown(overlap, `The overlap of chunks: ${overlap.value}`)] : []),
    ];
    if (size && overlap) return met(there);
    if (size) return partly(there, `Add the overlap of chunks to ${size.path}, and write 0 when there is none.`);
    // An overlap alone may be of windows in a time series.
    const code = firstHit(programs(evidence), IN_CODE);
    if (code)
      return partly(
        [lacking(code, 'Size or overlap of chunks is a number in the code')],
        `Move chunk_size and chunk_overlap from ${code.path} to a configuration file.`,
      );
    return notMet(next);
  },
};
