import assert from 'node:assert/strict';
import { repositoryOf } from '../../harness/engine';

const PATH = 'portfolio.yaml';

const TEXT = `target_role: ML engineer for search
track: ml-engineer
signals:
  - id: latency
    claim: Keeps answers fast
    evidence: [a/load.json]
  - evidence: [b.md]
projects:
  - name: Search
    path: search
    constraint: "50 ms"
    signals: [latency]
    evidence:
      - search/README.md
  - path: other
`;

describe('the facts of a portfolio', () => {
  const repository = repositoryOf({ [PATH]: TEXT });
  const document = repository.get(PATH);
  const facts = document && repository.factsOf(document).portfolio;
  const at = (fact: { span: { start: number; end: number } } | undefined): string | undefined =>
    fact && TEXT.slice(fact.span.start, fact.span.end);

  it('are each at their place', () => {
    assert.equal(at(facts?.targetRole), 'ML engineer for search');
    assert.equal(at(facts?.track), 'ml-engineer');
    assert.deepEqual(
      facts?.signals.map(({ id, claim }) => [at(id), at(claim)]),
      [['latency', 'Keeps answers fast']],
    );
    const [search] = facts?.projects ?? [];
    assert.deepEqual(
      [at(search?.name), at(search?.path), at(search?.constraint), at(search?.signals[0]), at(search?.evidence[0])],
      ['Search', 'search', '"50 ms"', 'latency', 'search/README.md'],
    );
  });

  it('leave out what has no name', () => assert.equal(facts?.projects.length, 1));
});
