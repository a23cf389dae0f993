import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[<% up %>]<% folder %>))

from seeds import set_seeds  # noqa: E402


def test_two_runs_draw_the_same_numbers():
    set_seeds()
    first = [random.random() for _ in range(3)]
    set_seeds()
    assert [random.random() for _ in range(3)] == first
