import { plainly, type Command } from './command';

/** What a command is for. */
export type Purpose =
  | 'clone'
  | 'install'
  | 'environment'
  | 'run'
  | 'train'
  | 'evaluate'
  | 'serve'
  | 'test'
  | 'lint'
  | 'build'
  | 'whole'
  | 'pull'
  | 'deploy'
  | 'download'
  | 'notebook'
  | 'call'
  | 'shell';

/** The first that matches decides, except for what training, tests and the like say beside it. */
const BY_PROGRAM: readonly (readonly [RegExp, readonly Purpose[]])[] = [
  [/^git (?:clone|submodule)\b|^gh repo clone\b/i, ['clone']],
  [
    /^(?:python -m )?(?:pip|pipx|uv pip) (?:install|sync)\b|^(?:pip|pipx) \S|^(?:conda|mamba|micromamba) (?:install|env|create|update)\b|^poetry (?:install|add|lock|update)\b|^pipenv (?:install|sync|lock)\b|^pipenv$|^(?:uv|rye|pdm|pixi) (?:sync|install|add|lock|init)\b|^(?:npm|yarn|pnpm|bun) (?:i|install|ci|add)\b|^(?:yarn|pnpm)$|^(?:apt|apt-get|brew|choco|winget|yum|dnf|pacman) |^python setup\.py (?:install|develop|build)\b|^rscript -e .*install|^pre-commit install\b|^ollama pull\b|^(?:make|just|task|poe|invoke) (?:install|setup|deps|dependencies|requirements|init|venv|env|bootstrap)[\w-]*$|^dotnet restore\b|^go mod\b|^bundle install\b|^python -m spacy download\b/i,
    ['install'],
  ],
  [
    /^(?:python -m )?(?:venv|virtualenv)\b|^uv venv\b|^(?:source|\.) |\bactivate(?:\.(?:bat|ps1|fish))?$|^(?:conda|mamba|source|workon|pyenv|deactivate|set|setx|export|env|\$env:)\b|^pipenv shell$|^poetry (?:shell|env)\b/i,
    ['environment'],
  ],
  [
    /^(?:curl|http|wget) .*(?:localhost|127\.0\.0\.1|0\.0\.0\.0|-X (?:POST|GET|PUT)|--request|-d |--data|\/(?:predict|health|api|chat|query))/i,
    ['call'],
  ],
  [
    /^kaggle (?:competitions|datasets|c|d) |^(?:wget|curl|gdown|unzip|tar|gunzip|aws s3|gsutil|scp)\b|^dvc (?:pull|get|import)\b|^(?:huggingface-cli|hf) download\b|^(?:make|just|task|poe) [\w-]*(?:data|download)[\w-]*$|^python \S*(?:download|fetch)[\w-]*\.py\b/i,
    ['download'],
  ],
  // Environments of tox and sessions of nox are tasks like those of make; without a name they test.
  [/^(?:python -m )?(?:tox|nox)\b.* (?:-e|-s|--env\w*|--sessions?)[ =]?\S*(?:data|download|fetch)/i, ['download']],
  [
    /^(?:python -m )?(?:tox|nox)\b.* (?:-e|-s|--env\w*|--sessions?)[ =]?\S*(?:publish|deploy|upload|release)/i,
    ['deploy'],
  ],
  [/^(?:python -m )?(?:tox|nox)\b.* (?:-e|-s|--env\w*|--sessions?)[ =]?(?:format|fmt|black|docs?)\b/i, ['lint']],
  [
    /^(?:python -m )?(?:tox|nox)\b.* (?:-e|-s|--env\w*|--sessions?)[ =]?(?!\S*(?:tests?|lint|types?|typing|mypy|flake8|ruff|pylint|cov\w*|check\w*|style|safety|security|pre-commit|integration|unit|smoke|build|package|clean|dev|venv)\b|py[\d{p]|all\b|\d)[a-z]/i,
    ['run'],
  ],
  [
    /^(?:python -m )?(?:pytest|unittest|tox|nox|coverage|nose2?|nosetests|behave)\b|^python manage\.py test\b|^(?:npm|yarn|pnpm|bun|cargo|go|mvn|gradle|dotnet)(?: run)? tests?\b|^(?:make|just|task|poe|invoke|hatch|pdm|pixi run) (?:[\w-]+[-_:])?tests?(?:[-_:][\w-]+)?$|^python (?:\S*\/)?tests?\/\S|^python -m tests?\b|^python (?:\S*\/)?run_tests?\.py\b|^k6 |^locust\b|^act\b|^(?:bash |sh )?\S*\/?(?:run[-_])?tests?\.sh\b/i,
    ['test'],
  ],
  [
    /^(?:python -m )?(?:ruff|black|flake8|mypy|isort|pylint|bandit|pre-commit)\b|^(?:make|just|task|poe|npm run|invoke) (?:lint|format|fmt|check|typecheck|quality)[\w-]*$/i,
    ['lint'],
  ],
  // What ends it, or only looks at it, does not run it.
  [
    /^(?:make|just|task|poe|invoke) (?:clean(?:[-_]?(?:up|all))?|(?:stop|kill)(?:[-_][\w-]+)?|(?:[\w-]+[-_])?(?:stop|down|teardown|destroy|purge|prune)|help|logs|ps|status|shell)$|^(?:(?:bash|sh) )?(?:\S*\/)?(?:stop|clean-?up|shut-?down|tear-?down)(?:[-_]\w+)*\.(?:sh|bat|cmd|ps1)\b/i,
    ['shell'],
  ],
  [
    /^(?:docker[- ]compose|podman[- ]compose)\b.* (?:up|start)(?: -{1,2}\S+(?: (?:\d+|\w+=\w+)(?= |$))?)*$|^(?:make|just|task|poe|invoke) (?:[\w-]*[-_])?(?:up|compose|reproduce|repro|all(?:[-_]\w+)*|everything|e2e|end-to-end|full|demo|start|run|run-?all|app|quick-?start|docker-(?:up|run)|build-and-run|deploy-local|dev|pipeline|run[-_]pipeline)$|^(?:make|just)$|^dvc (?:repro|exp run)\b|^mlflow run\b|^kedro run$|^snakemake\b|^nextflow run\b|^tilt up\b|^(?:(?:bash|sh) )?(?:\S*\/)?(?:run|start|launch|quick-?start|bootstrap|reproduce|repro|demo|all|pipeline|entrypoint|main|e2e)(?:[-_]\w+)*\.(?:sh|bat|cmd|ps1)\b|^skaffold (?:run|dev)\b|^act$/i,
    ['whole', 'run'],
  ],
  [/^(?:docker|podman) run\b/i, ['run', 'serve']],
  [/^(?:docker|podman)(?: image)? pull\b/i, ['pull']],
  [
    /^(?:docker|podman)(?:[- ]compose| buildx)?\b.*\bbuild\b|^(?:make|just|task) (?:[\w-]*[-_])?(?:build|image)[\w-]*$|^(?:npm|yarn|pnpm) (?:run )?build\b|^python -m build\b|^mvn |^gradle |^cargo build\b|^go build\b/i,
    ['build'],
  ],
  [/^(?:docker|podman)(?:[- ]compose)? run\b/i, ['run']],
  [/^(?:docker|podman)\b/i, ['shell']],
  [
    /^(?:kubectl|helm|terraform|pulumi|gcloud|az|azd|aws|heroku|fly|flyctl|vercel|netlify|modal|railway|sam|serverless|cdk|kind|minikube|ansible-playbook|bentoml (?:deploy|containerize)|eb)\b|^git push (?:heroku|space|hf|dokku)\b|^(?:make|just|task|npm run) [\w-]*deploy[\w-]*$|^(?:bash |sh )?\S*deploy\S*\.sh\b/i,
    ['deploy'],
  ],
  [/^(?:python -m )?(?:jupyter|ipython|papermill|voila)\b/i, ['notebook']],
  [
    /^(?:python -m )?(?:streamlit (?:run|hello)|gradio|flask|uvicorn|gunicorn|hypercorn|waitress-serve|fastapi|chainlit run|panel serve|voila|bentoml serve|mlflow (?:ui|server|models serve)|tensorboard|torchserve|tritonserver|vllm|ollama (?:run|serve)|rasa|redis-server|celery|prefect (?:server|orion)|dagster dev|airflow (?:standalone|webserver)|reflex run|feast serve|http\.server|streamlit)\b|^python manage\.py runserver\b|^python (?:\S*\/)?(?:app|server|serve|api|wsgi|asgi|streamlit_app|gradio_app|web\w*|bot|chatbot|ui|gui|dashboard)(?:\.py)?\b|^(?:npm|yarn|pnpm|bun) (?:run )?(?:start|dev|serve|preview)\b|^python -m [\w.]*\b(?:app|server|serve|api|web|ui)\b|^(?:make|just|task|poe) (?:serve|api|ui|app|web|streamlit|dashboard)[\w-]*$|^node \S|^shiny run\b/i,
    ['run', 'serve'],
  ],
  [
    /^(?:cd|ls|cat|mkdir|cp|mv|rm|echo|touch|chmod|tree|head|copy|dir|cls|clear|code|nano|vim?|pushd|chdir|del|move|ln|sudo|ssh|git|open|start|xdg-open|explorer|deactivate|wandb login|mlflow|tail|kill|lsof|which|cmd|exit|df|du|ps|top|nvidia-smi|watch|sleep|huggingface-cli|hf|redis-cli|pwd|sed|grep|find)\b/i,
    ['shell'],
  ],
  [
    /^(?:python|pypy3?|rscript|julia|java|ruby|perl|spark-submit|bash|sh|zsh|sbatch|node|deno|go run|cargo run|dotnet run|npx|prefect|airflow|dagster|kedro|zenml|ray|metaflow|rasa|cog|dbt|tsx|ts-node|poe|invoke|make|just|task|npm run|yarn|pnpm|hatch|pdm|pixi|poetry|uv|conda|mlflow|feast|great_expectations|evidently|optuna|celery|alembic|psql|nbdev_\w+|uvx|pipx run|matlab|octave|yolo|flutter run)\b ?\S|^\.{0,2}\/?[\w./-]+\.(?:sh|bat|cmd|ps1|py|exe)\b|^\.\/\S/i,
    ['run'],
  ],
];

const TRAINING =
  /(?:^|[\s/\\_.:=-])(?:re)?(?:train(?:er|ing|s)?\d*|fit|fine[-_]?tun(?:e|ing)|pre-?train(?:ing)?)(?=$|[\s_.:/=,-])|--(?:epochs?|(?:num|max|n|nb|total)[-_]?(?:train[-_])?epochs|learning[-_]rate|lr|n[-_]estimators|max[-_]depth|optimi[sz]er|weight[-_]decay|early[-_]stop\w*|patience|dropout|hidden[-_](?:size|dim|units|layers)|(?:xgb|lgbm?|catboost)[-_]\w+)\b|(?:^|[\s/_.-])(?:(?:model|build)[-_]building|(?:build|create|make)[-_]models?)(?=$|[\s_.-])|(?:^|[\s/_-])(?:train(?:er|ing)?(?:models?|classifier|network|cnn|lstm|all)|(?:model|run|do|main|start|my)train(?:ing|er)?|modell?ing|learn)(?=\.(?:py|r|sh|jl)\b)/i;
const NO_TRAINING =
  /(?:^|[\s_/-])(?:no|skip|without)[-_](?:re)?train|train_?test_?split|trained|(?:^|[\s/])(?:eval(?:uate|uation)?|test|predict|infer(?:ence)?|download|serve|app)[\w-]*\.(?:py|sh)\b/i;
const EVALUATING = /(?:^|[\s/\\_.:=-])(?:eval(?:uate|uation)?|benchmark|score|backtest|validate)(?=$|[\s_.:/=-])/i;

const KNOWN = new WeakMap<Command, ReadonlySet<Purpose>>();

/** What a command does, by its program and the names in it; empty when they do not tell. */
export function purposesOf(command: Command): ReadonlySet<Purpose> {
  const known = KNOWN.get(command);
  if (known) return known;
  const purposes = purposesOfText(plainly(command));
  KNOWN.set(command, purposes);
  return purposes;
}

/** The same lines are read again with each version of a text. */
const BY_TEXT = new Map<string, ReadonlySet<Purpose>>();
const MOST_TEXTS = 2000;

function purposesOfText(plain: string): ReadonlySet<Purpose> {
  const known = BY_TEXT.get(plain);
  if (known) return known;
  const purposes = new Set<Purpose>(BY_PROGRAM.find(([pattern]) => pattern.test(plain))?.[1] ?? []);
  if (purposes.has('run') || purposes.has('whole') || purposes.size === 0 || purposes.has('serve')) {
    if (TRAINING.test(plain) && !NO_TRAINING.test(plain)) {
      purposes.add('train').add('run');
      purposes.delete('serve');
    } else if (EVALUATING.test(plain) && !purposes.has('serve')) purposes.add('evaluate').add('run');
  }
  if (BY_TEXT.size >= MOST_TEXTS) BY_TEXT.clear();
  BY_TEXT.set(plain, purposes);
  return purposes;
}

/** Whether a command is for any of these. */
export function isFor(command: Command, ...purposes: readonly Purpose[]): boolean {
  const own = purposesOf(command);
  return purposes.some((purpose) => own.has(purpose));
}
