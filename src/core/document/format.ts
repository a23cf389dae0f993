/** What a document is for. */
export type DocumentKind =
  | 'model-card'
  | 'datasheet'
  | 'experiment'
  | 'results'
  | 'space'
  | 'case-study'
  | 'resume'
  | 'milestones'
  | 'milestone-plan'
  | 'portfolio';

/** How it is written: one format has one schema and one way to become facts. */
export type FormatId =
  | 'model-card-markdown'
  | 'dataset-card-markdown'
  | 'space-card-markdown'
  | 'case-study-markdown'
  | 'resume-markdown'
  | 'model-card'
  | 'datasheet'
  | 'experiment'
  | 'wandb-sweep'
  | 'dvc-pipeline'
  | 'dvc-params'
  | 'mlproject'
  | 'hydra-config'
  | 'lightning-cli'
  | 'eval-results'
  | 'eval-benchmark'
  | 'milestones'
  | 'milestone-plan'
  | 'portfolio';

export interface Format {
  readonly id: FormatId;
  readonly kind: DocumentKind;
  /** Shown to people, for instance in the status bar. */
  readonly label: string;
  readonly markdown: boolean;
  /** Short name of the schema (`schemas/<name>.schema.json`) of the whole file or of its front matter; free-form without one. */
  readonly schema?: string;
  /** Whether keys that the schema does not name are a mistake; elsewhere only a near miss of a known key is one. */
  readonly closed: boolean;
}

const format = (id: FormatId, kind: DocumentKind, label: string, schema?: string, closed = false): Format => ({
  id,
  kind,
  label,
  markdown: id.endsWith('-markdown'),
  closed,
  ...(schema === undefined ? {} : { schema }),
});

/** Every format, in the order in which people are offered them. */
export const FORMATS: readonly Format[] = [
  format('model-card-markdown', 'model-card', 'Model card (Markdown)', 'model-card-front-matter'),
  format('model-card', 'model-card', 'Model card (structured)', 'model-card', true),
  format('dataset-card-markdown', 'datasheet', 'Dataset card or datasheet (Markdown)', 'dataset-card-front-matter'),
  format('datasheet', 'datasheet', 'Datasheet (structured)', 'datasheet', true),
  format('experiment', 'experiment', 'Experiment', 'experiment', true),
  format('wandb-sweep', 'experiment', 'W&B sweep', 'wandb-sweep', true),
  format('dvc-pipeline', 'experiment', 'DVC pipeline', 'dvc-pipeline', true),
  format('dvc-params', 'experiment', 'DVC parameters'),
  format('mlproject', 'experiment', 'MLflow project', 'mlproject', true),
  format('hydra-config', 'experiment', 'Hydra config', 'hydra-config'),
  format('lightning-cli', 'experiment', 'Lightning CLI config', 'lightning-cli'),
  format('eval-results', 'results', 'Evaluation results', 'eval-results', true),
  format('eval-benchmark', 'results', 'Benchmark definition', 'eval-benchmark'),
  format('space-card-markdown', 'space', 'Space card (Markdown)', 'space-card-front-matter'),
  format('case-study-markdown', 'case-study', 'README of a project'),
  format('resume-markdown', 'resume', 'Resume'),
  format('milestones', 'milestones', 'Milestone log', 'milestones', true),
  format('milestone-plan', 'milestone-plan', 'Milestone plan', 'plan', true),
  format('portfolio', 'portfolio', 'Portfolio', 'portfolio', true),
];

/** The label of a format in the middle of a sentence: names keep their capitals. */
export const inSentence = ({ label }: Format): string =>
  /^(?:W&B|DVC|MLflow|Hydra|Lightning|README)\b/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

const BY_ID = new Map(FORMATS.map((entry) => [entry.id as string, entry]));

/** @returns undefined when there is no format of that id */
export const formatOf = (id: string): Format | undefined => BY_ID.get(id);
