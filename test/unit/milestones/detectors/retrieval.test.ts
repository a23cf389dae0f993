import assert from 'node:assert/strict';
import { text, toldBy } from '../../../harness/milestones';

describe('embeddings', () => {
  it('are made and searched', () => {
    assert.deepEqual(
      toldBy('embedding-search', {
        'src/index.py': text('model = SentenceTransformer("m")', 'vectors = model.encode(texts)'),
        'src/search.py': text('import faiss', 'index = faiss.IndexFlatIP(9)'),
      }),
      ['met', '+ src/index.py:1 Embeddings are made here', '+ src/search.py:1 They are searched or clustered here'],
    );
  });

  it('are half done when nobody searches them', () => {
    assert.deepEqual(
      toldBy('embedding-search', { 'src/index.py': 'vectors = client.embeddings.create(input=texts)\n' }),
      [
        'partly',
        '+ src/index.py:1 Embeddings are made here',
        '> Search or cluster the embeddings that src/index.py makes.',
      ],
    );
  });

  it('may be made in a notebook', () => {
    assert.deepEqual(
      toldBy('embedding-search', {
        'rag.ipynb': text(
          '{',
          ' "cells": [',
          '  {',
          '   "cell_type": "code",',
          '   "source": [',
          '    "model = SentenceTransformer(\\"m\\")\\n",',
          '    "index = faiss.IndexFlatIP(9)"',
          '   ]',
          '  }',
          ' ],',
          ' "nbformat": 4',
          '}',
        ),
      }),
      ['met', '+ rag.ipynb:6 Embeddings are made here', '+ rag.ipynb:7 They are searched or clustered here'],
    );
  });

  it('cannot be told of another language', () => {
    assert.deepEqual(toldBy('embedding-search', { 'src/index.ts': 'embed(texts);\n' }), [
      'cannot-tell',
      '> Add the file that makes embeddings as evidence; only Python is read here.',
    ]);
  });

  it('are missing where a network has a layer of that name', () => {
    assert.deepEqual(toldBy('embedding-search', { 'src/net.py': 'layer = nn.Embedding(9, 3)\n' }), [
      'not-met',
      '> Write a script that embeds your texts, and a search or a clustering on top of it.',
    ]);
  });

  it('are missing where clusters are of numbers', () => {
    assert.deepEqual(toldBy('embedding-search', { 'src/cluster.py': 'KMeans(3).fit(frame)\n' }), [
      'not-met',
      '> Write a script that embeds your texts, and a search or a clustering on top of it.',
    ]);
  });
});

describe('a set of queries', () => {
  it('has at least fifty with what they should find', () => {
    assert.deepEqual(
      toldBy('query-set', {
        'eval/queries.csv': text(
          'query,relevant_doc_ids',
          ...Array.from({ length: 60 }, (_, index) => `"where, is ${index}",4`),
        ),
      }),
      ['met', '+ eval/queries.csv:1 60 labelled queries'],
    );
  });

  it('may lie deeper in a file', () => {
    assert.deepEqual(
      toldBy('query-set', {
        'data/evaluation/test_set.json': text(
          '{"meta": {"version": 1},',
          ' "test_set": {"questions": [{"question": "a", "expected_docs": ["b"]}]}}',
        ),
      }),
      [
        'partly',
        '+ data/evaluation/test_set.json:1 1 labelled query',
        '> Add 49 more labelled queries to data/evaluation/test_set.json; with fewer than 50 one query moves the score too far.',
      ],
    );
  });

  it('is half done with fewer', () => {
    assert.deepEqual(
      toldBy('query-set', {
        'eval/questions.jsonl': text('{"question": "a", "expected": "b"}', '{"question": "c", "expected": "d"}'),
      }),
      [
        'partly',
        '+ eval/questions.jsonl:1 2 labelled queries',
        '> Add 48 more labelled queries to eval/questions.jsonl; with fewer than 50 one query moves the score too far.',
      ],
    );
  });

  it('is half done without labels', () => {
    assert.deepEqual(
      toldBy('query-set', {
        'eval/queries.csv': text('id,query', ...Array.from({ length: 60 }, (_, index) => `${index},where`)),
      }),
      [
        'partly',
        '+ eval/queries.csv:1 60 queries',
        '- eval/queries.csv:1 No column says what a query should find',
        '> Add a column to queries.csv with the documents that each query should find.',
      ],
    );
  });

  it('is missing where the table is of something else', () => {
    assert.deepEqual(
      toldBy('query-set', {
        'eval/scores.csv': text('model,auc', ...Array.from({ length: 60 }, (_, index) => `m${index},0.7`)),
        'data/train.csv': text('text,label', ...Array.from({ length: 60 }, () => 'a,1')),
      }),
      ['not-met', '> Write eval/queries.csv with 50 queries and the documents that each should find.'],
    );
  });
});

