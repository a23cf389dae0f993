import type { Artifact, DraftFile } from '../artifact';
import { reportedMetrics } from '../metrics';
import { careerPath, existing } from '../placement';

export const story: Artifact = {
  id: 'story',
  title: 'Interview story',
  description: 'One project from context to what you learned, and a plan for what interviews ask',
  draft(around) {
    const path = careerPath(around, `stories/${around.name}.md`);
    const reported = reportedMetrics(around);
    const [metric] = reported?.model ?? [];
    const before = reported?.baseline.find((one) => one.metric === metric?.metric);
    const files: DraftFile[] = [
      {
        path,
        text: 'story.md',
        view: {
          title: around.title,
          measured: metric ? { label: metric.label, value: metric.written } : false,
          before: metric && before ? { value: before.written } : false,
        },
      },
    ];
    if (existing(around, /interview[^/]*\.md$/i, 'repository') === undefined)
      files.push({ path: careerPath(around, 'interview-plan.md'), text: 'interview-plan.md', view: {} });
    return files;
  },
};
