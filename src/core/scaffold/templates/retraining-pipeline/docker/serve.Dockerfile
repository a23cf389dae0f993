# Serves the champion; registry/ is mounted, so that a promotion or a rollback needs no new image.
FROM python:3.11.2-slim
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir --no-deps -r requirements.txt
COPY config config
COPY src src
RUN useradd --create-home server
USER server
ENV PYTHONPATH=src
EXPOSE 8000
HEALTHCHECK CMD python -c "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/health', timeout=2)"
CMD ["python", "-m", "uvicorn", "--factory", "fraud.serve:create_app", "--host", "0.0.0.0", "--port", "8000"]
