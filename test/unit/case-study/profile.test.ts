import assert from 'node:assert/strict';
import { CHECKS } from '../../../src/core/case-study/checks/index';
import { PROFILES } from '../../../src/core/case-study/profile-name';
import { studyOf } from './study-of';

const STUDY = `# Late parcels

Which parcels of a carrier arrive late? The desk calls 50 receivers every morning, because a complaint costs more than a
call of two minutes. We trained gradient boosting on 212,480 parcels and compared it with the rule that the desk used.

| Model | Recall | ROC AUC |
| --- | --- | --- |
| Baseline rule | 0.31 | 0.64 |
| Gradient boosting | 0.52 | 0.81 |

The last three months were kept for the test. The model is worst on islands, where recall is 0.22.
`;

/** A README of each kind, in our own words. */
const KINDS: Readonly<Record<string, string>> = {
  'case-study': STUDY,
  app: `# Ask the handbook

A chatbot that answers questions about the handbook of a company. It runs as a FastAPI service with a Streamlit page and
finds passages with embeddings before a language model writes the answer, so that people need not search for themselves.

## Installation

Install Docker first. Then copy the example of the environment file and put your key into it.

## Usage

\`\`\`bash
docker compose up
\`\`\`

Open the page in a browser and ask a question; the answer names the pages of the handbook that it was taken from.
`,
  library: `# rankmetrics

A Python library for measures of ranked lists. It has no dependencies but NumPy, and every function takes two arrays and
returns a number, so that it is easy to call from a training loop or from a notebook of your own without much ado at all.

\`\`\`bash
pip install rankmetrics
\`\`\`

\`\`\`python
from rankmetrics import ndcg
ndcg(y, scores)
\`\`\`

\`\`\`python
import rankmetrics as rm
rm.mrr(y, scores)
\`\`\`
`,
  tutorial: `# Learn churn prediction

In this tutorial you will learn how to build a model for churn, from the raw table to a small service that answers.

## Lesson 1: look at the data

Let's open the table. Now you see a row for each customer. Next, we look at the columns.

## Lesson 2: train a tree

We will use scikit-learn. Students who know it can go on with the exercise. The slides are in the folder of each lesson,
and homework is handed in at the end of the week.
`,
  assignment: `# Take-home challenge: churn

Estimated time: 4-6 hours. Build a model that predicts churn and document your work in a notebook.

## Tasks

1. Explore the data and describe what you find in your notebook.
2. Train a baseline first and compare your model with it.
3. Discuss limitations and next steps.

## Deliverables

- Your solution should include a notebook and a requirements file.
- Bonus (optional): a small API.

## Evaluation criteria

We will assess how you validate the model, how clean the code is, and how you justify your choice of a metric.
`,
  plan: `# Proposal: late parcels

We will predict which parcels arrive late. The data will be exported from the tracking system. A baseline will be a rule
on the route. We plan to train gradient boosting on two years. The test will be the last three months of the data.
The metric will be recall at fifty. We plan to compare three models. The service will be deployed with Docker next year.
Monitoring will be added in the last phase of the project. The results will be written into this document when they are there.
`,
  'kaggle-code': `# 3rd place solution of the parcel competition

This is the code of my solution for the Kaggle competition on late parcels. To train all folds you need a GPU with 24 GB
and about two days; the prediction alone takes an hour. Download the data with the command line of Kaggle, unpack it into
the input folder, and start the scripts one after the other as they are listed below, from the first to the last of them.

\`\`\`bash
python train.py --fold 0
\`\`\`
`,
  stub: '# Late parcels\n\nPredicts late parcels.\n',
  template: `# late-parcels

Late parcels of a carrier, a project of the data team in the office in Oslo that began in spring and is led by the desk for
the complaints of receivers, who would like to hear of a late parcel before they have to call, which is what this is about.

    ├── Makefile           <- Makefile with commands like \`make data\` or \`make train\`
    ├── README.md          <- The top-level README for developers using this project.
    ├── data
    │   ├── external       <- Data from third party sources.
    │   └── raw            <- The original, immutable data dump.
    └── src                <- Source code for use in this project.
`,
};

