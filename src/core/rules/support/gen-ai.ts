import { hitsOf, isRead, type Hit } from '../../case-study/checks/support/evidence';
import type { CaseStudy } from '../../case-study/case-study';
import type { Span } from '../../text/span';
import { judgedStudy } from './judged';

/** Words of systems that let a language model answer; each counts once. */
const WORDS: readonly RegExp[] = [
  /\bRAG\b|retrieval[- ]augmented/i,
  /\bLLMs?\b|large language models?/i,
  /\b(?:vector (?:store|database|search|db)|embeddings?|chroma(?:db)?|faiss|qdrant|pinecone|weaviate|pgvector|milvus)\b/i,
  /\b(?:langchain|llama-?index|haystack|langgraph|ollama|vllm|openai|anthropic|gemini|mistral|llama[- ]?\d|gpt-?\d|claude|groq|bedrock)\b/i,
  /\b(?:chat ?bots?|question[- ]answering|agents?|assistant)\b/i,
  /\bprompts?\b/i,
];

const ENOUGH = 3;

/** In this much text a page says what it is about, in UTF-16 code units. */
const OPENING = 1500;

const ABOUT =
  /\bRAG\b|retrieval[- ]augmented|\bLLM|large language model|chat ?bot|question[- ]answering|generative|\bassistant\b/i;

const KNOWN = new WeakMap<CaseStudy, boolean>();

/** A study of a system in which a language model answers, in a language that is read. */
export function genAiStudy(caseStudy: CaseStudy | undefined): CaseStudy | undefined {
  const study = judgedStudy(caseStudy);
  if (!study) return undefined;
  let answer = KNOWN.get(study);
  if (answer === undefined) KNOWN.set(study, (answer = isGenAi(study)));
  return answer ? study : undefined;
}

function isGenAi(study: CaseStudy): boolean {
  const { prose } = study.body;
  const opening = prose.slice(0, OPENING);
  // Many projects let a model write a text beside their result; this one is about such a model.
  if (!isRead(study) || !ABOUT.test(opening) || !WORDS.slice(0, 2).some((word) => word.test(prose))) return false;
  return WORDS.filter((word) => word.test(prose)).length >= ENOUGH;
}

/** A model with its version, as an API or a hub calls it. */
export const MODEL_ID =
  /\b(?:gpt-?(?:3\.5|4|5|oss)(?:[.\w-]*)|o[134]-(?:mini|preview|pro)\b|claude[- ](?:[\w.]+[- ])?\d[\w.-]*|claude[- ](?:haiku|sonnet|opus)[\w.-]*|gemini[- ](?:pro|flash|ultra|\d)[\w.-]*|gemma[- ]?\d[\w.:-]*|(?:meta-)?llama[- ]?\d[\w.:-]*|mi[sx]tral[-:]\w[\w.:-]*|mixtral[\w.:-]*|qwen[- ]?\d[\w.:-]*|phi[- ]?\d[\w.:-]*|deepseek[- ]\w[\w.:-]*|command[- ]r\w*|flan-t5[\w-]*|t5-\w+|falcon-\w+|vicuna[\w-]*|zephyr[\w-]*|nova[- ](?:micro|lite|pro)|titan[- ]text[\w-]*|text-davinci-\w+|davinci[\w-]*|openchat[\w.-]*|solar-[\w.]+|hyperclova\w*|bloomz?-\w+|tinyllama[\w.-]*)/i;

/** What else of a call can change the answer. */
export const SETTINGS =
  /\b(?:temperature|top[_-]?p|seed|prompts?[/_ -]?(?:v\d|version|templates?|files?|registry|versions|engineering|design)|system prompts?|prompts?\.(?:ya?ml|py|md|txt|json)|prompts\/)/i;

/** The first place in the text that a global pattern matches. */
export function firstIn(
  study: CaseStudy,
  pattern: RegExp,
  wanted: (hit: Hit) => boolean = () => true,
): Span | undefined {
  const [hit] = hitsOf(study, pattern, { negated: false }).filter(wanted);
  if (!hit) return undefined;
  const start = hit.statement.start + hit.index;
  // The full stop of the sentence is no part of a name.
  return { start, end: start + hit.match[0].replace(/[.:,-]+$/, '').length };
}
