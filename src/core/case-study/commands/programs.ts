/** Programs with which commands begin in READMEs. */
const PROGRAMS = new Set(
  `python python3 python2 py pip pip3 pipx conda mamba micromamba poetry pipenv pdm uv uvx rye hatch pixi git docker
  docker-compose podman make just task npm npx yarn pnpm bun node streamlit gradio flask uvicorn gunicorn hypercorn
  waitress-serve fastapi jupyter jupyter-notebook jupyter-lab ipython papermill mlflow dvc prefect airflow dagster kedro
  metaflow zenml bentoml ray torchrun accelerate deepspeed horovodrun mpirun tensorboard wandb kaggle aws gcloud gsutil az
  azd kubectl helm minikube kind terraform pulumi ansible-playbook heroku fly flyctl vercel netlify modal railway sam
  serverless cdk bash sh zsh source chmod cd mkdir cp mv rm ls cat echo export set setx curl wget unzip tar gunzip apt
  apt-get brew choco winget sudo virtualenv venv workon pytest tox nox coverage pre-commit ruff black flake8 mypy isort
  pylint rscript julia java mvn gradle go cargo dotnet spark-submit sbatch srun ollama redis-server psql createdb alembic
  celery great_expectations evidently ssh scp nohup time env invoke poe chainlit panel voila rasa cog huggingface-cli hf
  label-studio deactivate touch copy open start explorer http feast optuna guild nbdev_test torchserve torch-model-archiver
  tensorflow_model_server tritonserver vllm llamafactory-cli axolotl lm_eval act pulumi k6 locust newman xdg-open dbt sqlmesh
  soda databricks snow bq mage snakemake nextflow flutter matlab octave yolo`.split(/\s+/),
);

export const isProgram = (word: string): boolean => PROGRAMS.has(word.toLowerCase().replace(/\.exe$/, ''));

/** A script that is called by its own name: `./run.sh`, `scripts\start.bat`. */
export const isScriptCall = (word: string): boolean =>
  /^(?:\.{1,2}[\\/])?(?:[\w.-]+[\\/])*[\w.-]+\.(?:sh|bat|cmd|ps1)$/i.test(word) || /^\.[\\/][\w./\\-]+$/.test(word);
