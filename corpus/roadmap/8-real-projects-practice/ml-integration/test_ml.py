"""Tests features, model and scoring; needs neither MLflow nor Delta Lake.

    spark-submit test_ml.py
"""

import csv
import datetime
import json
import math
import tempfile
from pathlib import Path

import features
import generate
import logistic
import score
import train

DAY = datetime.date(2026, 9, 1)


def write_orders(rows):
    folder = tempfile.mkdtemp()
    with open(Path(folder, "orders.csv"), "w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["customer_id", "ordered_on", "amount"])
        writer.writerows(rows)
    return folder


def test_features_use_only_what_was_known(spark):
    days_before = {1: [1, 10, 59], 2: [60, 61], 3: [61]}  # customer 3 is out of the window
    rows = [(c, DAY - datetime.timedelta(days=n), 10) for c, days in days_before.items() for n in days]
    rows += [(1, DAY, 999), (2, DAY + datetime.timedelta(days=14), 999)]  # the future: 1 orders in time, 2 too late
    orders = features.read_orders(spark, write_orders(rows))
    found = features.labeled(spark, orders, DAY).orderBy("customer_id").collect()
    assert [tuple(row) for row in found] == [(1, DAY, 1.0, 3.0, 2.0, 30.0, 1), (2, DAY, 60.0, 1.0, 0.0, 10.0, 0)], found


def test_model_learns_and_is_the_same_each_time(spark):
    rows, labels = [[0.0, 5.0], [1.0, 5.0], [2.0, 5.0], [3.0, 5.0]], [0, 0, 1, 1]
    fitted = logistic.fit(rows, labels)
    assert fitted == logistic.fit(rows, labels)
    assert logistic.predict(fitted, [0.0, 5.0]) < 0.1 < 0.9 < logistic.predict(fitted, [3.0, 5.0])
    assert logistic.auc(labels, [0.1, 0.4, 0.35, 0.8]) == 0.75
    assert math.isclose(logistic.log_loss([1, 0], [0.5, 0.5]), math.log(2))


def test_trained_model_beats_the_guess_and_spark_computes_the_same(spark):
    data = write_orders(generate.orders())
    trained = json.loads(json.dumps(train.train(spark, data)))  # as score.py reads it
    metrics = trained["metrics"]
    assert metrics["auc"] > 0.7 and metrics["log_loss"] < metrics["log_loss_of_guess"], metrics

    orders = features.read_orders(spark, data)
    known = {row.customer_id: row for row in features.features(spark, orders, DAY).collect()}
    scored = score.score(spark, orders, trained, DAY).collect()
    assert len(scored) == len(known) > 0
    for row in scored:
        by_hand = logistic.predict(trained, [known[row.customer_id][name] for name in features.NAMES])
        assert math.isclose(row.probability, by_hand, rel_tol=1e-9), row


def main():
    spark = features.session()
    tests = [test for name, test in globals().items() if name.startswith("test_")]
    for test in tests:
        test(spark)
        print("passed", test.__name__)
    print(len(tests), "passed, 0 failed")


if __name__ == "__main__":
    main()
