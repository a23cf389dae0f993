import assert from 'node:assert/strict';
import { Checked } from '../../harness/engine';

const resume = (...bullets: readonly string[]): string =>
  ['# Kim Example, data scientist', '', '## Experience', '', ...bullets.map((bullet) => `- ${bullet}`), ''].join('\n');

/** What is said of a text, as `rule: marked stretch`. */
const said = (text: string, path = 'resume.md'): string[] =>
  new Checked(path, text).findings
    .filter(({ id }) => id.startsWith('resume/'))
    .map(({ id, span }) => `${id.replace('resume/', '')}: ${text.slice(span.start, span.end)}`);

describe('bullets of a resume', () => {
  const sound = [
    'Cut missed late parcels by 40 % against the previous rule with a model that scores 9,000 parcels a day',
    'Reduced the latency of a service from 300 ms to 80 ms by quantizing its network',
    'Led four engineers who moved twelve models from notebooks to one pipeline',
    '**Built** a [search](https://example.org) over 2M documents that answers in 40 ms',
    'Trained a classifier on Python 3.12 that reaches an F1 of 0.81 on 18,204 held-out parcels',
    'Kim Example, 2024',
  ];
  for (const bullet of sound)
    it(`says nothing of: ${bullet}`, () => {
      assert.deepEqual(said(resume(bullet)), []);
    });

  const faults: Readonly<Record<string, string>> = {
    'Improved the overall model performance with new features': 'vague-verb: Improved the overall model performance',
    'Utilized Tableau and Python for the analysis of data': 'tool-without-outcome: Utilized',
    'Was responsible for the models of the pricing team': 'no-strong-verb: Was responsible for',
    'Built a model in 2023 with Python 3 and GPT-4': 'no-measurement: Built a model in 2023 with Python 3 and GPT-4',
    'Increased recall of a model by 12 % in one quarter': 'number-without-reference: by 12 %',
    'Reached an accuracy of 94.5 % with a network of images': 'number-without-reference: 94.5 %',
    'Brought the complaints of receivers from 90 to 40 a week':
      'no-system: Brought the complaints of receivers from 90 to 40 a week',
  };
  for (const [bullet, fault] of Object.entries(faults))
    it(`says one thing of: ${bullet}`, () => {
      assert.deepEqual(said(resume(bullet)), [fault]);
    });

  it('are those of a resume, and of sections for one in a case study', () => {
    const bullet = '- Improved model performance with new features\n';
    const study = `# Late parcels\n\nF1 is 0.81.\n\n## Features\n\n${bullet}\n## Resume bullets\n\n${bullet}`;
    assert.deepEqual(said(study, 'case-study.md'), ['vague-verb: Improved model performance']);
    assert.deepEqual(said(`# Kim Example, data scientist\n\n## Skills\n\n${bullet}\n## Education\n\n${bullet}`), []);
  });

  it('are read in English only', () => {
    const bullet =
      'Responsable del desarrollo de los modelos de predicción de la demanda para las tiendas de la empresa';
    assert.deepEqual(said(resume(bullet, bullet, bullet).replace('Experience', 'Experiencia')), []);
  });

  it('are summed up when many have the same fault', () => {
    const text = resume(...Array.from({ length: 12 }, () => 'Built a model that finds late parcels'));
    const findings = new Checked('resume.md', text).of('resume/no-measurement');
    assert.deepEqual(
      findings.map(({ message }) => message),
      ['12 bullets have no number, this one first. Add to each how many, how much, or how often.'],
    );
  });
});
