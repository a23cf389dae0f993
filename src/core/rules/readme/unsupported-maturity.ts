import { hitsOf } from '../../case-study/checks/support/evidence';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

const CLAIM =
  /\b(?:(?:production|enterprise|industry|industrial|commercial)[- ](?:ready|grade|quality|strength|level)|(?:fully |completely )?productioni[sz]ed)\b/gi;

/** In front of the claim: it is a wish, or says what something else needs. */
const NOT_THIS =
  /\b(?:for (?:an?|your)|towards?|into|to (?:build|create|develop|make|become|design)|not|if you|you (?:can|need|want|should)|how to|before|until|more|almost|near(?:ly)?|learn\w*|simulat\w+|mimic\w*|like)\b[^.]{0,40}$/i;

export const unsupportedMaturity = defineRule({
  id: 'readme/unsupported-maturity',
  layer: 'agreement',
  severity: 'warning',
  summary: 'The README says "production-ready", and the repository has no tests, no CI or no container.',
  why: 'Engineers who hire look for these three when they read that claim, and it takes them ten seconds. A plain "runs as a service on one machine" with what is there makes a better impression than a claim that the file list refutes.',
  source: 'Survey of READMEs of machine-learning projects: of 14 that say it, 6 lack CI or tests.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\nA production-ready service for churn scores.\n',
        files: { 'tests/test_api.py': '', '.github/workflows/ci.yml': 'on: push\n', Dockerfile: 'FROM python:3.12\n' },
      },
      { text: '# Churn\n\nThis is not production-ready. For a production-grade setup you need a queue.\n' },
    ],
    bad: [
      {
        text: '# Churn\n\nA ⟦production-ready⟧ service for churn scores. <!-- pitch -->\n\nThe F1 is 0.81, and it is production-grade.\n',
        files: { Dockerfile: 'FROM python:3.12\n', 'train.py': '' },
      },
    ],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    if (!study?.workspace.isKnown) return;
    const [hit] = hitsOf(study, CLAIM).filter(
      ({ statement, index }) => !NOT_THIS.test(statement.text.slice(Math.max(0, index - 80), index)),
    );
    if (!hit) return;
    const { testFiles, ciFiles, dockerfiles, composeFiles } = study.workspace.facts;
    const lacks = [
      ...(testFiles.length === 0 ? ['tests'] : []),
      ...(ciFiles.length === 0 ? ['CI'] : []),
      ...(dockerfiles.length + composeFiles.length === 0 ? ['container'] : []),
    ];
    // A function or a package can be at work without a container.
    if (lacks.length === 0 || (lacks.length === 1 && lacks[0] === 'container')) return;
    const start = hit.statement.start + hit.index;
    yield {
      span: { start, end: start + hit.match[0].length },
      message: `The repository has ${lacks.map((what) => `no ${what}`).join(' and ')}. Say what it does and where it runs, or add what is missing.`,
    };
  },
});
