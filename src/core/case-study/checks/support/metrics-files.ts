import type { CaseStudy } from '../../case-study';

/** What the repository holds that the README could quote; undefined when there is no file of metrics. */
export function metricsFileHint(study: CaseStudy): string | undefined {
  const file = study.workspace.facts.metricsFiles.find(({ values }) => values.length > 0);
  if (!file) return undefined;
  const count = file.values.length;
  return `\`${study.workspace.nameOf(file.path)}\` holds ${count === 1 ? 'one number' : `${count} numbers`}; the README gives none. Write the metrics with their values.`;
}
