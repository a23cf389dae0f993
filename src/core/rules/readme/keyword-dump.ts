import type { Section } from '../../document/markdown/blocks/block';
import { onLine } from '../../case-study/checks/support/evidence';
import { isUnder } from '../../case-study/checks/support/outline';
import { statementsOf, type Statement } from '../../case-study/checks/support/statements';
import type { CaseStudy } from '../../case-study/case-study';
import type { Span } from '../../text/span';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';
import { toolsIn } from '../support/tool-names';

/** Fewer are the tools of a project; more are those that somebody has heard of. */
const MANY = 12;

/** A name in front of so many tools says what they are for. */
const MOST_OF_A_LABEL = 4;

/** What has to be installed is a list for a reason. */
const INSTALLED =
  /require|dependenc|install|prerequisite|pre-requisite|set-?up|environment|import|how to run|getting started|structure|references?$|requisit|dependencias|voraussetzung/i;

const LABEL = /^[\s>*+-]*(?:\d+[.)]\s*)?[^:|,\r\n]{2,40}:\s/;

/** A button of a build, a version or a licence is no icon of a tool. */
const STATUS =
  /workflow|actions|build|coverage|codecov|licen[cs]e|version|release|pypi|downloads|stars|last-commit|maintained|colab\.research|open in/i;

const icon = (tool: string): string => `![${tool}](https://img.shields.io/badge/${tool}-blue)`;
const ICONS = 'pandas NumPy SciPy sklearn XGBoost LightGBM MLflow DVC FastAPI Docker Nginx'.split(' ').map(icon);

export const keywordDump = defineRule({
  id: 'readme/keyword-dump',
  layer: 'judgement',
  severity: 'hint',
  summary: 'A dozen tools are listed, and none of them with what it was used for.',
  why: 'A list of names shows that somebody has heard of them. What each of them does in this project, in three words, shows that they were used, and makes a short list of the ones that matter.',
  source: 'Survey of READMEs of machine-learning projects; advice of recruiters on portfolios.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Late parcels\n\nThe F1 is 0.81.\n\n## Tools\n\nPython, pandas, NumPy, scikit-learn, XGBoost, MLflow, Docker.\n',
      },
      {
        text: '# Late parcels\n\nThe F1 is 0.81.\n\n## Tools\n\n- Data: pandas, NumPy, DuckDB\n- Models: scikit-learn, XGBoost, LightGBM\n- Tracking: MLflow, DVC\n- Serving: FastAPI, Docker, Nginx\n- Charts: Matplotlib, Seaborn, Plotly\n',
      },
      {
        text: '# Late parcels\n\nThe F1 is 0.81.\n\n## Requirements\n\nPython, pandas, NumPy, SciPy, scikit-learn, XGBoost, LightGBM, MLflow, DVC, FastAPI, Docker, Nginx, Seaborn\n',
      },
    ],
    bad: [
      {
        text: '# Late parcels\n\nThe F1 is 0.81.\n\n## Skills\n\n⟦Python, pandas, NumPy, SciPy, scikit-learn, XGBoost, LightGBM, MLflow, DVC, FastAPI, Docker, Nginx, Seaborn⟧ <!-- more? -->\n',
      },
      {
        text: '# Late parcels\n\nThe F1 is 0.81.\n\n⟦## Tech stack⟧\n\n- Python 3.11\n- pandas\n- NumPy\n- scikit-learn\n- XGBoost\n- LightGBM\n- MLflow\n- DVC\n- FastAPI\n- Docker\n- Grafana\n- Airflow\n',
      },
      { text: `# Late parcels\n\n⟦${icon('Python')}⟧ ${ICONS.join(' ')}\n\nThe F1 is 0.81.\n` },
    ],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    if (!study) return;
    const found = iconWall(study) ?? listed(study);
    if (found)
      yield {
        span: found.span,
        message: `${found.count} tools are named, and not what they do here. Keep those that matter, each with what it was used for.`,
      };
  },
});

interface Dump {
  readonly span: Span;
  readonly count: number;
}

/** The first section whose tools stand there by their names alone. */
function listed(study: CaseStudy): Dump | undefined {
  const bySection = new Map<Section | undefined, { bare: Statement[]; tools: Set<string>; explained: number }>();
  for (const statement of statementsOf(study)) {
    const { block, text } = statement;
    if (isSentence(text) || isUnder(block, INSTALLED)) continue;
    const label = LABEL.exec(text)?.[0] ?? '';
    const named = toolsIn(text.slice(label.length));
    const { tools } = named;
    if (tools.size === 0) continue;
    // What stands in front of one text belongs to the section around it.
    const section = block.section?.form === 'lead-in' ? block.section.parent : block.section;
    const seen = bySection.get(section) ?? { bare: [], tools: new Set<string>(), explained: 0 };
    bySection.set(section, seen);
    const hasLabel = label !== '' || block.section?.form === 'lead-in';
    if (named.otherWords * 4 > tools.size || (hasLabel && tools.size <= MOST_OF_A_LABEL)) seen.explained++;
    else {
      seen.bare.push(statement);
      for (const tool of tools) seen.tools.add(tool);
    }
  }
  for (const [section, { bare, tools, explained }] of bySection) {
    const [first] = bare;
    if (!first || tools.size < MANY || explained > bare.length) continue;
    const span = bare.length > 1 && section ? section.span : first;
    return { span: onLine(study, span), count: tools.size };
  }
  return undefined;
}

/** Long text with few commas enumerates nothing; looking for names in all of it would take time. */
const isSentence = (text: string): boolean => text.length > LONGEST_NAME && text.split(/[,|·•/]/).length < FEW_PARTS;

const LONGEST_NAME = 60;
const FEW_PARTS = 5;

/** Small pictures of tools in a row. */
function iconWall({ blocks: { badges } }: CaseStudy): Dump | undefined {
  const icons = badges.filter(({ alt, image }) => !STATUS.test(`${alt} ${image}`));
  const tools = new Set(icons.flatMap(({ alt, image }) => [...toolsIn(`${alt} ${namesIn(image)}`).tools]));
  const [first] = icons;
  return first && tools.size >= MANY ? { span: first, count: tools.size } : undefined;
}

/** What the address of a badge says is on it. */
const namesIn = (image: string): string =>
  /[?&]i=([^&]+)/.exec(image)?.[1]?.replaceAll(',', ' , ') ??
  /badge\/([^?]+?)(?:-\w+)?(?:\?|$)/.exec(image)?.[1]?.replaceAll(/[-_]|%20/g, ' ') ??
  '';
