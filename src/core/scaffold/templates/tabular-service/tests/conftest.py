"""What the tests share: the model of the last training run, its data, and a client."""

import pytest
from fastapi.testclient import TestClient

from churn.build import load
from churn.config import Paths, read_config
from churn.registry import Bundle
from churn.serve import create_app, load_current
from churn.split import Splits, split_by_time
from churn.train import dates_of


@pytest.fixture(scope="session")
def config() -> dict:
    return read_config("train.yaml")


@pytest.fixture(scope="session")
def bundle() -> Bundle:
    return load_current(Paths())


@pytest.fixture(scope="session")
def splits(config: dict) -> Splits:
    return split_by_time(load(Paths().clean), **dates_of(config))


@pytest.fixture
def client(bundle: Bundle) -> TestClient:
    return TestClient(create_app(bundle))


@pytest.fixture
def customer() -> dict:
    """A request that is fine."""
    return {
        "tenure_months": 14,
        "plan": "plus",
        "monthly_price": 13.0,
        "channel": "search",
        "payment": "card",
        "sessions_30d": 9,
        "sessions_change": -2,
        "days_since_session": 3,
        "support_tickets_90d": 0,
        "late_payments_12m": 0,
        "discount_ends_30d": False,
    }
