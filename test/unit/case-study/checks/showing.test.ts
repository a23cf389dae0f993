import { architectureDiagram } from '../../../../src/core/case-study/checks/architecture-diagram';
import { demo } from '../../../../src/core/case-study/checks/demo';
import { states } from '../../../harness/case-study';

const fence = (info: string, ...lines: string[]): string => `\`\`\`${info}\n${lines.join('\n')}\n\`\`\`\n`;

describe('readme/architecture-diagram', () => {
  states(architectureDiagram, {
    present: [
      '# A\n\n![flow](img/flow.png)\n',
      '# A\n\n## Data pipeline\n\n![](img/1.png)\n',

      '# A\n\n![System architecture](docs/a.png)\n',
      '# A\n\n![](images/ml-pipeline.svg)\n',
      '# A\n\n## Architecture\n\n![image](https://github.com/user-attachments/assets/123)\n',
      '# A\n\n<p align="center"><img src="assets/workflow.png" width="600"></p>\n',
      `# A\n\n${fence('mermaid', 'flowchart LR', '  A[Data] --> B[Train]')}`,
      `# A\n\n${fence('mermaid', '%% flow', 'graph TD', '  A --> B')}`,
      `# A\n\n${fence('', '┌──────┐     ┌───────┐', '│ Data │ ──> │ Model │', '└──────┘     └───────┘')}`,
      `# A\n\n${fence('text', '+------+    +-----+', '| Data | -> | API |', '+------+    +-----+')}`,
      `# A\n\n${fence('', 'Raw data', '   |', '   v', 'Features', '   |', '   v', 'Model')}`,
      `# A\n\n${fence('', 'ingest → validate → train → serve')}`,
      `# A\n\n${fence('plantuml', '@startuml', 'A -> B', '@enduml')}`,
      '# A\n\n## 아키텍처\n\n![구조](img/1.png)\n',
      '# A\n\n## Arquitectura\n\n![arquitectura](img/1.png)\n',
      '# A\n\n![](docs/screenshots/system_diagram.png)\n',
      '# A\n\n![Overview](docs/overview.png)\n',
    ],
    weak: [
      '# A\n\n## Model architecture\n\n![](img/overview.png)\n',
      '# A\n\n![Neural network layers](img/cnn_layers.png)\n',
      '# A\n\n## Architecture\n\n- FastAPI serves the model\n- Redis keeps features\n',
      '# A\n\nData goes through clean → train → serve every night.\n',
      '# A\n\nSee [the architecture](docs/architecture.md).\n',
    ],
    absent: [
      '# A\n\n![MLflow runs](img/mlflow.png)\n\n![tensorflow](img/tensorflow.png)\n',
      `# A\n\n${fence('', '+-------+------+', '| model | f1   |', '+-------+------+', '| a     | 0.81 |', '+-------+------+')}`,
      `# A\n\n${fence('', 'cat -> 0', 'dog -> 1', 'bird -> 2')}`,

      `# A\n\n## Project structure\n\n${fence('', 'src/', '├── train.py', '│   ├── a.py', '└── serve.py')}`,
      '# A\n\n![Confusion matrix](img/confusion_matrix.png)\n\n![Screenshot](img/app.png)\n',
      `# A\n\n${fence('mermaid', 'pie title Classes', '  "yes" : 3')}`,
      '# A\n\n<!-- ![Architecture](a.png) -->\n\nText about churn.\n',
      `# A\n\n${fence('python', 'def predict(x) -> float:', '    return f(x) -> 1')}`,
      '# A\n\n![build](https://img.shields.io/badge/pipeline-passing-green)\n\nText.\n',
      '# A\n\n## Roadmap\n\n![architecture](b.png)\n',
      '# A\n\n![Overview](img/screenshots/1_overview.png)\n',
      '# A\n\n## App preview\n\n![overview of the parcels](docs/first.png)\n',
    ],
  });
});

describe('readme/demo', () => {
  states(demo, {
    present: [
      '# A\n\n[Live demo](https://churn.anna.dev)\n',

      '# A\n\nTry it: https://churn-anna.streamlit.app/\n',
      '# Credit scoring\n\n- app for credit clerks: https://huggingface.co/spaces/anna/credit-desk\n',
      '# A\n\nIt runs at https://news-article-sorter.streamlit.app/\n',
      '# A\n\n[Live demo](https://huggingface.co/spaces/anna/churn)\n',
      '# A\n\n[![Open In Colab](https://colab.research.google.com/assets/colab-badge.svg)](https://colab.research.google.com/github/a/b/blob/main/a.ipynb)\n',
      '# A\n\n![demo](docs/demo.gif)\n',
      '# A\n\n[![Watch](img/video.png)](https://youtu.be/abc)\n',
      '# A\n\nhttps://github.com/user-attachments/assets/0b1c\n',
      '# A\n\n<video src="docs/a.mp4" controls></video>\n',
      '# A\n\n<a href="https://churn.onrender.com">App</a>\n',
      '# A\n\nThe service answers at http://34.12.1.9:5000/.\n',
      '# A\n\n[Dashboard](https://public.tableau.com/app/profile/anna/viz/churn)\n',
      '# A\n\n[Walkthrough](https://www.loom.com/share/abc)\n',
    ],
    weak: [
      '# A\n\n![Screenshot of the app](img/ui.png)\n',
      '# A\n\nDocs: https://churn.readthedocs.io/en/latest/\n',
      '# A\n\nSwagger is at https://churn.onrender.com/docs\n',
    ],
    absent: [
      '# A\n\n![hi](https://media.giphy.com/media/1/giphy.gif)\n',
      '# A\n\nRead [the blog](https://anna.github.io/blog/churn).\n',

      '# A\n\nOpen http://localhost:8501 in a browser.\n',
      '# A\n\n<!-- [Demo](https://churn.streamlit.app) -->\n\nChurn.\n',
      '# A\n\n## References\n\n- [Lecture](https://www.youtube.com/watch?v=1)\n',
      '# A\n\nInspired by [this tutorial](https://www.youtube.com/watch?v=1).\n',
      '# A\n\nCredits to Anna, see https://anna-churn.streamlit.app/\n',
      '# A\n\nSee https://docs.streamlit.io/ and https://scikit-learn.org.\n',
      '# A\n\n## Next steps\n\n- host it on https://churn.streamlit.app\n',
      '# A\n\nModels are ranked at https://huggingface.co/spaces/mteb/leaderboard.\n',
      '# A\n\nOpen https://<your-app>.herokuapp.com after the deployment.\n',
    ],
  });
});
