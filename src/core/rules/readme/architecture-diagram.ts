import { checkRule } from '../support/check-rule';

export const architectureDiagram = checkRule({
  id: 'readme/architecture-diagram',
  severity: 'hint',
  summary: 'The parts of the system are described, and not drawn.',
  why: 'Where the data comes in, where the model is fitted, and who asks it are seen in five boxes faster than read in five paragraphs. A list of files is no picture of a system.',
  source: 'Survey of READMEs of machine-learning projects: one in four draws its system.',
  examples: {
    good: [
      {
        text: '# Late parcels\n\nF1 is 0.81.\n\n```mermaid\nflowchart LR\n  scans --> training --> model --> api\n```\n',
      },
    ],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\nF1 is 0.81.\n\n## Architecture\n\n⟦The scans are loaded by a job, and a service answers the dispatch desk.⟧\n',
      },
    ],
  },
});
