import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findNeighbours } from '../../../../src/extension/neighbours';

describe('beside the YAML extension', () => {
  it('knows that it is there', () => {
    assert.ok(vscode.extensions.getExtension('redhat.vscode-yaml'));
    assert.ok(findNeighbours().includes('redhat.vscode-yaml'));
  });
});
