import type { Detector } from './detector';
import { met, partly, shown } from './support/answer';
import { languageModelPrograms, readPrompts, withoutLanguageModel } from './support/language-models';
import { lineOf } from '../../case-study/workspace/yaml-value';
import { firstHit } from './support/python-source';

const RETURNED =
  /^[ \t]*(?:citations?|sources?|source_documents|references|cited_\w+)\s*:\s*(?:list|List|tuple|Sequence|Optional)\b|["'](?:citations?|sources|source_documents|references)["']\s*:|\breturn_source_documents\s*=\s*True|\b(?:citations|sources)\s*=\s*\[|\bcite\w*\s*\(/m;
const ASKED = /\bcite\b|\bcitations?\b|\bsource(?:s| id| number| document)|\breference(?:s| the)\b|\[\d\]|\[doc/i;
const KEPT = /\bmetadatas?\s*=|\bmetadata\[["'](?:source|title|page|path|doc_id|url)|\.metadata\b/;

/** Whether an answer names the passages that it comes from. */
export const answerCitations: Detector = {
  id: 'answer-citations',
  detect(evidence) {
    const sources = languageModelPrograms(evidence);
    const returned = firstHit(sources, RETURNED);
    const [asked] = readPrompts(evidence).flatMap(({ path, text }) => {
      const match = ASKED.exec(text);
      return match ? [shown({ path, line: lineOf(text, match.index) }, 'The prompt asks for citations')] : [];
    });
    if (returned) return met([shown(returned, 'The answer has its sources with it'), ...(asked ? [asked] : [])]);
    const next = 'Return the ids of the passages with each answer, in a field such as sources.';
    if (asked) return partly([asked], next);
    const kept = firstHit(sources, KEPT);
    return kept
      ? partly([shown(kept, 'Passages keep where they come from')], next)
      : withoutLanguageModel(evidence, next);
  },
};
