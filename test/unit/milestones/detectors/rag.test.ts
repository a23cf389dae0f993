import assert from 'node:assert/strict';
import { text, toldBy } from '../../../harness/milestones';

describe('the size of chunks', () => {
  it('is a setting, and so is their overlap', () => {
    assert.deepEqual(
      toldBy('chunk-settings', {
        'src/app.py': 'from openai import OpenAI\n',
        'config/retrieval.yaml': text('index:', '  chunking:', '    chunk_size: 600', '    overlap: 80'),
      }),
      [
        'met',
        '+ config/retrieval.yaml:3 The size of a chunk: 600',
        '+ config/retrieval.yaml:4 The overlap of chunks: 80',
      ],
    );
  });

  it('may be counted in words', () => {
    assert.deepEqual(
      toldBy('chunk-settings', {
        'src/app.py': 'from openai import OpenAI\n',
        'config/retrieval.yaml': text('chunking:', '  size_words: 40', '  overlap_words: 12'),
      }),
      [
        'met',
        '+ config/retrieval.yaml:2 The size of a chunk: 40',
        '+ config/retrieval.yaml:3 The overlap of chunks: 12',
      ],
    );
  });

  it('may be a variable of the environment', () => {
    assert.deepEqual(
      toldBy('chunk-settings', {
        'src/app.py': 'from openai import OpenAI\n',
        '.env.example': text('CHUNK_SIZE=600', 'CHUNK_OVERLAP=0'),
      }),
      ['met', '+ .env.example:1 The size of a chunk: 600', '+ .env.example:2 The overlap of chunks: 0'],
    );
  });

  it('is half done without the overlap', () => {
    assert.deepEqual(
      toldBy('chunk-settings', {
        'src/app.py': 'from openai import OpenAI\n',
        'src/settings.py': text('class Settings:', '    chunk_size: int = 600'),
      }),
      [
        'partly',
        '+ src/settings.py:2 The size of a chunk: 600',
        '> Add the overlap of chunks to src/settings.py, and write 0 when there is none.',
      ],
    );
  });

  it('is half done as a number in the code', () => {
    assert.deepEqual(
      toldBy('chunk-settings', {
        'src/app.py': 'from openai import OpenAI\n',
        'src/ingest.py': text('def split(text, chunk_size: int = 600, overlap=80):', '    ...'),
      }),
      [
        'partly',
        '- src/ingest.py:1 Size or overlap of chunks is a number in the code',
        '> Move chunk_size and chunk_overlap from src/ingest.py to a configuration file.',
      ],
    );
  });

  it('is missing where a table is read in chunks', () => {
    assert.deepEqual(toldBy('chunk-settings', { 'config/etl.yaml': text('chunk_size: 100000', 'overlap: 0') }), [
      'not-met',
      '> Write chunk_size and chunk_overlap into config/retrieval.yaml, and cut documents by them.',
    ]);
  });

  it('is missing where windows of a series overlap', () => {
    assert.deepEqual(
      toldBy('chunk-settings', { 'src/app.py': 'from openai import OpenAI\n', 'config/windows.yaml': 'overlap: 3\n' }),
      ['not-met', '> Write chunk_size and chunk_overlap into config/retrieval.yaml, and cut documents by them.'],
    );
  });
});

describe('retrieval and answers', () => {
  it('have scores of their own', () => {
    assert.deepEqual(
      toldBy('retrieval-evaluated-apart', {
        'eval/rag_metrics.json': text(
          '{',
          '  "retrieval": {"recall@5": 0.74},',
          '  "answers": {"faithfulness": 0.9}',
          '}',
        ),
      }),
      [
        'met',
        '+ eval/rag_metrics.json:2 A score of retrieval: retrieval recall@5 0.74',
        '+ eval/rag_metrics.json:3 A score of the answers: answers faithfulness 0.9',
      ],
    );
  });

  it('are half done with retrieval alone', () => {
    assert.deepEqual(
      toldBy('retrieval-evaluated-apart', {
        'src/app.py': 'from openai import OpenAI\n',
        'eval/rag_metrics.json': '{"recall@5": 0.74}\n',
      }),
      [
        'partly',
        '+ eval/rag_metrics.json:1 A score of retrieval: recall@5 0.74',
        '- eval/rag_metrics.json:1 No score of the answers stands beside it',
        '> Score the answers as well, such as their faithfulness to the passages that were found.',
      ],
    );
  });

  it('are half done with answers alone', () => {
    assert.deepEqual(toldBy('retrieval-evaluated-apart', { 'eval/rag_metrics.json': '{"faithfulness": 0.9}\n' }), [
      'partly',
      '+ eval/rag_metrics.json:1 A score of the answers: faithfulness 0.9',
      '- eval/rag_metrics.json:1 No score of retrieval stands beside it',
      '> Score retrieval by itself, such as recall@5 on the same questions.',
    ]);
  });

  it('are half done when tests compute them and nobody keeps them', () => {
    assert.deepEqual(
      toldBy('retrieval-evaluated-apart', {
        'src/app.py': 'from openai import OpenAI\n',
        'tests/test_answers.py': 'from deepeval.metrics import FaithfulnessMetric\n',
      }),
      [
        'partly',
        '- tests/test_answers.py:1 Scores are computed here, and no report of them is in the repository',
        '> Keep the scores that tests/test_answers.py computes in eval/rag_metrics.json: one of retrieval, and one of the answers.',
      ],
    );
  });

  it('are missing where things are recommended', () => {
    assert.deepEqual(toldBy('retrieval-evaluated-apart', { 'metrics.json': '{"hit_rate@10": 0.3, "mrr": 0.1}\n' }), [
      'not-met',
      '> Write eval/rag_metrics.json with a score of retrieval, such as recall@5, and one of the answers, such as faithfulness.',
    ]);
  });

  it('are missing where translations are scored', () => {
    assert.deepEqual(toldBy('retrieval-evaluated-apart', { 'metrics.json': '{"bleu": 31, "exact_match": 0.2}\n' }), [
      'not-met',
      '> Write eval/rag_metrics.json with a score of retrieval, such as recall@5, and one of the answers, such as faithfulness.',
    ]);
  });
});

