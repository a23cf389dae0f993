import { defineRule } from '../rule';
import { firstIn, genAiStudy, MODEL_ID, SETTINGS } from '../support/gen-ai';

/** Families and providers, of which none says which model answered. */
const FAMILY =
  /\b(?:OpenAI(?:['’]s)?(?: (?:API|GPT|LLMs?|models?|chat models?))?|(?:Chat)?GPT|Google Gemini|Gemini|Anthropic Claude|Claude|Llama|Mistral|Hugging ?Face LLMs?)\b(?![- \w]*(?:embedding|clip|whisper|gym|compatible|code\b|desktop|keys?\b|account|token))/g;

export const promptAndModelSettings = defineRule({
  id: 'readme/prompt-and-model-settings',
  layer: 'judgement',
  severity: 'info',
  summary: 'A language model answers, and its version or the prompt behind the numbers is not said.',
  why: 'The same question gives another answer with another model, prompt or temperature, and providers change models behind one name. Without the id of the model and the version of the prompt nobody can repeat a number, not even its author next year.',
  source: 'Questions of reviewers to projects with language models; survey of READMEs.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Handbook chatbot\n\nA RAG assistant with a vector store. Answers come from `gpt-4o-mini-2024-07-18` at temperature 0.\n\nThe hit rate is 0.91.\n',
      },
      {
        text: '# Handbook chatbot\n\nA RAG assistant with a vector store. The LLM is llama3.1:8b, served by Ollama. It answers questions about the handbook.\n',
      },
    ],
    bad: [
      {
        text: '# Handbook chatbot\n\nA RAG assistant with a vector store. Answers are written by ⟦OpenAI GPT⟧ <!-- 4? -->.\n\nThe hit rate is 0.91.\n',
      },
      {
        text: '# Handbook chatbot\n\nA RAG assistant with a vector store. Answers are written by ⟦gpt-4o-mini⟧.\n\nThe faithfulness is 0.91 <!-- ragas -->.\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const study = genAiStudy(caseStudy);
    if (!study) return;
    const { text } = study.body;
    if (!MODEL_ID.test(text)) {
      const span = firstIn(study, FAMILY);
      if (span) yield { span, message: 'Which model? Name its id with the version, and where the prompt lies.' };
      return;
    }
    // Without a result there is nothing yet that somebody would repeat.
    if (study.numbers.length === 0 || SETTINGS.test(text)) return;
    const span = firstIn(study, new RegExp(MODEL_ID.source, 'gi'), ({ match }) => !/embed/i.test(match[0]));
    if (span)
      yield {
        span,
        message: 'The numbers depend on the prompt and the temperature as well. Name both, or the file that sets them.',
      };
  },
});
