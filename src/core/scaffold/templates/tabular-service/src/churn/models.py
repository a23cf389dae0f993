"""The candidates, from a constant to boosted trees; each one takes raw rows."""

from typing import Any

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.compose import ColumnTransformer
from sklearn.dummy import DummyClassifier
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler

from churn.schema import CATEGORIES, NUMBERS

IDLE_DAYS = 14


class IdleRule(ClassifierMixin, BaseEstimator):
    """What the team did before: call whoever has not used the service for two weeks."""

    def fit(self, x: pd.DataFrame, y: pd.Series) -> "IdleRule":
        """Learns how often idle and other customers cancel."""
        self.classes_ = np.array([0, 1])
        idle = self._is_idle(x)
        self.rates_ = (float(y[~idle].mean()), float(y[idle].mean()))
        self.threshold_ = self.rates_[1]
        return self

    def predict_proba(self, x: pd.DataFrame) -> np.ndarray:
        """One of two chances for everybody."""
        chance = np.where(self._is_idle(x), self.rates_[1], self.rates_[0])
        return np.column_stack([1 - chance, chance])

    @staticmethod
    def _is_idle(x: pd.DataFrame) -> np.ndarray:
        return (x["days_since_session"].fillna(365) >= IDLE_DAYS).to_numpy()


def dummy() -> DummyClassifier:
    """The churn rate of the training data for everybody."""
    return DummyClassifier(strategy="prior")


def logistic(seed: int, **parameters: Any) -> Pipeline:
    """The linear baseline, with what it needs to take gaps and categories."""
    numbers = make_pipeline(
        SimpleImputer(strategy="median", add_indicator=True), StandardScaler()
    )
    prepare = ColumnTransformer(
        [
            ("categories", OneHotEncoder(handle_unknown="ignore"), CATEGORIES),
            ("numbers", numbers, NUMBERS),
        ]
    )
    model = LogisticRegression(max_iter=1000, random_state=seed, **parameters)
    return Pipeline([("prepare", prepare), ("model", model)])


def boosted(seed: int, **parameters: Any) -> Pipeline:
    """Boosted trees, which read gaps as they are.

    Early stopping stays off: it would hold out rows at random, and rows of one
    customer resemble each other.
    """
    codes = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
    prepare = ColumnTransformer(
        [("categories", codes, CATEGORIES), ("numbers", "passthrough", NUMBERS)]
    )
    model = HistGradientBoostingClassifier(
        max_iter=100, early_stopping=False, random_state=seed, **parameters
    )
    return Pipeline([("prepare", prepare), ("model", model)])


def chances(model: Any, x: pd.DataFrame) -> np.ndarray:
    """The chance of each row to cancel."""
    return np.asarray(model.predict_proba(x)[:, 1])
