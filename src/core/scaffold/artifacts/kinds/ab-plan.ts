import { fileOf, type Artifact } from '../artifact';
import { reportedMetrics } from '../metrics';
import { pagePath } from '../placement';
import { saidAt } from '../said';
import { yours } from '../yaml';

export const abPlan: Artifact = {
  id: 'ab-plan',
  title: 'A/B plan',
  description: 'Hypothesis, metric, guardrails, size and stopping rule of an online test, before it starts',
  draft(around) {
    const path = pagePath(around, 'ab-plan.md');
    const reported = reportedMetrics(around);
    const run = around.experiment?.document;
    return fileOf(path, 'ab-plan.md', {
      title: around.title,
      today: around.facts.today,
      author: around.author ?? yours('name'),
      unit: saidAt(run, 'task', 'unit') ?? yours('unit that is assigned'),
      decision: saidAt(run, 'task', 'decision') ?? yours('decision that hangs on it'),
      control: reported?.baselineName ?? yours('control: what runs today'),
      offline: (reported?.model ?? []).map(({ label, metric, written }) => ({
        label,
        written,
        other: reported?.baseline.find((one) => one.metric === metric)?.written ?? '-',
      })),
      hasOffline: reported !== undefined,
      before: reported?.baselineName ?? 'Before',
      path: reported ? { at: around.link(path, reported.path) } : false,
    });
  },
};
