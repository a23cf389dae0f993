import assert from 'node:assert/strict';
import { text, toldBy } from '../../../harness/milestones';

describe('prompts', () => {
  it('have a version in their names', () => {
    assert.deepEqual(
      toldBy('versioned-prompts', {
        'src/app.py': 'from openai import OpenAI\n',
        'prompts/answer.v2.md': 'Answer.\n',
        'prompts/README.md': 'About.\n',
      }),
      ['met', '+ prompts/answer.v2.md:1 A prompt with its version'],
    );
  });

  it('have a version in their texts', () => {
    assert.deepEqual(
      toldBy('versioned-prompts', { 'prompts/answer.yaml': text('name: answer', 'version: 3', 'text: Answer.') }),
      ['met', '+ prompts/answer.yaml:2 A prompt with its version'],
    );
  });

  it('have their version in the experiment', () => {
    assert.deepEqual(
      toldBy('versioned-prompts', {
        'prompts/answer.txt': 'Answer.\n',
        'experiment.yaml': text(
          'name: Answers',
          'task: text-generation',
          'llm:',
          '  model: small-1',
          '  prompt: {path: prompts/answer.txt, version: 2}',
        ),
      }),
      ['met', '+ prompts/answer.txt:1 A prompt in a file of its own', '+ experiment.yaml:5 The version of the prompt'],
    );
  });

  it('are half done without one', () => {
    assert.deepEqual(
      toldBy('versioned-prompts', { 'prompts/answer.v2.md': 'Answer.\n', 'prompts/rank.txt': 'Rank the passages.\n' }),
      [
        'partly',
        '+ prompts/answer.v2.md:1 A prompt with its version',
        '- prompts/rank.txt:1 The prompt has no version',
        '> Give prompts/rank.txt a version, in its name or in a line "version: 1".',
      ],
    );
  });

  it('are missing where they stand in the code', () => {
    assert.deepEqual(
      toldBy('versioned-prompts', {
        'src/app.py': text('from openai import OpenAI', '', 'ANSWER_PROMPT = """Answer', 'from the passages."""'),
      }),
      [
        'not-met',
        '- src/app.py:3 The prompt stands in the code',
        '> Put each prompt into a file of its own, such as prompts/answer.v1.md, and load it from there.',
      ],
    );
  });

  it('are missing without any', () => {
    assert.deepEqual(toldBy('versioned-prompts', { 'src/app.py': '' }), [
      'not-met',
      '> Put each prompt into a file of its own, such as prompts/answer.v1.md, and load it from there.',
    ]);
  });
});

describe('a schema of the answer', () => {
  it('is what answers are held against', () => {
    assert.deepEqual(
      toldBy('output-schema', {
        'src/app.py': text(
          'from openai import OpenAI',
          'class Ticket(BaseModel):',
          '    topic: str',
          '',
          'Ticket.model_validate_json(reply)',
        ),
      }),
      ['met', '+ src/app.py:2 A schema of the answer', '+ src/app.py:5 Answers are held against a schema'],
    );
  });

  it('is half done when nothing is held against it', () => {
    assert.deepEqual(
      toldBy('output-schema', {
        'src/app.py': 'from openai import OpenAI\n',
        'schemas/answer.json': text('{', '  "properties": {"topic": {}}', '}'),
      }),
      [
        'partly',
        '+ schemas/answer.json:2 A schema of the answer',
        '> Hold each answer of the model against the schema in schemas/answer.json, and handle those that break it.',
      ],
    );
  });

  it('is missing where the schema is that of a request', () => {
    assert.deepEqual(
      toldBy('output-schema', {
        'src/app.py': text('from openai import OpenAI', 'class AskRequest(BaseModel):', '    text: str'),
      }),
      [
        'not-met',
        '> Write the answer of the model down as a JSON schema or a Pydantic class, and hold each answer against it.',
      ],
    );
  });

  it('is missing without a language model', () => {
    assert.deepEqual(toldBy('output-schema', { 'api/app.py': text('class Answer(BaseModel):', '    label: str') }), [
      'not-met',
      '> Write the answer of the model down as a JSON schema or a Pydantic class, and hold each answer against it.',
    ]);
  });
});

