"""One command from nothing to model and reports, the same ones for the same seed."""

import time

import joblib
import numpy as np
from sklearn.pipeline import Pipeline
from threadpoolctl import threadpool_limits

from tickets.compare import compare, score_of_random_split
from tickets.config import load_config, version_of_code
from tickets.dataset import Parts, build, group_split, numbers_of, texts_of, version_of_data
from tickets.decision import ASK_HUMAN_EUR, choose_threshold, fit_temperature, soften
from tickets.paths import MODEL, REPORTS
from tickets.reports import write_json, write_reports, write_run
from tickets.router import Router
from tickets.table import write_csv


def make_router(name: str, pipeline: Pipeline, parts: Parts) -> tuple[Router, list[dict[str, float]]]:
    """Temperature and threshold by the validation mails, and the costs of the thresholds that were tried."""
    raw = pipeline.predict_proba(texts_of(parts.validation))
    truth = numbers_of(parts.validation)
    temperature = fit_temperature(raw, truth)
    probabilities = soften(raw, temperature)
    confidence = probabilities.max(axis=1)
    threshold, curve = choose_threshold(confidence, probabilities.argmax(axis=1) == truth)
    router = Router(
        pipeline=pipeline,
        temperature=temperature,
        threshold=threshold,
        model=name,
        version=f"{version_of_code()[:6]}-{version_of_data()[:6]}",
        expected_asked_share=float(np.mean(confidence < threshold)),
    )
    return router, curve


def train() -> None:
    config = load_config()
    tickets, quarantined = build()
    print(f"{len(tickets)} tickets, {sum(quarantined.values())} rows set aside: {quarantined}")
    parts = group_split(tickets, config.seed)
    comparison = compare(parts, config)
    metrics = comparison.scores
    for name, scores in metrics.items():
        low, high = scores["f1_macro_low"], scores["f1_macro_high"]
        print(f"{name:32} macro F1 {scores['f1_macro']:.3f} [{low:.3f}, {high:.3f}]")

    router, curve = make_router(comparison.best, comparison.candidates[comparison.best], parts)
    metrics.update(comparison.gains)
    metrics["random_split"] = {"f1_macro_random_split": round(score_of_random_split(tickets, config), 4)}
    metrics["decision"] = write_reports(router, comparison.candidates["network"], parts, config.seed)
    write_csv(REPORTS / "epochs.csv", comparison.epochs)
    write_csv(REPORTS / "threshold.csv", curve)
    write_json(REPORTS / "metrics.json", metrics)
    write_run(router, config, parts, quarantined, metrics[router.model])
    MODEL.parent.mkdir(exist_ok=True)
    joblib.dump(router, MODEL)
    cost = metrics["decision"]["cost_eur"]
    print(f"serves {router.model}, the best on validation; asks a human below {router.threshold}")
    print(f"{cost:.2f} EUR a ticket instead of {ASK_HUMAN_EUR:.2f} EUR by hand")


def main() -> None:
    started = time.perf_counter()
    # Sums over several threads come in another order each time, and the last digit of a score with them.
    with threadpool_limits(limits=1):
        train()
    print(f"model in {MODEL.name} after {time.perf_counter() - started:.1f} s")


if __name__ == "__main__":
    main()
