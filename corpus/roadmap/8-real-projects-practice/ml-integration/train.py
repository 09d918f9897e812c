"""Trains on older days, tests on later ones, and writes the model with its metrics: models/model.json.

    python generate.py --data data
    spark-submit train.py --data data --models models
"""

import argparse
import datetime
import json
from pathlib import Path

import features
import logistic

TRAIN_DAYS = [datetime.date(2026, 5, 1), datetime.date(2026, 6, 1), datetime.date(2026, 7, 1), datetime.date(2026, 8, 1)]
TEST_DAYS = [datetime.date(2026, 9, 1), datetime.date(2026, 10, 1)]


def examples(spark, orders, days):
    """The examples of all the days: a list of number lists, and a list of answers."""
    rows = [row for day in days for row in features.labeled(spark, orders, day).orderBy("customer_id").collect()]
    return [[row[name] for name in features.NAMES] for row in rows], [row.ordered for row in rows]


def evaluate(fitted, rows, labels, base_rate):
    """The model's metrics beside those of a guess that knows only how often the answer was yes before."""
    scores = [logistic.predict(fitted, row) for row in rows]
    return {
        "auc": round(logistic.auc(labels, scores), 4),
        "log_loss": round(logistic.log_loss(labels, scores), 4),
        "log_loss_of_guess": round(logistic.log_loss(labels, [base_rate] * len(labels)), 4),
    }


def train(spark, data, steps=400):
    assert max(TRAIN_DAYS) + datetime.timedelta(days=features.HORIZON_DAYS) <= min(TEST_DAYS), "answers would leak"
    orders = features.read_orders(spark, data).cache()
    rows, labels = examples(spark, orders, TRAIN_DAYS)
    fitted = logistic.fit(rows, labels, steps=steps)
    metrics = evaluate(fitted, *examples(spark, orders, TEST_DAYS), base_rate=sum(labels) / len(labels))
    orders.unpersist()
    return {"features": features.NAMES, "steps": steps, "metrics": metrics, **fitted}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default="data", help="folder with orders.csv (default: data)")
    parser.add_argument("--models", default="models", help="folder for the model (default: models)")
    parser.add_argument("--steps", default=400, type=int, help="steps of the gradient descent (default: 400)")
    args = parser.parse_args()
    trained = train(features.session(), args.data, args.steps)
    Path(args.models).mkdir(parents=True, exist_ok=True)
    Path(args.models, "model.json").write_text(json.dumps(trained, indent=2))
    print(trained["metrics"])


if __name__ == "__main__":
    main()
