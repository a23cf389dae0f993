import type { Concept } from '../vocabulary/concept';

interface SectionOfReadme {
  /** Of a new section. */
  readonly title: string;
  /** What a section is about that has room for the block, the best first. */
  readonly hosts: readonly Concept[];
}

/** The sections of a case study in the order in which people read them. */
export const SECTIONS = {
  problem: { title: 'Problem', hosts: ['problem'] },
  demo: { title: 'Demo', hosts: ['demo'] },
  results: { title: 'Results', hosts: ['results', 'baseline'] },
  metric: { title: 'Why this metric', hosts: ['metrics', 'evaluation', 'results'] },
  data: { title: 'Data', hosts: ['dataset'] },
  evaluation: { title: 'Evaluation', hosts: ['split', 'evaluation'] },
  errors: { title: 'Error analysis', hosts: ['errors'] },
  architecture: { title: 'Architecture', hosts: ['architecture'] },
  requirements: { title: 'Requirements', hosts: ['requirements', 'setup', 'reproducibility'] },
  run: { title: 'Run it', hosts: ['run', 'setup'] },
  training: { title: 'Training', hosts: ['training'] },
  reproducibility: { title: 'Reproducibility', hosts: ['reproducibility', 'training', 'run'] },
  tests: { title: 'Tests', hosts: ['tests'] },
  deployment: { title: 'Deployment', hosts: ['deployment'] },
  monitoring: { title: 'Monitoring', hosts: ['monitoring'] },
  speed: { title: 'Speed and cost', hosts: ['speed-and-cost'] },
  decisions: { title: 'Decisions', hosts: ['decisions'] },
  changes: { title: 'What changed', hosts: ['changes'] },
  limitations: { title: 'Limitations', hosts: ['limitations'] },
  use: { title: 'Intended use', hosts: ['model-card'] },
  next: { title: 'Next steps', hosts: ['next-steps'] },
  licence: { title: 'License', hosts: ['license'] },
} as const satisfies Readonly<Record<string, SectionOfReadme>>;

export type SectionName = keyof typeof SECTIONS;

export const sectionOf = (name: SectionName): SectionOfReadme => SECTIONS[name];

const ORDER = Object.keys(SECTIONS) as SectionName[];

/** Where a section with these concepts stands in the order; -1 for one that it does not know. */
export function rankOf(concepts: ReadonlySet<Concept>): number {
  return ORDER.findIndex((name) => {
    const [first] = sectionOf(name).hosts;
    return first !== undefined && concepts.has(first);
  });
}
