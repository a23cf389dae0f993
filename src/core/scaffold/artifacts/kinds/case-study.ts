import { Workspace } from '../../../case-study/workspace/workspace';
import { dirname } from '../../../portfolio/path';
import { resultsBlockOf } from '../../../case-study/results-block/insert';
import { fileOf, type Artifact } from '../artifact';
import { runLines, trainingCommand } from '../commands';
import { datasetOf } from '../dataset';
import { reportedMetrics } from '../metrics';
import { existing, pagePath } from '../placement';
import { lockOf, seedOf } from '../reproducibility';
import { saidAt } from '../said';
import type { Surroundings } from '../surroundings';
import { yours } from '../yaml';

export const caseStudy: Artifact = {
  id: 'case-study',
  title: 'Case study',
  description: 'A README with problem, data, results, decisions and limits, and the numbers of your metrics file',
  draft(around) {
    const exists = existingIn(around);
    if (exists !== undefined) return { exists };
    const readme = around.at('README.md');
    // A README that is about something else stays as it is.
    const path = around.isTaken(readme) ? pagePath(around, 'case-study.md') : readme;
    return fileOf(path, 'case-study.md', viewFor(around, path));
  },
};

const existingIn = (around: Surroundings): string | undefined =>
  around.documentsOf('case-study').find(({ path }) => {
    const inside = around.folder === '' ? path : path.slice(around.folder.length + 1);
    return /^(?:docs?\/)?[^/]+$/i.test(inside);
  })?.path;

function viewFor(around: Surroundings, path: string) {
  const { project, datasheet, experiment, modelCard, license } = around;
  const workspace = new Workspace(around.repository, dirname(path));
  const reported = reportedMetrics(around);
  const dataset = datasetOf(around);
  const seed = seedOf(around);
  const link = (to: string | undefined) => to !== undefined && { at: around.link(path, to) };
  const pins = lockOf(around);
  const lines = runLines(around);
  const target = datasheet?.facts.target?.value ?? experiment?.facts.target?.value ?? dataset?.target?.name;
  return {
    title: around.title,
    decision: saidAt(experiment?.document, 'task', 'decision') ?? yours('decision that hangs on a prediction'),
    results: reported ? { block: resultsBlockOf(reported.file, { workspace }).join('\n') } : false,
    baseline: reported?.baselineName ?? yours('baseline'),
    metric: reported?.model[0]?.label ?? yours('first metric'),
    split: reported?.split === undefined ? yours('data that it was measured on') : `${reported.split} data`,
    data: dataset?.rows === undefined ? false : { rows: String(dataset.rows), columns: String(dataset.columns.length) },
    target: target ?? yours('target'),
    datasheet: link(datasheet?.document.path),
    commands: lines.length > 0 && { typed: lines.join('\n') },
    seed: seed ? { value: String(seed.value), file: around.link(path, seed.path) } : false,
    pins: link(pins),
    train: trainingCommand(around) ?? 'training',
    card: link(modelCard?.path),
    tests: project.testFiles.length > 0,
    license: license && project.licence ? { spdx: license.spdx, at: around.link(path, project.licence.path) } : false,
    runbook: link(existing(around, /runbook[^/]*\.md$/i)),
  };
}
