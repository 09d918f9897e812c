"""Scores the active customers for one day with a trained model; the day's scores replace those of an earlier run.

    spark-submit score.py --data data --model models/model.json --date 2026-11-01 --scores scores
"""

import argparse
import datetime
import json
from pathlib import Path

from pyspark.sql import functions as F

import features


def probability(fitted):
    """The model as a Spark expression. It computes what logistic.predict computes, without leaving the JVM."""
    terms = [
        F.lit(weight) * (F.col(name) - F.lit(mean)) / F.lit(scale)
        for name, weight, mean, scale in zip(
            fitted["features"], fitted["weights"], fitted["means"], fitted["scales"], strict=True
        )
    ]
    return F.lit(1.0) / (F.lit(1.0) + F.exp(-sum(terms, F.lit(fitted["bias"]))))


def score(spark, orders, fitted, day):
    known = features.features(spark, orders, day)
    return known.select("customer_id", "day", probability(fitted).alias("probability"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default="data", help="folder with orders.csv (default: data)")
    parser.add_argument("--model", default="models/model.json", help="file of the model")
    parser.add_argument("--date", required=True, type=datetime.date.fromisoformat, help="the day to score")
    parser.add_argument("--scores", default="scores", help="folder for the scores (default: scores)")
    args = parser.parse_args()
    spark = features.session()
    fitted = json.loads(Path(args.model).read_text())
    scored = score(spark, features.read_orders(spark, args.data), fitted, args.date)
    (
        scored.write.mode("overwrite")
        .option("partitionOverwriteMode", "dynamic")  # only the day of this run
        .partitionBy("day")
        .parquet(args.scores)
    )
    spark.read.parquet(args.scores).where(F.col("day") == args.date).orderBy(F.desc("probability"), "customer_id").show(5)


if __name__ == "__main__":
    main()
