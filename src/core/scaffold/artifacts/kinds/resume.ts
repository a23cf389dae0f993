import type { Artifact, DraftFile } from '../artifact';
import { reportedMetrics } from '../metrics';
import { careerPath, existing } from '../placement';
import { yours } from '../yaml';

export const resume: Artifact = {
  id: 'resume',
  title: 'Resume and profile',
  description: 'Bullets with deed, system, measured effect and scale, and a profile with its headline',
  draft(around) {
    const [there] = around.repository.ofKind('resume');
    const profile = existing(around, /(?:^|\/)[^/]*linkedin[^/]*\.(?:md|txt)$/i, 'repository');
    if (there && profile !== undefined) return { exists: there.path };
    const view = viewFor(around);
    const files: DraftFile[] = [];
    if (!there) files.push({ path: careerPath(around, 'resume.md'), text: 'resume.md', view });
    if (profile === undefined) files.push({ path: careerPath(around, 'linkedin.md'), text: 'linkedin.md', view });
    return files;
  },
};

function viewFor(around: Parameters<Artifact['draft']>[0]) {
  const reported = reportedMetrics(around);
  const [metric] = reported?.model ?? [];
  const before = reported?.baseline.find((one) => one.metric === metric?.metric);
  return {
    author: around.author ?? yours('name'),
    title: around.title,
    measured: metric && before ? { label: metric.label, from: before.written, to: metric.written } : false,
  };
}
