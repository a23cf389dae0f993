import { basename } from '../../../portfolio/path';
import { fileOf, type Artifact } from '../artifact';
import { reportedMetrics } from '../metrics';
import { freePath, pagePath } from '../placement';
import { saidAt } from '../said';
import { sliceRows } from '../slices';
import type { Surroundings } from '../surroundings';
import { yours } from '../yaml';

export const experimentNote: Artifact = {
  id: 'experiment-note',
  title: 'Experiment note',
  description: 'One page on a run: what was expected, what came out, where it fails, and what follows',
  draft(around) {
    const path = freePath(around, pathFor(around));
    const reported = reportedMetrics(around);
    const run = around.experiment?.document;
    const slices = sliceRows(around);
    return fileOf(path, 'experiment-note.md', {
      today: around.facts.today,
      title: around.title,
      hypothesis: saidAt(run, 'hypothesis') ?? yours('expectation, with a number'),
      run: run ? { at: around.link(path, run.path), name: basename(run.path) } : false,
      revision: around.facts.revision === undefined ? false : { hash: around.facts.revision },
      metrics: (reported?.model ?? []).map(({ label, written, metric }) => ({
        label,
        written,
        other: reported?.baseline.find((one) => one.metric === metric)?.written ?? yours('value before'),
      })),
      noMetrics: reported === undefined,
      before: reported?.baselineName ?? 'Before',
      file: reported ? { at: around.link(path, reported.path) } : false,
      metric: reported?.model[0]?.label ?? yours('first metric'),
      slices,
      noSlices: slices.length === 0,
    });
  },
};

/** In the folder of notes on experiments, or one of that name among the pages. */
function pathFor(around: Surroundings): string {
  const name = `${around.facts.today}-note.md`;
  const folder = ['docs/experiments', 'notes', 'docs/notes', 'docs/design'].find((one) =>
    around.hasFolder(around.at(one)),
  );
  return folder === undefined ? pagePath(around, `experiments/${name}`) : around.at(`${folder}/${name}`);
}
