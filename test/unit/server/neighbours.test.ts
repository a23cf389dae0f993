import assert from 'node:assert/strict';
import { withoutNeighbours } from '../../../src/server/neighbours';
import { Checked } from '../../harness/engine';

const YAML = ['RedHat.vscode-yaml'];
const JSON_SUPPORT = ['vscode.json-language-features'];

/** Ids of the family `syntax` that are found, and those that are left beside neighbours. */
function syntax(path: string, text: string, neighbours: readonly string[]): { found: string[]; left: string[] } {
  const { findings, document } = new Checked(path, text);
  const ids = (some: typeof findings): string[] => some.map(({ id }) => id).filter((id) => id.startsWith('syntax/'));
  return { found: ids(findings), left: ids(withoutNeighbours(findings, document, neighbours)) };
}

describe('beside other extensions', () => {
  for (const [id, path, text, neighbours] of [
    ['syntax/unclosed-bracket', 'params.yaml', 'epochs: 20\nlayers: [64\n', YAML],
    ['syntax/missing-space', 'params.yaml', 'epochs: 20\npatience:5\n', YAML],
    ['syntax/duplicate-key', 'params.yaml', 'epochs: 20\nepochs: 30\n', YAML],
    ['syntax/json-comment', 'experiment.json', '{ // why\n  "name": "x" }\n', JSON_SUPPORT],
    ['syntax/json-literal', 'experiment.json', '{ "name": None }\n', JSON_SUPPORT],
    ['syntax/json-missing-comma', 'experiment.json', '{ "name": "x"\n  "notes": "y" }\n', JSON_SUPPORT],
  ] as const) {
    it(`does not say ${id} a second time`, () => {
      assert.deepEqual(syntax(path, text, neighbours), { found: [id], left: [] });
      assert.deepEqual(syntax(path, text, []).left, [id]);
    });
  }

  for (const [id, path, text] of [
    ['syntax/yaml-1-1-boolean', 'params.yaml', 'epochs: 20\nlabels: [yes]\n'],
    ['syntax/version-as-number', 'experiment.yaml', 'name: a\ntask:\n  type: other\ndata:\n  version: 1.10\n'],
    ['syntax/multiple-documents', 'params.yaml', 'epochs: 20\n---\nepochs: 30\n'],
    ['syntax/merge-conflict', 'params.yaml', 'a: 1\n<<<<<<< HEAD\nlr: 0.01\n=======\nlr: 0.02\n>>>>>>> tune\n'],
    ['syntax/duplicate-key', 'README.md', '---\nlicense: mit\nlicense: mit\n---\n# Card\n'],
  ] as const) {
    it(`says ${id} in ${path}, which the other one puts up with or does not see`, () => {
      assert.deepEqual(syntax(path, text, [...YAML, ...JSON_SUPPORT]).left, [id]);
    });
  }
});
