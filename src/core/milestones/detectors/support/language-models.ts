import type { Detection, Evidence } from '../detector';
import { codeOf, missing } from './code';
import { basename } from '../../../portfolio/path';
import { readLike, type ReadFile } from './project';
import { firstHit, type PythonHit, type PythonSource } from './python-source';

const USES =
  /^[ \t]*(?:from|import)[ \t]+(?:openai|anthropic|langchain\w*|langgraph|llama_index|llama_cpp|litellm|cohere|mistralai|ollama|vllm|groq|dspy|haystack|instructor|guidance|semantic_kernel|google\.(?:generativeai|genai)|vertexai|together|replicate|pydantic_ai|marvin|outlines|huggingface_hub\.inference|autogen|crewai|smolagents)\b|\bAutoModelForCausalLM\b|\bAutoModelForSeq2SeqLM\b|\bpipeline\(\s*["'](?:text-generation|text2text-generation|question-answering|summarization)|\bbedrock-runtime\b|\bInferenceClient\b|\/api\/(?:generate|chat)\b|\bchat\/completions\b|\b(?:OLLAMA|OPENAI|ANTHROPIC|AZURE_OPENAI|GROQ|MISTRAL|GEMINI)_[A-Z_]*(?:KEY|URL|HOST|MODEL|ENDPOINT)\b|\b(?:ollama|openai)_(?:base_)?(?:url|host|model)\b/m;

/** Where a language model is first called; undefined when no Python program does. */
export const languageModelIn = (evidence: Evidence): PythonHit | undefined =>
  evidence.once('language model', () => firstHit(codeOf(evidence), USES));

const MAKES =
  /\bSentenceTransformer\s*\(|\bembeddings\.create\s*\(|\b(?:\w*(?:OpenAI|HuggingFace|Ollama|Cohere|Google|GenerativeAI|Bedrock|Vertex|Voyage|Mistral|Jina|Instruct|FastEmbed|Bge)\w*)Embeddings?\s*\(|\.embed_(?:documents|query|text)\s*\(|\bget_embeddings?\s*\(|\bTextEmbedding\s*\(|\bFlagModel\s*\(|\bopen_clip\b|\bCLIPModel\b|\bWord2Vec\s*\(|\bDoc2Vec\s*\(/;

/** Where embeddings of texts or pictures are made; a layer of a network is none. */
export const embeddingsIn = (evidence: Evidence): PythonHit | undefined =>
  evidence.once('embeddings', () => firstHit(codeOf(evidence), MAKES));

/** Programs of a project that calls a language model; those that take part cannot be told from the others. */
export const languageModelPrograms = (evidence: Evidence): readonly PythonSource[] =>
  languageModelIn(evidence) ? codeOf(evidence) : [];

/** What to say of a project in which nothing calls a language model. */
export const withoutLanguageModel = (evidence: Evidence, next: string): Detection =>
  missing(evidence, 'the file that calls the language model', next);

const PROMPT_FOLDER =
  /(?:^|\/)prompts?\/(?:.*\/)?[^/]+\.(?:txt|md|ya?ml|json|toml|j2|jinja2?|prompt|tmpl|mustache|hbs|xml)$/i;
const PROMPT_NAME =
  /\.prompt$|(?:^|[-_.])prompts?(?:[-_.][\w-]+)*\.(?:txt|md|ya?ml|json|toml|j2|jinja2?|tmpl)$|\.prompt\.(?:ya?ml|md)$/i;
const NO_PROMPT = /^(?:readme|changelog|index)\b|schema|(?:^|[-_.])(?:test|eval|golden)/i;

/** Prompts that stand in files of their own, with their texts as far as they were read. */
export const promptFilesOf = (evidence: Evidence): readonly string[] =>
  evidence.once('prompts', () =>
    evidence.files.filter(
      (path) =>
        (PROMPT_FOLDER.test(path) || PROMPT_NAME.test(basename(path))) &&
        !NO_PROMPT.test(basename(path)) &&
        !/(?:^|\/)(?:tests?|\.github|\.claude|\.cursor)\//i.test(path),
    ),
  );

export const readPrompts = (evidence: Evidence): readonly ReadFile[] => {
  const prompts = new Set(promptFilesOf(evidence));
  return readLike(evidence, (path) => prompts.has(path));
};
