import { oneCommand } from '../../../../src/core/case-study/checks/one-command';
import { run } from '../../../../src/core/case-study/checks/run';
import { trainingEntryPoint } from '../../../../src/core/case-study/checks/training-entry-point';
import { states } from '../../../harness/case-study';

const sh = (...lines: string[]): string => `\`\`\`bash\n${lines.join('\n')}\n\`\`\`\n`;

describe('readme/run', () => {
  states(run, {
    present: [
      `# A\n\n${sh('python main.py')}`,
      '# A\n\nStart it with `streamlit run app.py`.\n',
      '# A\n\n## Usage\n\n    uvicorn api.main:app --port 8000\n',
      '# A\n\nHow to use\n\n1. Install Docker\n2. `docker compose up`\n',
      '# A\n\nRun `preprocess.py` and then `model.py`.\n',
      '# A\n\n```\n$ make train\n```\n',
      `# A\n\n${sh('Rscript analysis.R')}`,
      '# A\n\n## Cómo ejecutar\n\n```\npython entrenar.py\n```\n',
      '# A\n\n## 실행 방법\n\n```shell\nnpm run dev\n```\n',
      '# A\n\n```python\n!python train.py --epochs 3\n```\n',
      '# A\n\nTo launch the dashboard: streamlit run dashboard/app.py\n',
      `# A\n\n${sh('jupyter notebook churn.ipynb')}`,
      `# A\n\n${sh('tox -e fit_forest')}`,
      `# A\n\n${sh('nox -s train')}`,
    ],
    weak: [
      `# A\n\n${sh('tox -e py311')}`,
      `# A\n\n${sh('nox -s tests-3.12')}`,
      `# A\n\n${sh('tox -e lint')}`,
      `# A\n\n${sh('pip install -r requirements.txt')}`,
      '# A\n\nOpen the notebook `churn.ipynb` and run all cells.\n',
      `# A\n\n${sh('git clone https://example.org/a/b.git')}`,
      '# A\n\nRequest:\n\n```bash\ncurl -X POST http://localhost:8000/predict -d @a.json\n```\n',
    ],
    absent: [
      '# A\n\nWe make predictions for customers and run into few problems. It took just 4 epochs.\n',
      '# A\n\n## Next steps\n\n- run `python train.py` on more data\n',
      '# A\n\n- [ ] write `python main.py`\n\nThis predicts churn from usage.\n',
      '# A\n\n<!-- `python main.py` -->\n\nThis predicts churn.\n',
    ],
  });
});

describe('readme/one-command', () => {
  states(oneCommand, {
    present: [
      `# A\n\n${sh('python main.py')}\nThis runs the whole pipeline, from the download to the report.\n`,

      `# A\n\n${sh('docker compose up -d --build')}`,
      `# A\n\n${sh('docker-compose -f deploy/docker-compose.yml up')}`,
      '# A\n\nEverything is built with `make all`.\n',
      `# A\n\n${sh('make')}`,
      `# A\n\n${sh('dvc repro')}`,
      `# A\n\n${sh('docker run -p 8501:8501 anna/churn:1.2')}`,
      `# A\n\n${sh('# runs the whole pipeline', 'python main.py')}`,
      '# A\n\nOne command reproduces all results:\n\n```\npython run.py --all\n```\n',
      `# A\n\n${sh('./start.sh')}`,
      `# A\n\n${sh('bash scripts/run_all.sh')}`,
      `# A\n\n${sh('mlflow run . -P alpha=0.5')}`,
      `# A\n\n${sh('kedro run')}`,
      '# A\n\nDas ganze Projekt startet `just up`.\n',
    ],
    weak: [
      `# A\n\n${sh('pip install -r requirements.txt', 'python train.py')}`,
      `# A\n\n${sh('docker build -t churn .', 'docker run -p 80:80 churn')}`,
      `# A\n\n${sh('docker compose up -d postgres', 'python train.py')}`,
      '# A\n\n`streamlit run app.py`\n',
      `# A\n\n${sh('make data', 'make features', 'make model')}`,
    ],
    absent: [
      '# A\n\nYou can make everything in one command some day.\n',
      `# A\n\n${sh('pip install -r requirements.txt')}`,
      '# A\n\nIt is an end-to-end project that covers the whole pipeline.\n',
    ],
  });
});

describe('readme/training-entry-point', () => {
  states(trainingEntryPoint, {
    present: [
      `# A\n\n${sh('python src/model.py')}\nThis trains the classifier and writes it to a file.\n`,

      `# A\n\n${sh('python src/models/train_model.py')}`,
      `# A\n\n${sh('python -m churn.training.fit')}`,
      '# A\n\nRun `make train`.\n',
      `# A\n\n## Training\n\n${sh('python main.py --config a.yaml')}`,
      '# A\n\nTo train the model:\n\n```\nbash scripts/b4.sh\n```\n',
      `# A\n\n${sh('accelerate launch finetune_lora.py')}`,
      `# A\n\n${sh('# Train', 'python model.py')}`,
      `# A\n\n${sh('python model.py # fits the model')}`,
      '# A\n\nRun train.py to fit the model.\n',
      '# A\n\n## Entrenamiento\n\n```\npython modelo.py\n```\n',
      '# A\n\n## 학습\n\n```\npython main.py\n```\n',
      `# A\n\n${sh('yolo detect train data=a.yaml model=yolov8n.pt')}`,
      `# A\n\n${sh('tox run -e train-forest')}`,
      `# A\n\n## Usage\n\nStart the training script:\n\n${sh('python forest.py')}`,
      `# A\n\n## Training and registering\n\nFrom the top folder:\n\n${sh('python jobs/main.py')}`,
      `# A\n\n## Usage\n\n${sh('python wine.py')}\nThe program will:\n\n1. Read the bottles\n2. Train the network for ten epochs\n`,
      `# A\n\n## Usage\n\n${sh('python wine.py')}\nWhat it does:\n\n- Reads the bottles\n- Fits a forest\n`,
      `# A\n\n${sh('python wine.py --n-estimators 300')}`,
      `# A\n\n${sh('python trainmodel.py')}`,
      `# A\n\nRun the grid search:\n\n${sh('python wine.py')}`,
      `# A\n\n${sh('dvc repro train')}`,
    ],
    weak: [
      '# A\n\nThe model is trained in `notebooks/02_train.ipynb`.\n',
      '# A\n\nThe training pipeline reads the data and fits a model.\n',
    ],
    absent: [
      `# A\n\n${sh('streamlit run app.py')}`,
      `# A\n\nA pre-trained model answers.\n\n${sh('python predict.py --model trained.pt')}`,
      `# A\n\nThe training data is from 2020.\n\n${sh('python app.py')}`,
      `# A\n\n${sh('tox -e docs')}`,
      `# A\n\n## Usage\n\n${sh('python wine.py')}\nThe program will:\n\n1. Read the training data\n2. Draw the bottles\n`,
      `# A\n\n## Training and use\n\nPredict with it:\n\n${sh('python jobs/main.py')}`,
      `# A\n\n${sh('python wine.py --max-rows 300')}`,
      '# A\n\nMembers train three times a week.\n',
    ],
  });
});