describe('the profile of a README', () => {
  for (const [profile, text] of Object.entries(KINDS)) {
    it(`is ${profile}, with a reason`, () => {
      const guess = studyOf(text).profile;
      assert.equal(guess.profile, profile);
      assert.match(guess.reason, /^[^A-Z].*[^.]$/);
    });
  }

  it('has an example of every kind', () => assert.deepEqual(Object.keys(KINDS).toSorted(), PROFILES.toSorted()));

  it('is a stub when the file is empty', () => assert.equal(studyOf('').profile.profile, 'stub'));

  it('is no plan because sentences are passive in German', () => {
    const text = `# Pakete\n\n${'Die Daten werden geladen und das Modell wird mit ihnen trainiert. '.repeat(12)}`;
    assert.equal(studyOf(text).profile.profile, 'case-study');
  });

  it('is a case study when its author has a result and speaks of the course', () => {
    const course = 'The homework of the course has a deadline and a rubric; you should run the notebook. (optional)\n';
    assert.equal(studyOf(`${STUDY}\n${course}`).profile.profile, 'case-study');
  });

  it('is what a comment says, before the settings', () => {
    const text = `<!-- ml-portfolio-profile: library -->\n${STUDY}`;
    assert.deepEqual(studyOf(text, { '*.md': 'plan' }).profile, {
      profile: 'library',
      reason: 'a comment in it says so',
    });
  });

  it('is what the settings say; the last entry that matches counts', () => {
    const profiles = { '**/*.md': 'plan', 'README.md': 'tutorial', 'docs/**': 'library' } as const;
    assert.equal(studyOf(STUDY, profiles).profile.profile, 'tutorial');
    assert.equal(studyOf(STUDY, { 'docs/**': 'library' }).profile.profile, 'case-study');
  });

  it('is guessed when the comment names none that there is', () =>
    assert.equal(studyOf(`<!-- ml-portfolio-profile: novel -->\n${STUDY}`).profile.profile, 'case-study'));
});

/** A text whose sentences are broken after every few words; code, tables, titles and items stay. */
function wrapped(text: string, lineBreak: string): string {
  let isCode = false;
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) isCode = !isCode;
      return isCode || /^(?:[#|`]|\W?\d*[.)]? )/.test(line)
        ? line
        : line.replace(/(\S+ \S+ \S+ \S+) (?=\p{Ll})/gu, '$1\n');
    })
    .join('\n')
    .replaceAll('\n', lineBreak);
}

describe('the profile of a text that is wrapped early', () => {
  for (const [kind, text] of Object.entries(KINDS))
    for (const [name, lineBreak] of Object.entries({ LF: '\n', CRLF: '\r\n' }))
      it(`is still ${kind}, with ${name}`, () => {
        assert.equal(studyOf(wrapped(text, lineBreak)).profile.profile, studyOf(text).profile.profile);
      });
});

describe('what a profile is judged for', () => {
  it('is everything in case studies and applications', () => {
    for (const kind of ['case-study', 'app']) {
      const { verdicts } = studyOf(KINDS[kind] ?? '');
      assert.equal(verdicts.size, CHECKS.length);
      assert.ok([...verdicts.values()].some(({ state }) => state === 'absent'));
    }
  });

  for (const kind of ['assignment', 'plan', 'template', 'stub', 'library', 'tutorial']) {
    it(`is never called absent or weak in a README that is ${kind}, and the reason is said`, () => {
      for (const [{ id }, { state, message }] of studyOf(KINDS[kind] ?? '').verdicts) {
        assert.ok(state === 'not-judged' || state === 'present', `${id}: ${state}`);
        if (state === 'not-judged') assert.match(message, /^Not judged, because this is read as /, id);
      }
    });
  }

  it('leaves what an assignment asks for alone', () => {
    const states = new Set(Array.from(studyOf(KINDS['assignment'] ?? '').verdicts.values(), ({ state }) => state));
    assert.deepEqual([...states], ['not-judged']);
  });

  it('is less for code of a competition', () => {
    const states = Array.from(studyOf(KINDS['kaggle-code'] ?? '').verdicts, ([{ id }, { state }]) => `${id} ${state}`);
    assert.ok(states.includes('readme/monitoring not-judged'));
    assert.ok(states.includes('readme/baseline absent'));
  });

  it('follows the settings', () => {
    const { verdicts } = studyOf(KINDS['assignment'] ?? '', { '*': 'case-study' });
    assert.ok([...verdicts.values()].every(({ state }) => state !== 'not-judged'));
  });
});
