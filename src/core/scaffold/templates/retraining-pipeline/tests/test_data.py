"""The contract, the generator, and what training may know when."""

import numpy as np
import pandas as pd
import pytest

from fraud.contract import FEATURES, BatchRefused, split_bad_rows
from fraud.generate import week_batch


def test_bad_rows_are_quarantined_with_the_field_that_is_wrong(settings):
    batch, _ = week_batch(1, settings)
    good, quarantined = split_bad_rows(batch)
    dirty = good.head(4).copy()
    dirty.loc[0, "amount"] = -5.0
    dirty.loc[1, "channel"] = "fax"
    dirty.loc[2, "minutes_since_last"] = np.nan
    kept, bad = split_bad_rows(dirty)
    assert list(bad["broken_field"]) == ["amount", "channel", "minutes_since_last"]
    assert len(kept) == 1
    assert 0 < len(quarantined) < settings.data.max_quarantined_share * len(batch)


@pytest.mark.parametrize("break_it", [lambda b: b.drop(columns="hour"), lambda b: pd.concat([b, b.head(1)])])
def test_unreadable_batches_are_refused(settings, break_it):
    batch, _ = week_batch(1, settings)
    with pytest.raises(BatchRefused):
        split_bad_rows(break_it(batch))


def test_two_builds_of_a_week_give_the_same_rows(settings):
    for first, second in zip(week_batch(20, settings), week_batch(20, settings)):
        pd.testing.assert_frame_equal(first, second)


def test_the_week_with_the_unit_bug_is_held(store, settings):
    held = [week for week in range(1, settings.data.last_week + 1) if store.pull(week).is_held]
    assert held == [settings.events.unit_bug_week]
    assert held[0] not in store.labelled_weeks(settings.data.last_week)


def test_labels_that_are_not_complete_cannot_be_read(store):
    with pytest.raises(LookupError):
        store.labels(20, now=22)
    assert len(store.labels(20, now=23)) == len(store.pull(20).rows)


def test_no_feature_is_an_id_or_the_label():
    assert not {"transaction_id", "is_fraud", "week"} & set(FEATURES)
