"""A retraining pipeline for card fraud: monitoring, triggers, gated promotion and rollback."""

import os

# Batches are small: on a busy machine the threads of OpenMP wait for each other longer than they compute.
os.environ.setdefault("OMP_NUM_THREADS", "1")
