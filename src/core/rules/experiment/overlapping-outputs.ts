import { outputsOf, type StageOutput } from '../../facts/dialects/dvc-pipeline';
import { dirname } from '../../portfolio/path';
import { defineRule } from '../rule';

export const overlappingOutputs = defineRule({
  id: 'experiment/overlapping-outputs',
  layer: 'field',
  severity: 'error',
  summary: 'Two outputs of a pipeline are the same file, or one lies in the other.',
  why: 'DVC has to know which stage makes a file, and refuses a pipeline in which two of them write the same one, or one writes into a folder that another one makes. Nothing runs until each has a place of its own.',
  source: 'DVC, outputs of a stage (`OutputDuplicationError`, `OverlappingOutputPathsError`).',
  appliesTo: { formats: ['dvc-pipeline'] },
  examplePath: 'dvc.yaml',
  examples: {
    good: [
      {
        text: 'stages:\n  clean:\n    cmd: python clean.py\n    outs: [data/clean.csv]\n  train:\n    cmd: python train.py\n    deps: [data/clean.csv]\n    outs: [data/model.pkl]\n    metrics:\n      - scores.json:\n          cache: false\n',
      },
      {
        text: 'stages:\n  clean:\n    foreach: [north, south]\n    do:\n      cmd: python clean.py ${item}\n      outs: ["data/${item}.csv"]\n  here:\n    wdir: a\n    cmd: python make.py\n    outs: [out.csv]\n  there:\n    wdir: b\n    cmd: python make.py\n    outs: [out.csv]\n',
      },
    ],
    bad: [
      {
        text: 'stages:\n  clean:\n    cmd: python clean.py\n    outs:\n      - data/clean.csv\n  enrich:\n    cmd: python enrich.py\n    deps: [data/clean.csv]\n    outs:\n      - ⟦./data/clean.csv⟧ # with regions\n',
      },
      {
        text: 'stages:\n  clean:\n    cmd: python clean.py\n    outs: [data/prepared]\n  train:\n    wdir: data\n    cmd: python train.py\n    outs:\n      - ⟦"prepared/model.pkl"⟧:\n          cache: false\n',
      },
      {
        text: 'stages:\n  train:\n    cmd: python train.py\n    outs: [scores.json]\n    metrics: [⟦scores.json⟧]\n',
      },
    ],
  },
  *check({ document }) {
    const outputs = outputsOf(document);
    for (const [index, output] of outputs.entries()) {
      const other = outputs.slice(0, index).find((earlier) => overlap(earlier, output));
      if (!other) continue;
      const written = other.stage === output.stage ? 'This stage lists' : `The stage \`${other.stage}\` makes`;
      const way = other.path === output.path ? 'already' : 'too, and one of the two lies in the other';
      yield {
        span: output.file.span,
        message: `${written} \`${other.file.value}\` ${way}, and DVC refuses that. Give each output a path of its own.`,
      };
    }
  },
});

function overlap({ path: one }: StageOutput, { path: other }: StageOutput): boolean {
  return one === other || isInside(one, other) || isInside(other, one);
}

function isInside(path: string, folder: string): boolean {
  for (let above = dirname(path); above !== ''; above = dirname(above)) if (above === folder) return true;
  return false;
}
