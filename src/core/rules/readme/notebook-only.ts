import type { CaseStudy } from '../../case-study/case-study';
import { commandsOf } from '../../case-study/commands/read-commands';
import type { Span } from '../../text/span';
import { defineRule } from '../rule';

export const notebookOnly = defineRule({
  id: 'readme/notebook-only',
  layer: 'judgement',
  severity: 'hint',
  summary: 'All code is in notebooks.',
  why: 'A notebook shows how its author thought, and cannot be called, tested or scheduled. One script with the training in it is what turns an analysis into something that a team can run.',
  source:
    'Survey of READMEs of machine-learning projects; rubrics of courses on the deployment of models ask for a script.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Late parcels\n\nF1 is 0.81. See [the analysis](late.ipynb).\n',
        files: { 'late.ipynb': '', 'train.py': '' },
      },
      { text: '# Late parcels\n\nF1 is 0.81. Open `late.ipynb`.\n' },
    ],
    bad: [
      {
        text: '# Late parcels\n\nF1 is 0.81.\n\n```bash\n⟦jupyter notebook late.ipynb⟧\n```\n',
        files: { 'late.ipynb': '', 'setup.py': '' },
      },
      {
        text: '# Late parcels\n\nF1 is 0.81. See [the analysis](⟦late.ipynb⟧).\n',
        files: { 'late.ipynb': '' },
      },
    ],
  },
  *check({ caseStudy }) {
    if (!caseStudy || !/^(?:case-study|app)$/.test(caseStudy.profile.profile)) return;
    const { workspace } = caseStudy;
    const { notebooks, files } = workspace.facts;
    if (!workspace.isKnown || notebooks.length === 0 || files.some(isCode)) return;
    const span = placeOf(caseStudy);
    if (!span) return;
    const where = notebooks.length === 1 ? 'one notebook' : `${notebooks.length} notebooks`;
    yield {
      span,
      message: `All code is in ${where}, which nobody can call or test. Move the training into a script, such as \`train.py\`.`,
    };
  },
});

/** Any program is an entry point; what only describes the package is none. */
const isCode = (path: string): boolean =>
  /\.(?:py|r|rmd|jl|scala|java|kt|go|rs|cpp|cc|cu|js|ts|sh|m)$/i.test(path) &&
  !/(?:^|\/)(?:setup|__init__)\.py$/.test(path);

/** The command that opens a notebook, or else the first link to one. */
function placeOf({ blocks, body }: CaseStudy): Span | undefined {
  const command = commandsOf({ blocks, body }).find(({ words }) =>
    words.some(({ text }) => /\.ipynb$|^jupyter/i.test(text)),
  );
  const link = body.links.find(({ target }) => /\.ipynb(?:$|[?#])/i.test(target) && !/^https?:/i.test(target));
  return command?.line ?? link;
}
