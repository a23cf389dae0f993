from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from fraud.registry import Registry
from fraud.serve import create_app
from fraud.settings import ROOT, Settings, load_settings
from fraud.store import Store


@pytest.fixture(scope="session")
def settings() -> Settings:
    return load_settings()


@pytest.fixture(scope="session")
def registry() -> Registry:
    return Registry()


@pytest.fixture(scope="session")
def store(settings: Settings) -> Store:
    return Store(settings)


@pytest.fixture(scope="session")
def client():
    with TestClient(create_app(ROOT / "registry")) as client:
        yield client


@pytest.fixture(scope="session")
def golden_path() -> Path:
    return ROOT / "tests" / "golden" / "transactions.json"
