import assert from 'node:assert/strict';
import { text, toldBy } from '../../../harness/milestones';

describe('base images', () => {
  it('are pinned by a tag with a number, or by a digest', () => {
    assert.deepEqual(
      toldBy('pinned-base-image', {
        Dockerfile: text(
          'ARG PYTHON=3.12',
          'FROM node:20-slim AS page',
          'RUN npm ci',
          'FROM --platform=linux/amd64 python:${PYTHON}-slim',
          'COPY --from=page /dist ./static',
        ),
        'jobs/train.dockerfile': 'FROM ghcr.io/acme/base@sha256:0123456789abcdef\n',
      }),
      [
        'met',
        '+ Dockerfile:2 The base image has a version: node:20-slim',
        '+ Dockerfile:4 The base image has a version: python:3.12-slim',
        '+ jobs/train.dockerfile:1 The base image has a version: ghcr.io/acme/base@sha256:0123456789abcdef',
      ],
    );
  });

  it('are half done when one of them is whatever came out last', () => {
    assert.deepEqual(
      toldBy('pinned-base-image', { Dockerfile: text('FROM python:3.12-slim AS build', 'FROM nginx:latest') }),
      [
        'partly',
        '+ Dockerfile:1 The base image has a version: python:3.12-slim',
        '- Dockerfile:2 The base image nginx:latest is another one after each of its releases',
        '> Write a version behind nginx:latest in line 2 of Dockerfile, such as nginx:<version>.',
      ],
    );
  });

  it('are missing where no base has a version', () => {
    assert.deepEqual(toldBy('pinned-base-image', { 'serve/Dockerfile': 'FROM python\r\nCMD ["python"]\r\n' }), [
      'not-met',
      '- serve/Dockerfile:1 The base image python is another one after each of its releases',
      '> Write a version behind python in line 1 of serve/Dockerfile, such as python:3.12-slim.',
    ]);
  });

  it('cannot be told where the name is given at build time', () => {
    assert.deepEqual(toldBy('pinned-base-image', { Dockerfile: text('ARG BASE', 'FROM ${BASE}') }), [
      'cannot-tell',
      '> Name the base image in Dockerfile with its version, or give its ARG a default.',
    ]);
  });

  it('are missing without a Dockerfile, and the one for working on the code is none', () => {
    assert.deepEqual(toldBy('pinned-base-image', { '.devcontainer/Dockerfile': 'FROM python:3.12\n', 'app.py': '' }), [
      'not-met',
      '> Add a Dockerfile whose first line names the version of its base image.',
    ]);
  });

  it('are not judged by a name that is known at build time only', () => {
    assert.deepEqual(
      toldBy('pinned-base-image', { Dockerfile: text('ARG BASE', 'FROM ${BASE}', 'FROM python:3.12') }),
      ['met', '+ Dockerfile:3 The base image has a version: python:3.12'],
    );
  });
});

describe('the command of a container', () => {
  it('is an entry point, a command, or that of the stage below', () => {
    assert.deepEqual(
      toldBy('container-command', {
        Dockerfile: text(
          'FROM python:3.12 AS base',
          'ENTRYPOINT ["python", \\',
          '  "-m", "shop.train"]',
          'FROM base',
          'COPY . .',
        ),
        'api/Dockerfile': text('FROM python:3.12', 'CMD uvicorn api.main:app'),
      }),
      [
        'met',
        '+ Dockerfile:2 The container starts with ["python", "-m", "shop.train"]',
        '+ api/Dockerfile:2 The container starts with uvicorn api.main:app',
      ],
    );
  });

  it('may be that of the compose file', () => {
    assert.deepEqual(
      toldBy('container-command', {
        'api/Dockerfile': 'FROM python:3.12\n',
        'compose.yaml': text('services:', '  api:', '    build: ./api', '    command: uvicorn main:app'),
      }),
      ['met', '+ compose.yaml:1 The compose file says what api/Dockerfile starts'],
    );
  });

  it('is half done when one image has none', () => {
    assert.deepEqual(
      toldBy('container-command', {
        Dockerfile: text('FROM python:3.12', 'CMD ["a"]'),
        'train.Dockerfile': text('FROM python:3.12', '# CMD ["b"]'),
      }),
      [
        'partly',
        '+ Dockerfile:2 The container starts with ["a"]',
        '- train.Dockerfile:1 Nothing says what the container starts',
        '> End train.Dockerfile with CMD or ENTRYPOINT and the command that it is there for.',
      ],
    );
  });

  it('is missing where nothing starts', () => {
    assert.deepEqual(toldBy('container-command', { Dockerfile: text('FROM python:3.12', 'RUN pip install .') }), [
      'not-met',
      '- Dockerfile:1 Nothing says what the container starts',
      '> End Dockerfile with CMD or ENTRYPOINT and the command that it is there for.',
    ]);
  });
});

