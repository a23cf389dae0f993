import { fileOf, type Artifact } from '../artifact';
import { reportedMetrics } from '../metrics';
import { existing, pagePath } from '../placement';
import { saidAt } from '../said';
import { targetSaid } from '../target';
import { yours } from '../yaml';

export const predictionContract: Artifact = {
  id: 'prediction-contract',
  title: 'Prediction contract',
  description: 'Who decides what with a prediction, by which metric it is judged, and who agreed to that',
  draft(around) {
    const exists = existing(
      around,
      /(?:^|\/)(?:prediction[-_ ]contract|problem[-_ ](?:statement|definition|framing))\.(?:md|markdown)$/i,
    );
    if (exists !== undefined) return { exists };
    const reported = reportedMetrics(around);
    const [metric] = reported?.model ?? [];
    const before = reported?.baseline.find((one) => one.metric === metric?.metric);
    const target = existing(around, /(?:^|\/)(?:target|label)(?:[-_ ]definition)?\.md$/i);
    const path = pagePath(around, 'prediction-contract.md');
    return fileOf(path, 'prediction-contract.md', {
      title: around.title,
      today: around.facts.today,
      ...targetSaid(around),
      page: target !== undefined && { at: around.link(path, target) },
      metric:
        metric?.label ?? saidAt(around.experiment?.document, 'metrics', 'primary', 'name') ?? yours('first metric'),
      reason:
        saidAt(around.experiment?.document, 'metrics', 'primary', 'reason') ?? yours('reason why it fits the decision'),
      before: before ? { value: before.written, name: reported?.baselineName } : false,
      author: around.author ?? yours('name'),
    });
  },
};
