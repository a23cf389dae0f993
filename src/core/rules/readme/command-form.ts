import { commandsOf } from '../../case-study/commands/read-commands';
import { malformed } from '../support/command-forms';
import { defineRule } from '../rule';
import type { Edit } from '../../text/edit';

export const commandForm = defineRule<readonly Edit[]>({
  id: 'readme/command-form',
  layer: 'field',
  severity: 'warning',
  summary: 'A command cannot work in the form in which it is written.',
  why: 'Readers copy commands as they stand. One with a word missing or in the wrong place stops them at the first line, and shows that nobody has followed the page since it was written.',
  source:
    'Survey of READMEs of machine-learning projects: one in sixteen has such a command; manuals of pip, Python, conda, Docker and git.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Late parcels\n\n```bash\npip install -r requirements.txt\npython -m parcels.train\nconda env create -f environment.yml\ndocker build -t parcels .\ngit clone https://github.com/ann/parcels.git\ngit clone ../parcels.git\n```\n\nSee [pip](https://pip.pypa.io).\n',
      },
    ],
    bad: [
      {
        remote: 'https://github.com/ann/parcels.git',
        text: '# Late parcels\n\n```bash\n# once\ngit clone ⟦parcels.git⟧\n⟦pip -r⟧ requirements.txt\n⟦conda create -f environment.yml⟧\npip install ⟦requirements.txt⟧\npython ⟦-m main.py⟧ --fold 2\ndocker build -t ⟦. parcels⟧\n```\n',
        fixed:
          '# Late parcels\n\n```bash\n# once\ngit clone https://github.com/ann/parcels.git\npip install -r requirements.txt\nconda env create -f environment.yml\npip install -r requirements.txt\npython main.py --fold 2\ndocker build -t parcels .\n```\n',
      },
      {
        text: '# Late parcels\n\n```bash\n⟦https://github.com/ann/parcels.git⟧\npip install ⟦[parcels](https://pypi.org/project/parcels)⟧\n```\n',
        fixed:
          '# Late parcels\n\n```bash\ngit clone https://github.com/ann/parcels.git\npip install https://pypi.org/project/parcels\n```\n',
      },
    ],
  },
  *check({ document, caseStudy }) {
    // Behind a fence that is not closed text passes for commands.
    if (!caseStudy || caseStudy.blocks.fenceFaults.length > 0) return;
    for (const command of commandsOf(caseStudy)) {
      const found = malformed(command, document.text, caseStudy.workspace.remote);
      if (found) yield { span: found.span, message: found.message, ...(found.edits ? { data: found.edits } : {}) };
    }
  },
  fix: ({ data }, { document }) =>
    data ? [{ title: `Write ${shown(data, document.text)}`, preferred: true, edits: data }] : [],
});

/** What the first edit makes of its place. */
const shown = ([edit]: readonly Edit[], text: string): string => {
  const written = edit?.newText.trim() ?? '';
  return written === '' ? `it without \`${text.slice(edit?.span.start, edit?.span.end).trim()}\`` : `\`${written}\``;
};