describe('the packages of an image', () => {
  it('come from a lock file', () => {
    assert.deepEqual(
      toldBy('locked-container', {
        Dockerfile: text('FROM python:3.12', 'COPY pyproject.toml uv.lock ./', 'RUN uv sync --frozen --no-dev'),
        'uv.lock': '',
      }),
      ['met', '+ Dockerfile:3 The image installs what the lock file says'],
    );
  });

  it('come from a list with versions, the one that is copied', () => {
    assert.deepEqual(
      toldBy('locked-container', {
        'api/Dockerfile': text(
          'FROM python:3.12',
          'COPY api/requirements.txt ./requirements.txt',
          'RUN pip install --no-cache-dir -r requirements.txt',
        ),
        'requirements.txt': 'pandas\n',
        'api/requirements.txt': 'fastapi==0.115.0\n',
      }),
      ['met', '+ api/Dockerfile:3 The image installs from api/requirements.txt, which gives every package a version'],
    );
  });

  it('come from the list beside the Dockerfile when its name has no folder', () => {
    assert.deepEqual(
      toldBy('locked-container', {
        'api/Dockerfile': text('FROM python:3.12', 'COPY requirements.txt .', 'RUN pip install -r requirements.txt'),
        'requirements.txt': 'pandas\n',
        'api/requirements.txt': 'fastapi==0.115.0\n',
      }),
      ['met', '+ api/Dockerfile:3 The image installs from api/requirements.txt, which gives every package a version'],
    );
  });

  it('are half done when something is installed beside it', () => {
    assert.deepEqual(
      toldBy('locked-container', {
        Dockerfile: text(
          'FROM python:3.12',
          'RUN pip install -U pip && pip install uvicorn gunicorn',
          'RUN pip install -r requirements.txt',
        ),
        'requirements.txt': 'fastapi==0.115.0\n',
      }),
      [
        'partly',
        '- Dockerfile:2 The image installs uvicorn and gunicorn without a version',
        '+ Dockerfile:3 The image installs from requirements.txt, which gives every package a version',
        '> Let line 2 of Dockerfile install from a lock file, or from requirements in which every package has a version.',
      ],
    );
  });

  it('are open where the list is', () => {
    assert.deepEqual(
      toldBy('locked-container', {
        Dockerfile: text('FROM python:3.12', 'COPY . .', 'RUN pip install -r requirements.txt'),
        'requirements.txt': text('fastapi==0.115.0', 'pandas>=2', 'shap'),
      }),
      [
        'not-met',
        '- Dockerfile:3 The image installs from requirements.txt, where 2 of 3 packages have no version: pandas and shap',
        '> Let line 3 of Dockerfile install from a lock file, or from requirements in which every package has a version.',
      ],
    );
  });

  it('are open when the lock file stays outside', () => {
    assert.deepEqual(
      toldBy('locked-container', {
        Dockerfile: text('FROM python:3.12', 'COPY pyproject.toml ./', 'RUN poetry install --no-root'),
        'pyproject.toml': '',
        'poetry.lock': '',
      }),
      [
        'not-met',
        '- Dockerfile:3 No lock file is copied in before the packages are installed',
        '> Let line 3 of Dockerfile install from a lock file, or from requirements in which every package has a version.',
      ],
    );
  });

  it('cannot be told where nothing is installed', () => {
    assert.deepEqual(toldBy('locked-container', { Dockerfile: text('FROM python:3.12', 'COPY . .') }), [
      'cannot-tell',
      '> Let Dockerfile install from a lock file, so that each build has the same versions.',
    ]);
  });

  it('are missing without a Dockerfile', () => {
    assert.deepEqual(toldBy('locked-container', { 'requirements.txt': 'fastapi==0.115.0\n' }), [
      'not-met',
      '> Add a Dockerfile that installs from a lock file or from pinned requirements.',
    ]);
  });
});

describe('images for training and serving', () => {
  it('are two files', () => {
    assert.deepEqual(
      toldBy('separate-images', {
        'docker/train.Dockerfile': text('FROM python:3.12', 'CMD ["python", "-m", "shop.fit"]'),
        'docker/serve.Dockerfile': text('FROM python:3.12', 'CMD ["uvicorn", "shop.web:app"]'),
      }),
      ['met', '+ docker/train.Dockerfile:1 This image trains', '+ docker/serve.Dockerfile:1 This image serves'],
    );
  });

  it('are two targets of one file', () => {
    assert.deepEqual(
      toldBy('separate-images', {
        Dockerfile: text(
          'FROM python:3.12 AS base',
          'RUN uv sync --frozen',
          'FROM base AS training',
          'CMD ["python", "-m", "shop.learn"]',
          'FROM base AS serving',
          'CMD ["python", "-m", "shop.answer"]',
        ),
      }),
      ['met', '+ Dockerfile:3 This image trains', '+ Dockerfile:5 This image serves'],
    );
  });

  it('are half done with one of the two', () => {
    assert.deepEqual(
      toldBy('separate-images', { Dockerfile: text('FROM python:3.12', 'CMD ["uvicorn", "main:app"]') }),
      ['partly', '+ Dockerfile:1 This image serves', '> Add a second Dockerfile for training beside Dockerfile.'],
    );
  });

  it('are not told apart by an image that does anything', () => {
    assert.deepEqual(toldBy('separate-images', { Dockerfile: text('FROM python:3.12', 'CMD ["bash"]') }), [
      'not-met',
      '- Dockerfile:1 Neither the name nor the command says whether this image trains or serves',
      '> Write one Dockerfile for training and one for serving, and say so in their names.',
    ]);
  });

  it('are missing without an image', () => {
    assert.deepEqual(toldBy('separate-images', { 'train.py': '' }), [
      'not-met',
      '> Write one Dockerfile for training and one for serving, each with what it needs alone.',
    ]);
  });
});
