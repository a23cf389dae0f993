import { defineRule } from '../rule';
import { genAiStudy } from '../support/gen-ai';

/** How many questions there are, or where they come from. */
const QUESTIONS =
  /\d[\d,.]*\s?k?\+?\s+(?:[\w-]+\s+){0,3}(?:questions?|queries|q&a|qa|pairs?|prompts?|samples?|examples?|test cases|cases|conversations?|documents?|records?|rows)\b|\b(?:ground[- ]?truth|golden|gold[- ]standard|synthetic (?:questions?|data\w*|queries|test)|hand[- ]?written|annotated|labell?ed (?:questions?|queries|by)|squad|hotpot\w*|natural questions|ms ?marco|beir|trivia ?qa|test ?set of|evaluation (?:data ?set|set|questions?)|eval (?:data ?set|set|questions?)|n\s?=\s?\d)/i;

export const evaluationSet = defineRule({
  id: 'readme/evaluation-set',
  layer: 'judgement',
  severity: 'info',
  summary: 'A system with a language model is scored, and nothing says on which questions.',
  why: '"Hit rate 0.93" on thirty questions that a model made up from the same documents and on three hundred that people have asked are two different results. Their number and their source tell which one it is.',
  source: 'Questions of reviewers to projects with language models; survey of READMEs.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Handbook chatbot\n\nA RAG assistant: an LLM with a vector store.\n\nOn 300 questions of the help desk the hit rate is 0.91.\n',
      },
    ],
    bad: [
      {
        text: '# Handbook chatbot\n\nA RAG assistant: an LLM with a vector store.\n\nThe hit rate is ⟦0.91⟧, the MRR 0.82. <!-- which set? -->\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const study = genAiStudy(caseStudy);
    const own = study?.numbers.find(({ isReference, metric }) => !isReference && metric.better !== 'lower');
    if (!study || !own || QUESTIONS.test(study.body.text)) return;
    yield {
      span: own.span,
      message: 'Nothing says which questions this was measured on. Write how many they are and who wrote them.',
    };
  },
});
