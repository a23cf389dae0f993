# Simulates all weeks; mount folders over /app/registry and /app/reports to keep what it writes.
FROM python:3.11.2-slim
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir --no-deps -r requirements.txt
COPY config config
COPY src src
RUN useradd --create-home trainer && mkdir -p registry runs reports && chown -R trainer /app
USER trainer
ENV PYTHONPATH=src
CMD ["python", "-m", "fraud.simulate"]
