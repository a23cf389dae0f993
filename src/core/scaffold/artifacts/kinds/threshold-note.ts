import type { Artifact, DraftFile } from '../artifact';
import { reportedMetrics } from '../metrics';
import { existing, pagePath } from '../placement';
import { saidAt } from '../said';
import { sliceRows } from '../slices';
import type { Surroundings } from '../surroundings';
import { yours } from '../yaml';

/** A threshold as a setting. */
const SETTING = /^[ \t]*["']?(?:\w+_)?(?:threshold|cut_?off)["']?[ \t]*[:=][ \t]*(0?\.\d+)/im;

export const thresholdNote: Artifact = {
  id: 'threshold-note',
  title: 'Threshold and errors',
  description: 'From which score on the model acts and why, with its errors by slice',
  draft(around) {
    const exists = existing(around, /(?:^|\/)(?:[\w-]+[-_])?threshold(?:[-_]\w+)?\.(?:md|markdown)$/i);
    if (exists !== undefined) return { exists };
    const said = saidAt(around.experiment?.document, 'threshold', 'value');
    const set = said === undefined ? settingIn(around) : { value: said, path: around.experiment?.document.path ?? '' };
    const path = pagePath(around, 'threshold.md');
    const config = around.at('config/threshold.yaml');
    const isNew = set === undefined && !around.isTaken(config);
    const slices = sliceRows(around);
    const note: DraftFile = {
      path,
      text: 'threshold-note.md',
      view: {
        title: around.title,
        value: set?.value ?? yours('threshold'),
        file: around.link(path, set?.path ?? config),
        reason:
          saidAt(around.experiment?.document, 'threshold', 'reason') ?? yours('cost or capacity that it follows from'),
        metric: reportedMetrics(around)?.model[0]?.label ?? yours('first metric'),
        slices,
        noSlices: slices.length === 0,
      },
    };
    return isNew ? [note, { path: config, text: 'threshold.yaml', view: { page: around.link(config, path) } }] : [note];
  },
};

function settingIn(around: Surroundings): { readonly value: string; readonly path: string } | undefined {
  for (const path of around.project.files.filter((file) => /\.(?:ya?ml|toml|json)$/i.test(file))) {
    const [, value] = SETTING.exec(around.textOf(path) ?? '') ?? [];
    if (value !== undefined) return { value, path };
  }
  return undefined;
}
