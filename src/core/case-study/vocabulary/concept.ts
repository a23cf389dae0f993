/** What the part of a README under a heading is about. */
export type Concept =
  | 'problem'
  | 'baseline'
  | 'results'
  | 'metrics'
  | 'evaluation'
  | 'dataset'
  | 'split'
  | 'setup'
  | 'run'
  | 'requirements'
  | 'reproducibility'
  | 'training'
  | 'limitations'
  | 'errors'
  | 'decisions'
  | 'changes'
  | 'architecture'
  | 'next-steps'
  | 'demo'
  | 'deployment'
  | 'monitoring'
  | 'tests'
  | 'model-card'
  | 'speed-and-cost'
  | 'license'
  | 'structure'
  | 'tools'
  | 'features'
  | 'contents'
  | 'contributing'
  | 'troubleshooting'
  | 'references'
  | 'people';

/**
 * Words in titles for each concept, in lower case and without accents, separated by bars. A star stands for the rest of a
 * word. Words of scripts without spaces between words are found inside of longer ones.
 */
export type Vocabulary = Partial<Readonly<Record<Concept, string>>>;
