import type { Vocabulary } from './concept';

export const ENGLISH: Vocabulary = {
  problem:
    'problem|problem statement|business problem|objective*|goal*|motivation|background|introduction|overview|about|about the project|about this project|purpose|why|use case*|business case|business context|context|business understanding|business value|the challenge|challenge|abstract|summary|executive summary|project description|description|aim|aims|scope|what is this|what it does|tl;dr|at a glance|the task|task',
  baseline: 'baseline*|benchmark*|reference model|comparison|model comparison|comparison with*|versus|vs',
  results:
    'result*|performance|model performance|score*|leaderboard|finding*|key finding*|outcome*|achievement*|key number*|highlights|headline number*|scorecard|conclusion*',
  metrics: 'metric*|measure*|kpi*|success criteria|evaluation criteria|how we measure|scoring',
  evaluation:
    'evaluation|evaluating|eval|evals|validation|model evaluation|offline evaluation|experiment*|model selection|model comparison|assessment|ablation*|ablation study|testing the model',
  dataset:
    'data|dataset*|data set*|data source*|data description|data dictionary|data collection|about the data|about the dataset|the data|data overview|data understanding|input data|training data|features|feature description*|corpus|knowledge base|documents|data acquisition|eda|exploratory data analysis|data ingestion|data access|download data|data preparation|attribute*|variables|schema',
  split:
    'split*|train test split|train/test split|data split*|validation strategy|validation scheme|cross validation|cross-validation|cv|cv strategy|validation design|holdout|hold-out|evaluation protocol|experimental setup|experiment setup|test set',
  setup:
    'install*|installation|installing|setup|set up|set-up|setting up|getting started|get started|quick start|quickstart|prerequisite*|environment|environment setup|environment variables|configuration|local setup|local development|local installation|configure|preparation|before you begin|how to install',
  run: 'run|running|usage|use|how to use|how to run|how to*|start|launch*|execute|execution|quick start|quickstart|getting started|get started|reproduc*|reproducing*|try it|try it out|example*|commands|cli|command line|inference|prediction*|deploy locally|workflow|instructions|makefile|steps|docker|docker compose|local run|step by step',
  requirements:
    'requirement*|dependenc*|prerequisite*|package*|libraries|version*|software|environment|libraries used|installation|python version|code and resources used|resources used|hardware',
  reproducibility: 'reproducib*|reproduc*|determinism|seed*|random seed*|replicat*',
  training:
    'training|train|train the model*|model training|model building|fine-tuning|fine tuning|finetuning|retrain*|training pipeline|modeling|modelling|model development|how to train|hyperparameter*|hyper-parameter*',
  limitations:
    'limitation*|known issue*|known limitation*|simplification*|caveat*|known problem*|disclaimer*|out of scope|what it does not do|what this is not|not in scope|non-goals|non goals|responsible use|ethical considerations|failure mode*|known gaps|gaps|constraints|assumptions|shortcoming*|weakness*|threats to validity|honest*|what does not work|what did not work|drawback*|bias|pitfall*|risks|risks and limitations|boundaries|known failure*',
  errors:
    'error analysis|errors|failure analysis|failure case*|failure mode*|slice*|segment*|subgroup*|per class|per-class|per-class*|by segment|where it fails|where the model fails|misclassif*|confusion matrix|hard cases|worst cases|fairness|robustness|model diagnostics|residual*',
  decisions:
    'decision*|design decision*|key decision*|technical decision*|design choice*|trade-off*|tradeoff*|trade off*|why*|rationale|design rationale|adr|architecture decision*|lessons learned|lessons|what i learned|learnings|choices|approach|methodology|justification|model choice|why this*|considerations|challenges|challenges and solutions|design notes|insight*|key learnings|takeaway*|key takeaway*',
  changes:
    'change*|changelog|what changed|improvement*|iteration*|experiment*|ablation*|before and after|history|evolution|version history|what worked|what did not work|optimization*|journey|progress|experiment log|model iterations|results over time|tuning',
  architecture:
    'architecture|system architecture|design|system design|diagram*|system overview|high level*|high-level*|how it works|pipeline|pipeline overview|workflow|data flow|flow|solution architecture|architecture overview|system diagram|technical architecture|project architecture|mlops architecture|infrastructure|architectural*|overview|solution overview|flowchart',
  'next-steps':
    'next step*|future work|future|future improvement*|roadmap|to do|todo|to-do|todos|possible improvement*|potential improvement*|further work|what is next|whats next|what s next|ideas|future enhancement*|enhancement*|improvement*|future scope|future development*|upcoming|planned|backlog|outlook|further improvement*|further research|future direction*|extension*|possible extension*|recommendations|future features|what i would do next|areas for improvement|limitations and future*',
  demo: 'demo*|live demo|live app|live|screenshot*|preview|video|app|web app|try it|try it online|showcase|gallery|streamlit app|webapp|dashboard|user interface|hosted app|app link|demo link|application',
  deployment:
    'deploy*|deployment|serving|model serving|production|productionization|productionalization|api|rest api|hosting|docker|kubernetes|k8s|cloud|cloud deployment|containerization|inference server|web service|endpoint*|model deployment|aws*|gcp|azure|infrastructure|lambda|helm|ci/cd|terraform|streamlit*|flask*|fastapi*|web app|app deployment|online inference|release',
  monitoring:
    'monitor*|monitoring|observability|drift|drift detection|data drift|model monitoring|alert*|logging|logs|metrics and monitoring|telemetry|grafana|evidently|prometheus|tracing|feedback',
  tests:
    'test*|testing|tests|unit test*|ci|ci/cd|ci cd|continuous integration|quality|code quality|development|qa|github actions|quality assurance|linting|pre-commit|test suite|running tests|run tests|automation|integration tests|ci pipeline|best practices',
  'model-card':
    'model card*|intended use|intended uses|ethic*|ethical considerations|responsible ai|responsible use|fairness|bias|model details|acceptable use|misuse|out-of-scope use|societal impact|broader impact|transparency|disclaimer*|privacy|compliance|governance|appropriate use',
  'speed-and-cost':
    'latency|cost*|speed|throughput|inference time|performance benchmark*|benchmark*|runtime|response time|load test*|efficiency|resource usage|hardware|training time|pricing|budget|inference speed|computational*|compute|timing*|scalability|sla|slo|service level*',
  license: 'license*|licence*|licensing|copyright|legal|terms|license and*',
  structure:
    'structure|project structure|repository structure|repo structure|folder structure|directory structure|file structure|code structure|project organization|project organisation|repository layout|project layout|layout|directory layout|files|file descriptions|repository contents|repo contents|project tree|organization|codebase|repository overview|file overview|directories|folders|contents of*',
  tools:
    'tech stack|technology stack|technologies|technologies used|tools|tools used|stack|built with|tools and technologies|frameworks|libraries|libraries used|tech|technical stack|tooling|techniques|software used|key technologies',
  features: 'features|key features|main features|functionality|functionalities|capabilities|what it can do|highlights',
  contents: 'table of contents|contents|toc|index|navigation|quick links|on this page',
  contributing: 'contribut*|how to contribute|pull requests|code of conduct|development guide|issues',
  troubleshooting: 'troubleshoot*|faq*|common issues|common problems|common errors|debugging|frequently asked*',
  references:
    'reference*|citation*|cite|citing|bibliography|further reading|resources|links|papers|related work|sources|inspired by|credits and references|read more|external links|useful links|learn more',
  people:
    'author*|contact|team|acknowledg*|credits|maintainer*|contributors|about me|thanks|support|connect|developed by|created by',
};
