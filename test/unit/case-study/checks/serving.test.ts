import assert from 'node:assert/strict';
import { deployment } from '../../../../src/core/case-study/checks/deployment';
import { license } from '../../../../src/core/case-study/checks/license';
import { modelCard } from '../../../../src/core/case-study/checks/model-card';
import { monitoring } from '../../../../src/core/case-study/checks/monitoring';
import { verdictOf } from '../read-study';
import { testsOrCi } from '../../../../src/core/case-study/checks/tests-or-ci';
import { judge, states } from '../../../harness/case-study';

const sh = (...lines: string[]): string => `\`\`\`bash\n${lines.join('\n')}\n\`\`\`\n`;

describe('readme/deployment', () => {
  states(deployment, {
    present: [
      '# A\n\n## Deployment\n\nThe container runs on AWS ECS behind a load balancer.\n',
      '# A\n\nThe model is deployed as a REST service on Cloud Run.\n',
      '# A\n\nWe built a Flask endpoint that answers with the price.\n',
      `# A\n\n${sh('docker compose up -d')}`,
      `# A\n\n${sh('docker run -p 9696:9696 churn')}`,
      `# A\n\n${sh('kubectl apply -f k8s/')}`,
      `# A\n\n${sh('gcloud run deploy churn --image gcr.io/a/b')}`,
      '# A\n\nThe app is hosted on Heroku.\n',
      '# A\n\n## Despliegue\n\nEl modelo corre en un contenedor de Docker en la nube de la empresa.\n',
      '# A\n\n## 배포\n\n백엔드는 Render에, 프런트엔드는 Vercel에 배포되어 있습니다.\n',
      '# A\n\nPredictions are exposed through a REST API.\n',
      '# A\n\nIf the tests pass, the image is deployed to the cluster.\n',
      '# A\n\nThe model is deployed to a cluster, which restarts it if it fails.\n',
    ],
    weak: [
      `# A\n\n${sh('streamlit run app.py')}`,
      `# A\n\n${sh('docker build -t churn .')}`,
      '# A\n\n## Tech stack\n\n- Docker, Flask\n',
      '# A\n\nIt will be deployed to AWS.\n',
      '# A\n\nThis is ready to be deployed to any cloud.\n',
      '# A\n\nA biased score harms tenants if such a model is deployed by landlords.\n',
      '# A\n\nParcels get lost when machine learning models are deployed without care.\n',
    ],
    absent: ['# A\n\nA random forest predicts churn from usage.\n', '# A\n\n<!-- deployed to AWS -->\n\nChurn.\n'],
  });
});

describe('readme/monitoring', () => {
  states(monitoring, {
    present: [
      '# A\n\n## Monitoring\n\nPrometheus scrapes latency and errors, and Grafana shows them.\n',
      '# A\n\nEvidently writes a drift report every night.\n',
      '# A\n\nData drift is checked weekly with PSI.\n',
      '# A\n\n- `GET /api/monitor/summary` counts requests\n',
      '# A\n\nModel performance is monitored with a dashboard in Grafana.\n',
      '# A\n\n## 모니터링\n\nGrafana 대시보드에서 요청 수와 지연 시간, 오류율을 확인한다.\n',
    ],
    weak: [
      '# A\n\n## Future work\n\n- add drift detection\n',
      '# A\n\nThere is no monitoring yet.\n',
      '# A\n\nRequests are written to logs.\n',
    ],
    absent: [
      '# Forest monitoring\n\n## Monitoring stations\n\nEach station measures heat, wind and rain once every hour.\n',

      '# A\n\nTensorBoard monitors the training loss.\n',
      '# A\n\nThe system helps to watch patients.\n',
      '# A\n\nRead [how we think about it](https://example.org/monitoring-models).\n',
    ],
  });
});

