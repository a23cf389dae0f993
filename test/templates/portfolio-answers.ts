// What somebody who retrains as an ML engineer might write into a new portfolio. People and places are made up.

/** Answers by what a place asks for; where two files ask the same of two projects, by the path in front of it. */
export const ANSWERS: Readonly<Record<string, string>> = {
  'artifact that needs this field': 'Ranking of parcels by lateness, judged by two dispatchers',
  'best case study': '[Late parcels](https://example.org/ada/parcels)',
  'best project in ten words': 'a ranking of parcels that will be late',
  'best result in eight words': 'finds 52 % of late parcels, the rule 31 %',
  'city, e-mail and two links': 'Malmö, ada@example.org, [code](https://example.org/ada)',
  'closest piece of work':
    'Six years on the routing of a parcel service, where I wrote the rule that the model replaces',
  'constraint of it': 'Labels are known five days late',
  day: 'Friday, 15:00',
  'degree or training, school, year': 'BSc in computer science, Lund, 2017',
  'e-mail and profile link': 'ada@example.org, [profile](https://example.org/in/ada)',
  'example of an API': 'Quotes for 40 shops, versioned since 2019',
  'example of an incident': 'Two nights of wrong depots, traced to a clock',
  'example of data work': 'Star schema of 90 million scans',
  'example of a release': 'From monthly to daily, 2021',
  'example of speed': 'Quote from 800 ms to 120 ms',
  'example of tests': '1,900 tests, 6 minutes',
  'field of work': 'Parcels',
  'field or product': 'the last mile of parcels',
  'first Monday': '2026-12-07',
  'first project': 'Late parcels',
  'first thing to drop': 'The prettier picture',
  'first thing to keep': 'The ranking at 6:00',
  'hours a week': '12',
  'largest system: deed, numbers, users': 'Built the quote service for 40 shops, 3,000 requests a minute',
  'limit, so that the role fits': 'Slides',
  'link to it': 'https://example.org/ada/parcels',
  'measured change: from, to, how known':
    'Cut the median response time of the quote API from 800 ms to 120 ms for 40 shops',
  'metric of the slice, and its goal': 'recall of the ranking from 0.52 to 0.58 on the month after release',
  'metric, from which value to which': 'late alarms from 14 to 5 a week',
  'number to know or to reach': 'the five numbers of the service are known, and p95 is below 300 ms in 95 % of hours',
  'own question to a team': 'Which number is on the wall?',
  'partner for mock talks': 'Noor, Tuesdays',
  'question about the role': 'what did you stop doing when you changed?',
  'reader of the week': 'Noor',
  'result: deed, from, to, on which data':
    'Raised recall from 0.312 for the old rule to 0.523 with a boosted model on 18,204 held-out parcels',
  'role so far, company, years': 'Software engineer, North Parcels, 2018 to 2026',
  'role so far': 'software engineer',
  'running demo or recording': '[Recording of four minutes](https://example.org/ada/recording)',
  'second project': 'Damage claims',
  'service: what it answers, how fast': 'Built an API that ranks 9,000 parcels at 6:00, in 40 s on one core',
  'skills, the proven ones only': 'Python, SQL, scikit-learn, FastAPI, GitHub Actions',
  stakeholders: 'the head of dispatch',
  'strength from earlier work': 'six years of running services that people depend on at night',
  'target role in one sentence': 'I rank parcels by how late they will be, and keep the ranking alive.',
  'third project': 'Yard scheduling',
  'three claims, with a link each': '- A baseline for [each model](parcels/README.md), on later data',
  'three job adverts, with links': '[one](https://example.org/1), [two](https://example.org/2)',
  'three sentences': 'I build rankings for people who dispatch parcels.',
  'two values and the metric': 'recall 0.523 against 0.312',
  'weakest part': 'System design, costs',
  'years and roles in it': 'Eight years, two of them in a depot',

  'stories/first-project.md baseline, and why you began there': 'The rule of the depots, as it was free and known.',
  'stories/first-project.md model, and what you decided against':
    'Boosted trees; a network gave no gain for its upkeep.',
  'stories/first-project.md hardest limit, in numbers': 'Labels are known five days late.',
  'stories/first-project.md users, and the decision they make': 'Dispatchers choose 40 receivers whom they call.',
  "stories/first-project.md value against the baseline's":
    'Recall at 40 calls rose from 0.312 to 0.523 in the last two months.',
  'stories/first-project.md change, before and after': 'Weather by depot brought recall from 0.48 to 0.523.',
  'stories/first-project.md idea that did not work': 'Names of streets: no gain on later months.',
  'stories/first-project.md way to users and back': 'A list at 6:00; the rule is one flag away.',
  'stories/first-project.md lesson, and what you do now instead':
    'I had split at random first; I now split by time first.',

  'stories/second-project.md baseline, and why you began there': 'Words that the clerks look for.',
  'stories/second-project.md model, and what you decided against': 'A linear model on word counts, no language model.',
  'stories/second-project.md hardest limit, in numbers': 'There were 1,800 labelled claims.',
  'stories/second-project.md users, and the decision they make': 'Clerks who route claims.',
  "stories/second-project.md value against the baseline's":
    'Macro F1 of 0.81 against 0.64 on claims of the last quarter.',
  'stories/second-project.md change, before and after': 'Two labellers instead of one: 0.77 became 0.81.',
  'stories/second-project.md idea that did not work':
    'More labels from the old system, which were wrong in one of six cases.',
  'stories/second-project.md way to users and back': 'A field in their form; they overrule it by a click.',
  'stories/second-project.md lesson, and what you do now instead':
    'Labels first: I now read 50 of them before I train.',
};

/** Rows that are written as a whole, by the row that was there. */
export const ROWS: Readonly<Record<string, string>> = {
  '| [your first target] | | | | | | |':
    '| Harbour Post | ML engineer | Ranking in use | talk | 2026-12-09 | Ida Berg | Task on Friday |',
  '| [your second target] | | | | | | |':
    '| Depot AI | ML engineer | Late labels | written | 2026-12-14 | Team page | Write once more |',
  '| [your third target] | | | | | | |': '| Yardwise | ML engineer | Drift | closed | | Fair talk | Wants ten years |',
  '| [your first Monday] | | | | | |': '| 2026-12-07 | 6 | 2 | 1 | 33 % | Shorter first line |',
  '| [your first project] | | | |':
    '| Late parcels | service | Labels are known five days late | [parcels](../parcels) |',
  '| [your second project] | | | |': '| Damage claims | evaluation | 1,800 labels | [claims](../claims) |',
  '| [your third project] | | | |': '| Yard scheduling | operations | No labels at all | [yard](../yard) |',
  '| [your first thing to keep] | | | |':
    '| The ranking at 6:00 | Me, then Noor | EUR 40 | The rule is as good for a month |',
};

/** Projects beside the portfolio, as far as the portfolio speaks of them. */
export const PROJECTS: Readonly<Record<string, string>> = {
  'parcels/README.md': `# Late parcels

Dispatchers of a parcel service can call 40 receivers a day. A machine learning model ranks the parcels that will be late.

## Results

On the 18,204 parcels of the last two months, held out by date, recall is 0.523; the old rule as a baseline reaches 0.312.

## Run it

\`\`\`sh
python train.py
\`\`\`
`,
  'parcels/train.py': 'print("recall 0.523")\n',
  'parcels/reports/metrics.json': '{ "recall": 0.523, "baseline_recall": 0.312 }\n',
  'claims/notes.md': 'Routing of damage claims.\n',
  'yard/notes.md': 'Which lorry goes to which gate.\n',
};
