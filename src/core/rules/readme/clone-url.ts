import { defineRule } from '../rule';

const CLONE = /\bgit\s+clone\s+(?:-{1,2}[\w-]+(?:[= ]\d+)?\s+)*(["']?)([^\s"'`<>&|;]+)\1/g;
const OWNER_AND_NAME = /(?:^|[/:@])([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/;

export const cloneUrl = defineRule<string>({
  id: 'readme/clone-url',
  layer: 'agreement',
  severity: 'warning',
  summary: 'The command that clones the project names another repository.',
  why: 'The first command of every reader is the one that copies the project. When it still has the address of the project it was forked from, or of an earlier name, they get other code than the page speaks of.',
  source: 'Survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        remote: 'git@github.com:ann/churn.git',
        text: '# Churn\n\n```bash\ngit clone https://github.com/ann/churn.git\ngit clone https://github.com/other/tool tools/\n```\n',
      },
    ],
    bad: [
      {
        remote: 'git@github.com:ann/churn.git',
        text: '# Churn\n\n```bash\ngit clone ⟦https://github.com/anne/churn⟧\ncd churn\n```\n',
        fixed: '# Churn\n\n```bash\ngit clone https://github.com/ann/churn.git\ncd churn\n```\n',
      },
    ],
  },
  *check({ document, caseStudy }) {
    const remote = caseStudy?.workspace.remote;
    if (!remote) return;
    for (const match of document.text.matchAll(CLONE)) {
      const url = match[2] ?? '';
      const [, owner = '', name = ''] = OWNER_AND_NAME.exec(url) ?? [];
      // Another name is another project, which may be needed as well.
      if (name.toLowerCase() !== remote.name.toLowerCase() || owner.toLowerCase() === remote.owner.toLowerCase())
        continue;
      const start = match.index + match[0].lastIndexOf(url);
      yield {
        span: { start, end: start + url.length },
        message: `This clones the repository of \`${owner}\`, and git pushes to the one of \`${remote.owner}\`. Write \`${remote.cloneUrl}\`.`,
        data: remote.cloneUrl,
      };
    }
  },
  fix: ({ span, data }) =>
    data === undefined ? [] : [{ title: `Clone \`${data}\``, preferred: true, edits: [{ span, newText: data }] }],
});
