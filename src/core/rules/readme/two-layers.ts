import { defineRule } from '../rule';
import { genAiStudy } from '../support/gen-ai';

const RETRIEVAL: ReadonlySet<string> = new Set([
  'hit_rate',
  'mrr',
  'ndcg',
  'map',
  'context_precision',
  'context_recall',
]);
const ANSWER: ReadonlySet<string> = new Set([
  'faithfulness',
  'answer_relevance',
  'bleu',
  'sacrebleu',
  'rouge',
  'bertscore',
  'exact_match',
]);

/** The other layer is spoken of, be it without a number that is read. */
const ANSWER_WORDS =
  /\b(?:faithful\w*|grounded\w*|answer (?:relevanc[ey]|correctness|quality|accuracy|similarity)|(?:llm|gpt)[- ]as[- ]an?[- ]judge|judged?|human evaluation|ragas|similarity|rag evaluation|evaluat\w+ (?:the )?(?:quality of (?:the )?)?(?:rag|answers?|responses?|llm)|(?:quality|correctness) of (?:the )?(?:rag|answers?|responses?)|rouge|bleu|bertscore|relevant\b.*\bnon_relevant|partly[_ ]relevant|hallucination rate)/i;
const RETRIEVAL_WORDS =
  /\b(?:hit[- ]?rate|mrr|ndcg|recall@|precision@|context(?:ual)? (?:precision|recall|relevanc[ey])|retrieval (?:accuracy|quality|evaluation|metrics?)|recall at)/i;

export const twoLayers = defineRule({
  id: 'readme/two-layers',
  layer: 'judgement',
  severity: 'info',
  summary: 'Of retrieval and answer only one is measured.',
  why: 'A wrong answer comes from the wrong passages or from the model that read them, and the two are mended in different places. One number for each tells which of them to work on.',
  source: 'Questions of reviewers to projects with language models; survey of READMEs.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Handbook chatbot\n\nA RAG assistant: an LLM with a vector store.\n\nOn 300 questions the hit rate is 0.91, and the faithfulness of the answers 0.83.\n',
      },
    ],
    bad: [
      {
        text: '# Handbook chatbot\n\nA RAG assistant: an LLM with a vector store.\n\nOn 300 questions the ⟦hit rate⟧ is 0.91. <!-- answers? -->\n',
      },
      {
        text: '# Handbook chatbot\n\nA RAG assistant: an LLM with a vector store.\n\nOn 300 questions the ⟦faithfulness⟧ is 0.91.\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const study = genAiStudy(caseStudy);
    if (!study || !/\bRAG\b|retriev/i.test(study.body.prose)) return;
    const retrieval = study.numbers.find(({ metric }) => RETRIEVAL.has(metric.id));
    const answer = study.numbers.find(({ metric }) => ANSWER.has(metric.id));
    const { text } = study.body;
    if (retrieval && !answer && !ANSWER_WORDS.test(text))
      yield {
        span: retrieval.nameSpan,
        message:
          'This is how well passages are found; nothing says how good the answers are. Add faithfulness or a share of right answers.',
      };
    if (answer && !retrieval && !RETRIEVAL_WORDS.test(text))
      yield {
        span: answer.nameSpan,
        message:
          'This is how good the answers are; nothing says how often the right passage was found. Add the hit rate or recall of the retrieval.',
      };
  },
});