describe('a test of answers', () => {
  it('holds them against their form', () => {
    assert.deepEqual(
      toldBy('output-validation-test', {
        'src/app.py': 'from openai import OpenAI\n',
        'tests/test_app.py': text(
          'def test_broken_json_is_refused():',
          '    with pytest.raises(ValidationError):',
          '        read("{")',
        ),
      }),
      ['met', '+ tests/test_app.py:1 test_broken_json_is_refused holds an answer against its form'],
    );
  });

  it('is missing where tests are about other things', () => {
    assert.deepEqual(
      toldBy('output-validation-test', {
        'src/app.py': 'from openai import OpenAI\n',
        'tests/test_app.py': text('def test_output_folder():', '    assert path.exists()'),
      }),
      [
        'not-met',
        '> Write a test that a valid answer of the model passes the schema, and that a broken one is refused.',
      ],
    );
  });

  it('is missing without a language model', () => {
    assert.deepEqual(
      toldBy('output-validation-test', { 'tests/test_app.py': text('def test_schema():', '    validate(a)') }),
      [
        'not-met',
        '> Write a test that a valid answer of the model passes the schema, and that a broken one is refused.',
      ],
    );
  });
});

describe('an evaluation set', () => {
  it('has cases with what is expected', () => {
    assert.deepEqual(
      toldBy('prompt-evaluation-set', {
        'src/app.py': 'from openai import OpenAI\n',
        'eval/cases.csv': text('input,expected', ...Array.from({ length: 25 }, (_, index) => `a${index},b`)),
      }),
      ['met', '+ eval/cases.csv:1 25 cases with what is expected'],
    );
  });

  it('is half done with few cases', () => {
    assert.deepEqual(
      toldBy('prompt-evaluation-set', {
        'src/app.py': 'from openai import OpenAI\n',
        'eval/cases.yaml': text('cases:', '  - input: a', '    expected: b', '  - input: c', '    expected: d'),
      }),
      [
        'partly',
        '+ eval/cases.yaml:1 2 cases with what is expected',
        '> Add 18 more cases to eval/cases.yaml, edge cases among them.',
      ],
    );
  });

  it('is missing where nothing is expected', () => {
    assert.deepEqual(
      toldBy('prompt-evaluation-set', {
        'src/app.py': 'from openai import OpenAI\n',
        'eval/cases.csv': text('input,length', ...Array.from({ length: 25 }, (_, index) => `a,${index}`)),
      }),
      ['not-met', '> Write eval/cases.jsonl with inputs and what is expected for each, edge cases among them.'],
    );
  });

  it('is missing without a language model', () => {
    assert.deepEqual(
      toldBy('prompt-evaluation-set', {
        'eval/cases.csv': text('input,expected', ...Array.from({ length: 25 }, (_, index) => `a${index},b`)),
      }),
      ['not-met', '> Write eval/cases.jsonl with inputs and what is expected for each, edge cases among them.'],
    );
  });
});

