# docker build -f docker/train.Dockerfile -t churn-train .
# docker run --rm -v "$PWD/models:/app/models" -v "$PWD/reports:/app/reports" churn-train
FROM python:3.11.11-slim-bookworm
ENV PYTHONPATH=src PYTHONDONTWRITEBYTECODE=1
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir --no-deps -r requirements.txt
COPY config config
COPY src src
RUN useradd --create-home worker && chown worker /app
USER worker
CMD ["python", "-m", "churn.train"]
