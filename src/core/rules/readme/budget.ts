import { defineRule } from '../rule';
import { firstIn, genAiStudy, SETTINGS } from '../support/gen-ai';

/** Models that are paid for by the token. */
const PAID =
  /\b(?:gpt-?(?:3\.5|4|5)(?!all)[.\w-]*|o[134]-(?:mini|preview|pro)\b|claude[- ](?:[\w.]+[- ])?\d[\w.-]*|claude[- ](?:haiku|sonnet|opus)[\w.-]*|gemini[- ](?:\d[\w.]*[- ])?(?:pro|flash|ultra)[\w.-]*)/gi;

const COST =
  /[$€£]\s?\d|\d\s?(?:usd|eur|cents?|dollars?)\b|\b(?:costs?|prices?|pricing|budgets?|cheap\w*|expensive|free tier|free of charge|for free|tokens? (?:per|used|count)|token usage|spend\w*|billing|rate limits?)\b/i;

export const budget = defineRule({
  id: 'readme/budget',
  layer: 'judgement',
  severity: 'hint',
  summary: 'A paid language model answers, and nothing says what an answer costs.',
  why: 'Who wants to run it asks what a thousand questions cost, and who reviews it whether the author has looked. Tokens for one question times the price is enough.',
  source: 'Questions of reviewers to projects with language models; survey of READMEs.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Handbook chatbot\n\nA RAG assistant: an LLM with a vector store. Answers come from gpt-4o-mini and cost 0.1 cents each.\n\nThe hit rate is 0.91.\n',
      },
    ],
    bad: [
      {
        text: '# Handbook chatbot\n\nA RAG assistant: an LLM with a vector store. The prompt templates lie in `prompts/`, and answers come from ⟦gpt-4o-mini⟧. <!-- how much? -->\n\nThe hit rate is 0.91.\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const study = genAiStudy(caseStudy);
    if (!study || COST.test(study.body.text)) return;
    // There the settings behind the numbers are asked for, at the same place.
    if (study.numbers.length > 0 && !SETTINGS.test(study.body.text)) return;
    const span = firstIn(study, PAID);
    if (span)
      yield {
        span,
        message: 'Nothing says what an answer costs. Write tokens and price for one question, or for a thousand.',
      };
  },
});
