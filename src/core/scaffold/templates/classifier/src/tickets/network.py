"""A network with one hidden layer, trained epoch by epoch until the validation loss stops to fall."""

import copy
from collections.abc import Sequence

import numpy as np
from sklearn.metrics import confusion_matrix, log_loss
from sklearn.neural_network import MLPClassifier

from tickets.config import Parameters
from tickets.dataset import QUEUES
from tickets.evaluate import macro_f1

Row = dict[str, float]


def train_network(
    x: np.ndarray,
    y: Sequence[str],
    x_validation: np.ndarray,
    y_validation: Sequence[str],
    parameters: Parameters,
    seed: int,
) -> tuple[MLPClassifier, list[Row]]:
    """The network of the best epoch, and a row for each epoch that was run."""
    network = MLPClassifier(
        hidden_layer_sizes=(parameters.hidden_units,),
        alpha=parameters.alpha,
        learning_rate_init=parameters.learning_rate,
        batch_size=parameters.batch_size,
        random_state=seed,
    )
    best, best_loss, best_epoch = network, np.inf, 0
    log: list[Row] = []
    for epoch in range(1, parameters.max_epochs + 1):
        # One pass over the mails in a new order; fit() would stop by a part of the training data, which shares its
        # families.
        network.partial_fit(x, y, classes=QUEUES)
        loss, f1 = score(network, x_validation, y_validation)
        train_loss, train_f1 = score(network, x, y)
        log.append({"epoch": epoch, "train_loss": train_loss, "val_loss": loss, "train_f1": train_f1, "val_f1": f1})
        if loss < best_loss:
            best, best_loss, best_epoch = copy.deepcopy(network), loss, epoch
        elif epoch - best_epoch >= parameters.patience:
            break
    return best, [{key: round(value, 4) for key, value in row.items()} for row in log]


def score(network: MLPClassifier, x: np.ndarray, y: Sequence[str]) -> tuple[float, float]:
    probabilities = network.predict_proba(x)
    predicted = network.classes_[probabilities.argmax(axis=1)]
    f1 = macro_f1(confusion_matrix(y, predicted, labels=QUEUES))
    return float(log_loss(y, probabilities, labels=QUEUES)), float(f1)
