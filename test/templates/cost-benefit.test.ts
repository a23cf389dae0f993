import assert from 'node:assert/strict';
import { describeTemplate, itPinsWhatRan, itTestsItself, itTrains } from '../harness/generated-project';

describeTemplate('cost-benefit', (project) => {
  itTrains(project, 'report');
  itTestsItself(project);
  itPinsWhatRan(project);

  it('names in its documents only numbers that its report holds', () => {
    const report = project.read('reports/metrics.json');
    const held = new Set(report.match(/\d[\d.]*/g));
    const memo = project.read('docs/decision-memo.md').replace(/\s+/g, ' ');
    const amounts = Array.from(memo.matchAll(/EUR ([\d,]+)/g), ([, amount = '']) => amount.replaceAll(',', ''));
    assert.ok(amounts.length >= 5, memo);
    assert.deepEqual(
      amounts.filter((amount) => !held.has(amount)),
      [],
    );
    const losses = Array.from(report.matchAll(/"probability_of_loss": (0\.\d+)/g), ([, share]) => Number(share) * 100);
    const [rules, , engine] = losses.map((percent) => Number(percent.toFixed(1)));
    assert.ok(memo.includes(`They lose in ${rules} % of the worlds`), memo);
    assert.ok(memo.includes(`loses money in ${engine} % of 5,000 simulated worlds`), memo);
  });

  it('refuses an assumption that makes no sense, by its name', async () => {
    const assumptions = project.read('assumptions.yaml');
    project.write('assumptions.yaml', assumptions.replace('value: 0.025', 'value: 2.5'));
    try {
      await assert.rejects(project.make('report'), /conversion: write 0 <= low <= value <= high/);
    } finally {
      project.write('assumptions.yaml', assumptions);
    }
  });

  it('says so when an assumption changes and the documents do not', async () => {
    const assumptions = project.read('assumptions.yaml');
    const published = project.read('reports/metrics.json');
    project.write('assumptions.yaml', assumptions.replace('value: 0.025', 'value: 0.026'));
    await assert.rejects(project.make('test'), /metrics\.json: run `make report`/);
    await project.make('report');
    assert.notEqual(project.read('reports/metrics.json'), published);
    const { stdout } = await project.cli('check', 'README.md');
    assert.match(stdout, /readme\/results-out-of-date/);
    project.write('assumptions.yaml', assumptions);
    await project.make('report');
    assert.equal(project.read('reports/metrics.json'), published);
  });
});
