# Run `make train` first: the image takes the models along that are there.
# docker build -f docker/serve.Dockerfile -t churn-serve .
# docker run --rm -p 8000:8000 churn-serve
FROM python:3.11.11-slim-bookworm
ENV PYTHONPATH=src PYTHONDONTWRITEBYTECODE=1
WORKDIR /app
COPY requirements-serve.txt .
RUN pip install --no-cache-dir --no-deps -r requirements-serve.txt
COPY config config
COPY src src
COPY models models
RUN useradd --create-home worker
USER worker
EXPOSE 8000
HEALTHCHECK CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/health')"]
CMD ["uvicorn", "--factory", "churn.serve:create_app", "--host", "0.0.0.0", "--port", "8000", "--no-access-log"]