describe('citations', () => {
  it('come with the answer', () => {
    assert.deepEqual(
      toldBy('answer-citations', {
        'src/answer.py': text(
          'from openai import OpenAI',
          'class Answer(BaseModel):',
          '    text: str',
          '    sources: list[str]',
        ),
      }),
      ['met', '+ src/answer.py:4 The answer has its sources with it'],
    );
  });

  it('are half done when the prompt alone asks for them', () => {
    assert.deepEqual(
      toldBy('answer-citations', {
        'src/answer.py': 'from openai import OpenAI\n',
        'prompts/answer.md': text('Answer from the passages.', 'Cite the number of each passage.'),
      }),
      [
        'partly',
        '+ prompts/answer.md:2 The prompt asks for citations',
        '> Return the ids of the passages with each answer, in a field such as sources.',
      ],
    );
  });

  it('are half done when passages keep their place', () => {
    assert.deepEqual(
      toldBy('answer-citations', {
        'src/ingest.py': text('from openai import OpenAI', 'store.add(texts, metadatas=places)'),
      }),
      [
        'partly',
        '+ src/ingest.py:2 Passages keep where they come from',
        '> Return the ids of the passages with each answer, in a field such as sources.',
      ],
    );
  });

  it('are looked for where a language model is called by its address', () => {
    assert.deepEqual(
      toldBy('answer-citations', {
        'src/answer.py': text('reply = requests.post(f"{url}/api/chat", json=body)', 'answer = {"sources": hits}'),
      }),
      ['met', '+ src/answer.py:2 The answer has its sources with it'],
    );
  });

  it('cannot be told of another language', () => {
    assert.deepEqual(toldBy('answer-citations', { 'src/answer.ts': 'const sources = hits;\n' }), [
      'cannot-tell',
      '> Add the file that calls the language model as evidence; only Python is read here.',
    ]);
  });

  it('are missing without a language model', () => {
    assert.deepEqual(toldBy('answer-citations', { 'src/pages.py': 'page = {"sources": []}\n' }), [
      'not-met',
      '> Return the ids of the passages with each answer, in a field such as sources.',
    ]);
  });
});

describe('a question without an answer', () => {
  it('is answered so, and a test asks one', () => {
    assert.deepEqual(
      toldBy('not-found-path', {
        'src/answer.py': text(
          'from openai import OpenAI',
          'if not hits:',
          '    return Answer("not found in the documents")',
        ),
        'tests/test_answer.py': text(
          'def test_unanswerable_question():',
          '    assert ask("moon?").text.startswith("not found")',
        ),
      }),
      [
        'met',
        '+ src/answer.py:3 It says so when nothing was found',
        '+ tests/test_answer.py:1 test_unanswerable_question asks what the documents do not answer',
      ],
    );
  });

  it('is half done without the test', () => {
    assert.deepEqual(
      toldBy('not-found-path', {
        'src/answer.py': 'from openai import OpenAI\n',
        'prompts/answer.md': text('Use the passages only.', 'If they hold no answer, say that you do not know.'),
      }),
      [
        'partly',
        '+ prompts/answer.md:2 It says so when nothing was found',
        '- prompts/answer.md:2 No test asks a question that the documents do not answer',
        '> Write a test that asks a question which the documents do not answer, and expects "not found".',
      ],
    );
  });

  it('is missing where a key is not found', () => {
    assert.deepEqual(toldBy('not-found-path', { 'src/store.py': 'raise KeyError("user not found in context")\n' }), [
      'not-met',
      '> Let the prototype answer "not found" when no passage is close enough, and test it with a question that the documents do not answer.',
    ]);
  });
});
