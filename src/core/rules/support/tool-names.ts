/** Languages, libraries and services that READMEs of machine-learning projects list; names that are ordinary words as well are left out. */
const NAMES = String.raw`Python\s?3?, Java, JavaScript, TypeScript, C\+\+, Scala, Julia, Bash, SQL, HTML5?, CSS3?, Node(?:\.?js)?, React(?:\.?js)?, Next\.?js, Vue(?:\.?js)?, Angular, Tailwind(?: ?CSS)?, Bootstrap, Vite, Express(?:\.?js)?,
  NumPy, Pandas, Polars, SciPy, Scikit[- ]?learn, sklearn, Matplotlib, Seaborn, Plotly, Bokeh, Altair, StatsModels, XGBoost, LightGBM, CatBoost, Imbalanced[- ]?learn, SHAP, LIME, Optuna, Hyperopt, Joblib, Pickle, NLTK, spaCy, Gensim, TextBlob, OpenCV, Pillow, PIL, tqdm, Prophet, BeautifulSoup\d?, Selenium, Scrapy, Requests, Jupyter(?: ?(?:Notebooks?|Lab))?, IPython, Anaconda, Conda, Google Colab, Colab, VS ?Code, PyCharm,
  TensorFlow, Keras, PyTorch(?: Lightning)?, torchvision, torchaudio, JAX, Flax, fastai, Transformers, Hugging ?Face(?: Transformers| Hub| Spaces)?, PEFT, LoRA, bitsandbytes, Accelerate, Datasets, timm, ONNX(?: ?Runtime)?, TensorRT, CUDA, cuDNN, Ultralytics, YOLO(?:v\d+)?, DeepSpeed, vLLM, Sentence[- ]?Transformers, BERT, GPT-?\d(?:\.\d)?\w*, OpenAI(?: API)?, ChatGPT, Claude, Gemini, Llama[- ]?\d?(?:\.\d)?, Mistral, Groq, Ollama, LangChain, LangGraph, LangSmith, LlamaIndex, Haystack, RAGAS, FAISS, ChromaDB?, Pinecone, Weaviate, Qdrant, Milvus, pgvector, Elasticsearch, OpenSearch,
  MLflow, DVC, W&B, Weights ?(?:&|and) ?Biases, TensorBoard, Airflow, Prefect, Dagster, Kedro, ZenML, Metaflow, Kubeflow, BentoML, Evidently(?: ?AI)?, Great Expectations, Feast, Ray, Dask, PySpark, (?:Apache )?Spark, Kafka, Flink, Hadoop, Hive, dbt, Snowflake, BigQuery, Redshift, Databricks, Prometheus, Grafana, Kibana, Sentry,
  Flask, FastAPI, Django, Streamlit, Gradio, Uvicorn, Gunicorn, Pydantic, SQLAlchemy, Celery, Nginx, Docker(?:[- ]Compose)?, Kubernetes, Helm, Terraform, Ansible, Jenkins, GitHub(?: Actions)?, GitLab(?: CI(?:\/CD)?)?, CircleCI, Git, AWS, (?:Amazon |AWS )?(?:S3|EC2|ECR|ECS|EKS|Lambda|SageMaker|Bedrock), GCP, Google Cloud, Vertex ?AI, Cloud Run, Azure(?: ML)?, Heroku, Render, Vercel, Netlify, Railway,
  PostgreSQL, Postgres, MySQL, SQLite\d?, MongoDB, Redis, Cassandra, Neo4j, DuckDB, MinIO, Supabase, Firebase, Power ?BI, Tableau, Excel, Pytest, Black, Ruff, Flake8, MyPy, isort, pre-commit, Poetry, Pipenv, uv, Tox, Makefile, Linux`;

const ANY = NAMES.split(/,\s+/)
  .toSorted((a, b) => b.length - a.length)
  .join('|');

const TOOL = new RegExp(String.raw`(?<![\w.+/-])(?:${ANY})(?![\w+#/-]|\.\w)`, 'gi');

/** The tools that a text names, once each, and how many other words stand in it. Versions are no words. */
export function toolsIn(text: string): { readonly tools: ReadonlySet<string>; readonly otherWords: number } {
  const tools = new Set<string>();
  const rest = text.replace(TOOL, (name) => {
    tools.add(name.toLowerCase());
    return ' ';
  });
  // Most texts name no tool, and then nobody asks for the others.
  return {
    tools,
    get otherWords() {
      return otherWordsIn(rest);
    },
  };
}

const otherWordsIn = (rest: string): number =>
  rest.match(/(?<![\w.])[\p{L}][\p{L}'’-]+/gu)?.filter((word) => !LINK.test(word)).length ?? 0;

/** Words that only hold a list together. */
const LINK = /^(?:and|or|with|etc|the|version|latest|via|e|y|und|et)$/i;