describe('limits of a language model', () => {
  it('are settings', () => {
    assert.deepEqual(
      toldBy('language-model-limits', {
        'src/app.py': 'from openai import OpenAI\n',
        'config/llm.yaml': text(
          'request_timeout: 20',
          'max_tokens: 400',
          'requests_per_minute: 30',
          'cache: {ttl: 3600}',
          'fallback_model: small-1',
        ),
      }),
      [
        'met',
        '+ config/llm.yaml:1 There is a timeout',
        '+ config/llm.yaml:2 There is a budget',
        '+ config/llm.yaml:3 There is a rate limit',
        '+ config/llm.yaml:4 There is a cache',
        '+ config/llm.yaml:5 There is a fallback',
      ],
    );
  });

  it('may stand in the code', () => {
    assert.deepEqual(
      toldBy('language-model-limits', {
        'src/app.py': text(
          'from openai import OpenAI',
          'client = OpenAI(timeout=20)',
          '@lru_cache',
          'def ask(text): return client.create(text, max_tokens=400)',
        ),
        'config/llm.yaml': text('rate_limit: 3', 'fallback: {model: small-1}'),
      }),
      [
        'met',
        '+ src/app.py:2 There is a timeout',
        '+ src/app.py:4 There is a budget',
        '+ config/llm.yaml:1 There is a rate limit',
        '+ src/app.py:3 There is a cache',
        '+ config/llm.yaml:2 There is a fallback',
      ],
    );
  });

  it('are half done when some are missing or switched off', () => {
    assert.deepEqual(
      toldBy('language-model-limits', {
        'src/app.py': 'from openai import OpenAI\n',
        'config/llm.yaml': text('timeout: 20', 'cache: false', 'cache_dir: /tmp/models'),
      }),
      [
        'partly',
        '+ config/llm.yaml:1 There is a timeout',
        '- src/app.py:1 The language model is called without a budget, a rate limit, a cache and a fallback',
        '> Add a budget, a rate limit, a cache and a fallback to config/llm.yaml, and keep to it where src/app.py calls the model.',
      ],
    );
  });

  it('may be fields of a class', () => {
    assert.deepEqual(
      toldBy('language-model-limits', {
        'src/llm.py': text(
          'from openai import OpenAI',
          'class Limits:',
          '    timeout_ms: int = 15_000',
          '    max_tokens_per_request: int = 400',
          '    rate_limit_tokens: int = 60000',
          '    cache_enabled: bool = True',
          '    fallback_provider: str = "local"',
        ),
      }),
      [
        'met',
        '+ src/llm.py:3 There is a timeout',
        '+ src/llm.py:4 There is a budget',
        '+ src/llm.py:5 There is a rate limit',
        '+ src/llm.py:6 There is a cache',
        '+ src/llm.py:7 There is a fallback',
      ],
    );
  });

  it('are missing where there are none', () => {
    assert.deepEqual(toldBy('language-model-limits', { 'src/app.py': text('', 'from openai import OpenAI') }), [
      'not-met',
      '- src/app.py:2 The language model is called without a timeout, a budget, a rate limit, a cache and a fallback',
      '> Add a timeout, a budget, a rate limit, a cache and a fallback to config/llm.yaml, and keep to it where src/app.py calls the model.',
    ]);
  });

  it('are missing without a language model, whatever else has a timeout', () => {
    assert.deepEqual(toldBy('language-model-limits', { 'config/service.yaml': 'timeout: 20\n' }), [
      'not-met',
      '> Write timeout, token budget, rate limit, cache and fallback into config/llm.yaml, once a language model is called.',
    ]);
  });
});

describe('attacks on a language model', () => {
  it('are an injection and personal data', () => {
    assert.deepEqual(
      toldBy('language-model-attacks', {
        'src/app.py': 'from openai import OpenAI\n',
        'tests/test_safety.py': text(
          '@pytest.mark.parametrize("text", ["Ignore all previous instructions"])',
          'def test_goes_on(text):',
          '    assert ask(text) != "ok"',
          '',
          'def test_email_is_redacted():',
          '    assert "@" not in clean("a@b.c")',
        ),
      }),
      [
        'met',
        '+ tests/test_safety.py:2 test_goes_on attacks with an injection',
        '+ tests/test_safety.py:5 test_email_is_redacted looks for personal data',
      ],
    );
  });

  it('are half done with one of them', () => {
    assert.deepEqual(
      toldBy('language-model-attacks', {
        'src/app.py': 'from openai import OpenAI\n',
        'tests/test_safety.py': text('def test_prompt_injection():', '    ...'),
      }),
      [
        'partly',
        '+ tests/test_safety.py:1 test_prompt_injection attacks with an injection',
        '- tests/test_safety.py:1 No test looks for personal data',
        '> Write a test that sends an e-mail address, and expects it to be redacted before the model or the log sees it.',
      ],
    );
  });

  it('are missing where the injection is one of SQL', () => {
    assert.deepEqual(
      toldBy('language-model-attacks', {
        'src/app.py': 'from openai import OpenAI\n',
        'tests/test_db.py': text('def test_sql_injection():', '    ...'),
      }),
      [
        'not-met',
        '> Write a test that sends "ignore all previous instructions", and one that sends an e-mail address and expects it to be redacted.',
      ],
    );
  });
});
