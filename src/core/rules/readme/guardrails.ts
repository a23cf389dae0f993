import { defineRule } from '../rule';
import { firstIn, genAiStudy } from '../support/gen-ai';

/** What the system does when it does not know, or when somebody misuses it. */
const GUARDED =
  /\b(?:guard-?rails?|fall-?backs?|not found|no (?:relevant |matching )?(?:answers?|context|documents?|results?)|do(?:es)?n['’]t know|do(?:es)? not know|cannot answer|can['’]t answer|refus\w+|abstain\w*|declin\w+|inject\w+|jail-?break\w*|moderat\w+|redact\w*|\bpii\b|anonymi[sz]\w+|hallucinat\w+|safety|toxic\w*|content filter\w*|citations?|cit(?:es|ed) sources?|source (?:references?|attribution|links?)|with sources|only (?:answers?|from|uses?)|grounded|out[- ]of[- ](?:scope|domain)|unanswerable|confidence threshold|similarity threshold|validat\w+ (?:the )?(?:output|answer|response)s?|limitations?|disclaimer)/i;

const ANSWERS =
  /\b(?:generat(?:es?|ing|ed)|produc(?:es?|ing)|provid(?:es?|ing)|return(?:s|ing)?|giv(?:es?|ing)|deliver(?:s|ing)?|answer(?:s|ing)?)\s+(?:[\w-]+,?\s+){0,4}(?:answers?|responses?|repl(?:y|ies)|questions?)\b/gi;

export const guardrails = defineRule({
  id: 'readme/guardrails',
  layer: 'judgement',
  severity: 'hint',
  summary: 'Nothing says what the system does when the documents have no answer.',
  why: 'A system that always answers makes something up when it finds nothing. Whether it says "not in the documents", shows its sources, or takes instructions from the text it reads, is the first thing an engineer tries.',
  source: 'Questions of reviewers to projects with language models; survey of READMEs.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Handbook chatbot\n\nA RAG assistant: an LLM with a vector store. It generates answers and cites sources.\n\nThe hit rate is 0.91.\n',
      },
    ],
    bad: [
      {
        text: '# Handbook chatbot\n\nA RAG assistant: an LLM with a vector store. It ⟦generates short answers⟧ for the desk. <!-- always -->\n\nThe hit rate is 0.91.\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const study = genAiStudy(caseStudy);
    if (!study || GUARDED.test(study.body.text)) return;
    const span = firstIn(study, ANSWERS);
    if (span)
      yield {
        span,
        message:
          'And when the documents have no answer? Write what the system says then, and how a reader can check an answer.',
      };
  },
});
