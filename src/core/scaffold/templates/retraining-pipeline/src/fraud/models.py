"""Today's rule and the two models. Preprocessing is part of each, so that serving cannot differ."""

from typing import Literal

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, OrdinalEncoder, StandardScaler

from fraud.contract import CATEGORICAL, CATEGORIES, CHANNELS, FEATURES, NUMERIC
from fraud.settings import Training

Kind = Literal["logistic", "boosted"]


def rule_baseline(frame: pd.DataFrame) -> np.ndarray:
    """The points that fraud operations used before there was a model; ties go to the larger ratio."""
    points = (
        2 * (frame["amount_ratio"] > 3)
        + 2 * ((frame["channel"] == "online") & (frame["known_device"] == 0))
        + (frame["foreign"] == 1)
        + frame["category"].isin(["electronics", "travel"])
    )
    return ((points + frame["amount_ratio"].clip(upper=60) / 61) / 7).to_numpy()


def fit(kind: Kind, frame: pd.DataFrame, labels: pd.Series, training: Training, seed: int) -> Pipeline:
    names = [CHANNELS, CATEGORIES]
    if kind == "boosted":
        steps = [("categories", OrdinalEncoder(categories=names), CATEGORICAL), ("numbers", "passthrough", NUMERIC)]
    else:
        scale = make_pipeline(FunctionTransformer(np.log1p), StandardScaler())
        steps = [("categories", OneHotEncoder(categories=names), CATEGORICAL), ("numbers", scale, NUMERIC)]
    classifier = (
        HistGradientBoostingClassifier(**training.boosted, random_state=seed)
        if kind == "boosted"
        else LogisticRegression(**training.logistic, random_state=seed)
    )
    return Pipeline([("prepare", ColumnTransformer(steps)), ("model", classifier)]).fit(frame[FEATURES], labels)


def score(model: Pipeline, frame: pd.DataFrame) -> np.ndarray:
    return model.predict_proba(frame[FEATURES])[:, 1]