describe('scores of a search', () => {
  it('are recall and reciprocal rank', () => {
    assert.deepEqual(
      toldBy('retrieval-metrics', {
        'eval/retrieval_metrics.json': text(
          '{',
          '  "bm25": {"recall@5": 0.61, "mrr": 0.44},',
          '  "dense": {"recall@5": 0.74, "mrr": 0.52}',
          '}',
        ),
      }),
      [
        'met',
        '+ eval/retrieval_metrics.json:2 Measured: bm25 recall@5 0.61',
        '+ eval/retrieval_metrics.json:2 Measured: bm25 mrr 0.44',
      ],
    );
  });

  it('may stand in a table of the README', () => {
    assert.deepEqual(
      toldBy('retrieval-metrics', {
        'README.md': text('# Search', '', '| strategy | Recall@10 | MRR |', '|---|---|---|', '| fixed | 0.51 | 0.48 |'),
      }),
      ['met', '+ README.md:3 Measured: Recall@10', '+ README.md:3 Measured: MRR'],
    );
  });

  it('are half done with one of them', () => {
    assert.deepEqual(toldBy('retrieval-metrics', { 'metrics.json': '{"hit_rate_10": 0.8}\n' }), [
      'partly',
      '+ metrics.json:1 Measured: hit_rate_10 0.8',
      '> Add the mean reciprocal rank (mrr) to metrics.json.',
    ]);
  });

  it('are half done with another one', () => {
    assert.deepEqual(toldBy('retrieval-metrics', { 'metrics.json': '{"ndcg@10": 0.5}\n' }), [
      'partly',
      '+ metrics.json:1 Measured: ndcg@10 0.5',
      '> Add recall@k and mrr to metrics.json.',
    ]);
  });

  it('are half done when they are computed and not kept', () => {
    assert.deepEqual(
      toldBy('retrieval-metrics', {
        'src/evaluate.py': text('model = SentenceTransformer(name)', 'def recall_at_k(found, wanted): ...'),
      }),
      [
        'partly',
        '- src/evaluate.py:2 Scores are computed here, and no report of them is in the repository',
        '> Keep recall@k and mrr that src/evaluate.py computes in eval/retrieval_metrics.json.',
      ],
    );
  });

  it('are missing where nothing is searched, whatever is measured among the first ones', () => {
    for (const name of ['recall@200', 'ndcg@10'])
      assert.deepEqual(
        toldBy('retrieval-metrics', {
          'metrics.json': `{"${name}": 0.43}\n`,
          'src/train.py': text('model = GradientBoostingClassifier()', 'model.fit(rows, late)'),
        }),
        ['not-met', '> Write eval/retrieval_metrics.json with recall@5 and mrr of the query set.'],
      );
  });

  it('are missing where recall is that of a classifier', () => {
    assert.deepEqual(toldBy('retrieval-metrics', { 'metrics.json': '{"recall": 0.8, "map": 3}\n' }), [
      'not-met',
      '> Write eval/retrieval_metrics.json with recall@5 and mrr of the query set.',
    ]);
  });
});
