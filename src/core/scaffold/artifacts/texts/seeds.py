"""One seed for everything that is drawn at random, so that two runs agree."""

import random

SEED = 42


def set_seeds(seed: int = SEED) -> None:
    """Call it first in the script that trains, and pass SEED on as random_state."""
    random.seed(seed)
    try:
        import numpy
    except ImportError:
        return
    numpy.random.seed(seed)
