import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findNeighbours } from '../../../../src/extension/neighbours';
import { closeAll, create, finding, findings, ruleOf, until } from '../support';

const BROKEN = 'name: churn\nname: again\ntask:\n  type: guessing\ndata: {}\n';

async function setYamlValidation(value: boolean | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('yaml').update('validate', value, vscode.ConfigurationTarget.Workspace);
}

describe('beside the YAML extension', () => {
  afterEach(closeAll);

  it('knows that it is there', () => {
    assert.ok(vscode.extensions.getExtension('redhat.vscode-yaml'));
    assert.ok(findNeighbours().includes('redhat.vscode-yaml'));
  });

  it('leaves plain YAML mistakes to it, and nothing else', async () => {
    const { document } = await create('beside/experiment.yaml', BROKEN);
    await finding(document, 'schema/not-allowed-value');
    assert.deepEqual(
      findings(document).filter((one) => ruleOf(one) === 'syntax/duplicate-key'),
      [],
    );
  });

  it('reports them in front matter, where the other one does not look', async () => {
    const text = '---\npipeline_tag: text-generation\nlicense: mit\nlicense: mit\n---\n# Title\n';
    const { document } = await create('beside/README.md', text);
    await finding(document, 'syntax/duplicate-key');
  });

  it('reports them again when the other one is told not to', async () => {
    const { document } = await create('silent/experiment.yaml', BROKEN);
    await finding(document, 'schema/not-allowed-value');
    await setYamlValidation(false);
    try {
      await finding(document, 'syntax/duplicate-key');
    } finally {
      await setYamlValidation(undefined);
    }
    await until('silence again', () => !findings(document).some((one) => ruleOf(one) === 'syntax/duplicate-key'));
  });
});
