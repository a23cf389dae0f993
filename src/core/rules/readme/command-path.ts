import { missingInCommands } from '../support/command-paths';
import { fewOrFirst } from '../support/few';
import { defineRule } from '../rule';

export const commandPath = defineRule<string>({
  id: 'readme/command-path',
  layer: 'agreement',
  severity: 'warning',
  summary: 'A command names a file that is not in the repository.',
  why: 'Scripts are renamed and moved while the page that names them stays as it was. A reader who copies the command gets "No such file", and has to guess which file was meant.',
  source:
    'Survey of READMEs of machine-learning projects: one in eight of those that name a script names one that is not there.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Late parcels\n\n```bash\ngit clone https://github.com/ann/parcels.git\ncd parcels\npip install -r requirements.txt\ncd src\npython train.py --out model.bin  # one minute\npython -m parcels.predict\npython -m http.server\npython <script>.py\n```\n\nThe app: `streamlit run app.py`.\n',
        files: { 'requirements.txt': '', 'src/train.py': '', 'src/parcels/predict.py': '', 'app.py': '' },
      },
      {
        text: '# Late parcels\n\nCreate a file `local.py` with your keys, then:\n\n```bash\npython local.py\nwget https://example.org/prepare.py\npython prepare.py\n```\n',
        files: { 'train.py': '' },
      },
    ],
    bad: [
      {
        text: '# Late parcels\n\n```bash\npip install -r requirements.txt\npython ⟦"src/train.py"⟧ --fold 2  # one minute\n```\n',
        files: { 'requirements.txt': '', 'src/models/train.py': '' },
        fixed:
          '# Late parcels\n\n```bash\npip install -r requirements.txt\npython src/models/train.py --fold 2  # one minute\n```\n',
      },
      {
        text: '# Late parcels\n\n```bash\npip install -r ⟦requirements.txt⟧\npython ⟦train.py⟧\npython -m ⟦parcels.predict⟧\n```\n',
        files: { 'src/models/fit.py': '', 'parcels/train_all.py': '' },
      },
    ],
  },
  *check({ caseStudy }) {
    if (!caseStudy) return;
    const problems = missingInCommands(caseStudy).map(({ span, name, near }) => {
      const advice = near === undefined ? 'Commit the file, or correct the command.' : `Did you mean \`${near}\`?`;
      return {
        span,
        message: `\`${name}\` is not in the repository. ${advice}`,
        ...(near === undefined ? {} : { data: near }),
      };
    });
    yield* fewOrFirst(
      problems,
      (count) => `${count} commands name files that are not in the repository, this one first. Correct them.`,
    );
  },
  fix: ({ span, data }) =>
    data === undefined ? [] : [{ title: `Use \`${data}\``, preferred: true, edits: [{ span, newText: data }] }],
});
