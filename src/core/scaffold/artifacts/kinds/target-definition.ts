import { fileOf, type Artifact } from '../artifact';
import { datasetOf } from '../dataset';
import { existing, pagePath } from '../placement';
import { targetSaid } from '../target';

export const targetDefinition: Artifact = {
  id: 'target-definition',
  title: 'Target definition',
  description: 'What is predicted, at which moment, for which window, and from which data',
  draft(around) {
    const exists = existing(around, /(?:^|\/)(?:target|label)(?:[-_ ]definition)?\.(?:md|markdown)$/i);
    if (exists !== undefined) return { exists };
    const said = targetSaid(around);
    const columns = (datasetOf(around)?.columns ?? []).filter(({ name }) => name !== said.column);
    return fileOf(pagePath(around, 'target.md'), 'target-definition.md', {
      title: around.title,
      ...said,
      columns: columns.map(({ name }) => ({ column: name.replaceAll('|', String.raw`\|`) })),
      noColumns: columns.length === 0,
    });
  },
};
