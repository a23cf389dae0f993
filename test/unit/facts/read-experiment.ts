import assert from 'node:assert/strict';
import { PortfolioDocument } from '../../../src/core/document/document';
import { formatOf, type FormatId } from '../../../src/core/document/format';
import { recognise } from '../../../src/core/document/recognise';
import type { ExperimentFacts } from '../../../src/core/facts/experiment';
import { readFacts } from '../../../src/core/facts/facts';
import { SourceText } from '../../../src/core/text/source-text';

/** What a whole file of each name is recognised as; its beginnings may not say enough. */
const FORMATS: Readonly<Record<string, FormatId>> = {
  'sweep.yaml': 'wandb-sweep',
  'params.yaml': 'dvc-params',
  'conf/a.yaml': 'hydra-config',
  'c.yaml': 'lightning-cli',
};

/** The facts of an experiment; with `whole`, the path of a file of which this is the beginning. */
export function read(path: string, text: string, whole?: string): ExperimentFacts {
  const id = whole === undefined ? undefined : FORMATS[whole];
  const format = id && formatOf(id);
  const recognition = format ? { format, reason: 'the test says so' } : recognise({ path, text });
  assert.ok(recognition, `${path} is not recognised`);
  const { experiment } = readFacts(
    PortfolioDocument.parse(new SourceText(`file:///${path}`, text, 1), path, recognition),
  );
  assert.ok(experiment, `${path} is no experiment`);
  return experiment;
}
