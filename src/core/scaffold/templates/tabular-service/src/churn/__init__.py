"""Which subscribers will cancel within a month: data, model and service."""

import os

# One thread: on data of this size threads mostly wait for each other, and with one of
# them sums come out the same on every machine.
os.environ.setdefault("OMP_NUM_THREADS", "1")