describe('readme/tests-or-ci', () => {
  states(testsOrCi, {
    present: [
      `# A\n\n${sh('pytest -q')}`,
      '# A\n\n## Tests\n\nUnit tests cover the features and the API; run `make test`.\n',
      '# A\n\nGitHub Actions runs linting and tests on every push.\n',
      '# A\n\n- 46 tests with 92% coverage\n',
      '# A\n\n## CI/CD\n\nEvery push builds the image and runs the tests.\n',
      '# A\n\nMis pruebas unitarias están en `tests/`.\n',
    ],
    weak: [
      '# A\n\n[![CI](https://github.com/a/b/actions/workflows/ci.yml/badge.svg)](https://github.com/a/b/actions)\n\nChurn.\n',
      '# A\n\n## Contributing\n\nRun `pytest` before you push.\n',
      '# A\n\n## Tech stack\n\n- GitHub Actions\n',
    ],
    absent: [
      '# A\n\nIn 2020 there were 5 tests for each case, and three statistical tests show it.\n',

      '# A\n\nThe test set has 200 images. An A/B test is planned.\n',
      '# A\n\n## Testing the model\n\nUpload a picture and look at the answer of the network.\n',
      '# A\n\n```\n├── src/\n└── tests/\n```\n',
      `# A\n\n## Test\n\n${sh('python test.py --weights best.pt')}`,
    ],
  });

  it('knows a target by what it needs', () => {
    const files = { Makefile: 'ci: lint test\nlint:\n\truff check .\ntest:\n\tpytest -q\ndata:\n\tdvc pull\n' };
    const stateOf = (command: string) => verdictOf('readme/tests-or-ci', `# A\n\n${sh(command)}`, files).state;
    assert.equal(stateOf('make ci'), 'present');
    assert.equal(stateOf('make lint'), 'absent');
    assert.equal(stateOf('make data'), 'absent');
  });

  it('counts the tests that nobody speaks of', () => {
    const files = { 'tests/test_a.py': '', '.github/workflows/ci.yml': 'on: push\n' };
    assert.match(judge(testsOrCi, '# A\n\nChurn.\n', files).message, /1 test file and `\.github\/workflows\/ci\.yml`/);
  });
});

describe('readme/model-card', () => {
  states(modelCard, {
    present: [
      '# A\n\nSee the [model card](MODEL_CARD.md).\n',
      '# A\n\n## Ethical considerations\n\nAge and postal code stand for income, so both were left out.\n',
      '# A\n\n## Intended use\n\nFor analysts who plan campaigns, not for single customers.\n',
      '# A\n\nA fairness audit compares both groups.\n',
      '# A\n\nThe scores are meant for research and must not be used for decisions on patients.\n',
      '# A\n\n**Teaching/portfolio use only; not a substitute for professional advice.**\n',
      '# A\n\n## Consideraciones éticas\n\nEl modelo no debe usarse para negar un crédito a nadie.\n',
    ],
    weak: [
      '# A\n\nThis is not medical advice and for research use only.\n',
      '# A\n\nThe scores do not constitute investment advice.\n',
    ],
    absent: [
      '# A\n\nCredit cards are scored by a model.\n',
      '# A\n\n| Model | Card |\n| --- | --- |\n| A | [Model card](https://huggingface.co/x/y) |\n',
      '# A\n\nBias and variance are balanced.\n',
    ],
  });
});

describe('readme/license', () => {
  states(license, {
    present: [
      '# A\n\nThis project is licensed under MIT; the data is not.\n',

      '# A\n\n## License\n\nMIT\n',
      '# A\n\n**License** MIT\n',
      '# A\n\nReleased under the Apache-2.0 license.\n',
      '# A\n\n## 📄 Licencia\n\nEste proyecto está bajo la licencia MIT.\n',
      '# A\n\n[License](LICENSE)\n',
      '# A\n\n## 라이선스\n\nMIT\n',
      '# A\n\nThis project is MIT licensed.\n',
      '# A\n\n## License\n\nAdd a notice to each copy; the terms are those of MIT.\n',
    ],
    weak: [
      '# A\n\n![License](https://img.shields.io/badge/license-MIT-blue.svg)\n\nChurn.\n',
      '---\ntitle: A\nlicense: mit\n---\n\n# A\n\nChurn.\n',
    ],
    absent: [
      '# A\n\nThe notebook is available under `notebooks/`.\n',

      '# A\n\n- [License](#license)\n\nChurn.\n',
      '# A\n\nThe data set is licensed under CC BY 4.0.\n',
      '# A\n\n## License plate detection\n\nBoxes around plates.\n',
      '# A\n\n## License\n\nSpecify your license here, e.g. MIT License.\n',
      '# A\n\n## License\n\nTBD\n',
      '# A\n\n## License\n\nNo license has been chosen yet.\n',
      '# A\n\n```\n├── LICENSE\n└── a.py\n```\n',
    ],
  });

  it('takes no form in another language for a licence', () => {
    const text = '# Модель\n\n## Лицензия\n\nДобавьте лицензию, например MIT License.\n';
    assert.equal(judge(license, text).state, 'not-judged');
  });

  it('names the licence of the repository', () => {
    const files = { LICENSE: 'Permission is hereby granted, free of charge' };
    assert.match(judge(license, '# A\n\nChurn.\n', files).message, /Licensed under MIT in \[LICENSE\]\(LICENSE\)/);
  });
});
