import { fileOf, type Artifact } from '../artifact';
import { reportedMetrics } from '../metrics';
import { pagePath } from '../placement';
import { yours } from '../yaml';

export const serviceBaseline: Artifact = {
  id: 'service-baseline',
  title: 'Service baseline',
  description: 'Latency, error rate, offline metric, drift and cost of one service, each with its day and its source',
  draft(around) {
    const path = pagePath(around, 'service-baseline.md');
    const reported = reportedMetrics(around);
    const [metric] = reported?.model ?? [];
    return fileOf(path, 'service-baseline.md', {
      title: around.title,
      today: around.facts.today,
      metric: metric?.label ?? yours('first metric'),
      value: metric?.written ?? yours('value'),
      day: metric ? yours('day of the evaluation') : yours('day'),
      source: reported ? `[${reported.path}](${around.link(path, reported.path)})` : yours('source'),
    });
  },
};
