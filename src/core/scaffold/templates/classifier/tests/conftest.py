import joblib
import pytest

from tickets.config import load_config
from tickets.dataset import Parts, build, group_split
from tickets.paths import MODEL
from tickets.router import Router


@pytest.fixture(scope="session")
def parts() -> Parts:
    tickets, _ = build()
    return group_split(tickets, load_config().seed)


@pytest.fixture(scope="session")
def router() -> Router:
    if not MODEL.exists():
        pytest.exit("There is no model yet: run make train.")
    return joblib.load(MODEL)
