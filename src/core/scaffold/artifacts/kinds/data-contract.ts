import { dirname } from '../../../portfolio/path';
import type { Artifact, DraftFile } from '../artifact';
import type { Column } from '../csv-columns';
import { datasetOf } from '../dataset';
import { existing } from '../placement';
import { foldersFrom, sourceFolder, stepsUp, testFolder } from '../source-folder';
import { yours } from '../yaml';

export const dataContract: Artifact = {
  id: 'data-contract',
  title: 'Data contract',
  description: 'The columns of the table as a contract, a check that sets bad rows aside, and its test',
  draft(around) {
    const exists = existing(around, /(?:^|\/)(?:data[-_])?contract\.(?:json|ya?ml)$|(?:^|\/)data_contract\.py$/i);
    if (exists !== undefined) return { exists };
    const dataset = datasetOf(around);
    const contract = dataset
      ? `${dirname(dataset.path) || '.'}/contract.json`.replace(/^\.\//, '')
      : around.at('data/contract.json');
    const program = `${sourceFolder(around)}/data_contract.py`;
    const test = `${testFolder(around)}/test_data_contract.py`;
    const view = {
      table: JSON.stringify(dataset ? around.workspace.nameOf(dataset.path) : yours('table')),
      columns: JSON.stringify(columnsOf(dataset?.columns ?? []), null, 2).replaceAll('\n', '\n  '),
      contract: around.workspace.nameOf(contract),
      program: around.workspace.nameOf(program),
      example: dataset ? around.workspace.nameOf(dataset.path) : 'data/table.csv',
      folder: foldersFrom(around, program),
      up: String(stepsUp(around, program)),
      testUp: String(stepsUp(around, test)),
    };
    const files: readonly DraftFile[] = [
      { path: contract, text: 'contract.json', view },
      { path: program, text: 'data_contract.py', view },
      { path: test, text: 'test_data_contract.py', view },
    ];
    return files;
  },
};

/** What rows have to keep to. Of numbers only the sign is taken from what was seen: the next row may well be greater. */
const columnsOf = (columns: readonly Column[]): Readonly<Record<string, unknown>> =>
  columns.length === 0
    ? { [yours('first column')]: { type: 'string', nullable: false } }
    : Object.fromEntries(
        columns.map(({ name, type, range, nullable }) => {
          const [least] = range ?? [];
          return [
            name,
            {
              type: type ?? 'string',
              nullable: nullable ?? true,
              ...(typeof least === 'number' && least >= 0 && { min: 0 }),
              ...(type === 'category' && range && { allowed: range }),
            },
          ];
        }),
      );
