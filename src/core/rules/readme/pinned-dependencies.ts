import { checkRule } from '../support/check-rule';

export const pinnedDependencies = checkRule({
  id: 'readme/pinned-dependencies',
  severity: 'hint',
  summary: 'The libraries are listed, and not their versions.',
  why: 'A model that was fitted with another version of a library may not load, or may give other numbers. A lock file or the versions of the main libraries make a result repeatable next year.',
  source:
    'Survey of READMEs of machine-learning projects: one in four repositories has a lock file, and one README in eleven says so.',
  examples: {
    good: [{ text: '# Late parcels\n\nThe exact versions are in `uv.lock`. F1 is 0.81.\n' }],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\n```bash\n⟦pip install -r requirements.txt⟧\nmake all\n```\n\nF1 is 0.81.\n',
      },
      {
        files: { 'uv.lock': '', 'requirements.txt': 'numpy\n' },
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\n## Installation\n\n```bash\n⟦pip install -r requirements.txt⟧\nmake all\n```\n\n<!-- measured in March -->\n\n## Results\n\nF1 is 0.81.\n',
        fixed:
          '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\n## Installation\n\n```bash\npip install -r requirements.txt\nmake all\n```\n\n<!-- measured in March -->\n\n`uv.lock` pins the versions of all libraries.\n\n## Results\n\nF1 is 0.81.\n',
      },
    ],
  },
});
