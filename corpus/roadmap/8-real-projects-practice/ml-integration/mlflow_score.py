"""Scores the active customers for one day with the champion of the registry; the day's scores replace earlier ones.

    python mlflow_score.py --data data --model-name reorder --date 2026-11-01 --tracking-uri http://127.0.0.1:5000
"""

import argparse
import datetime

import mlflow
from pyspark.sql import functions as F

import features


def score(spark, orders, model_uri, day):
    """The model's file becomes a Spark function; each executor loads it once and scores its rows in batches."""
    predict = mlflow.pyfunc.spark_udf(spark, model_uri, result_type="double", env_manager="local")
    known = features.features(spark, orders, day)
    return known.select("customer_id", "day", predict(F.struct(*features.NAMES)).alias("probability"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default="data", help="folder with orders.csv (default: data)")
    parser.add_argument("--model-name", required=True, help="reorder, or main.shop.reorder in Unity Catalog")
    parser.add_argument("--date", required=True, type=datetime.date.fromisoformat, help="the day to score")
    parser.add_argument("--scores", default="scores", help="folder for the scores (default: scores)")
    parser.add_argument("--tracking-uri", default="databricks", help="MLflow's server; databricks implies Unity Catalog")
    args = parser.parse_args()
    mlflow.set_tracking_uri(args.tracking_uri)
    spark = features.session()
    champion = mlflow.MlflowClient().get_model_version_by_alias(args.model_name, "champion")
    scored = score(
        spark, features.read_orders(spark, args.data), f"models:/{args.model_name}/{champion.version}", args.date
    )
    (
        scored.withColumn("model_version", F.lit(str(champion.version)))
        .write.mode("overwrite")
        .option("partitionOverwriteMode", "dynamic")  # only the day of this run
        .partitionBy("day")
        .parquet(args.scores)
    )
    spark.read.parquet(args.scores).where(F.col("day") == args.date).orderBy(F.desc("probability"), "customer_id").show(5)


if __name__ == "__main__":
    main()
