"""ETL 01, a full refresh: all raw orders -> valid, newest version of each -> clean/, the rest -> rejects/.

    python generate.py --data data
    spark-submit etl_01.py --data data
"""

import argparse

from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as F

TYPES = {
    "order_id": "int",
    "customer_id": "int",
    "amount": "decimal(10,2)",
    "ordered_at": "timestamp",
    "updated_at": "timestamp",
}


def session():
    return (
        SparkSession.builder.appName("etl")
        .config("spark.sql.shuffle.partitions", "2")  # a few rows do not need 200
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )


def extract(spark, landing):
    """Every column as text, so that reading loses and alters nothing."""
    columns = ", ".join(f"{name} string" for name in TYPES)
    rows = spark.read.csv(landing, header=True, schema=columns, enforceSchema=False)
    return rows.withColumn("source_file", F.col("_metadata.file_name"))


def validate(raw):
    """(valid rows with their types, rejected rows as text with a reason)"""
    typed = raw.select(
        *[F.col(name).try_cast(kind).alias(name) for name, kind in TYPES.items()],
        F.struct(raw.columns).alias("original"),
    )
    broken = [F.when(F.col(name).isNull(), F.lit(name)) for name in TYPES]
    judged = typed.withColumn("reason", F.concat_ws(", ", *broken))
    return judged.where("reason = ''").drop("reason", "original"), judged.where("reason <> ''").select("reason", "original.*")


def keep_latest(valid):
    """One row for each order, its newest version, with the day of the order."""
    newest_first = Window.partitionBy("order_id").orderBy(F.desc("updated_at"), F.desc("amount"))
    newest = valid.withColumn("version", F.row_number().over(newest_first)).where("version = 1").drop("version")
    return newest.withColumn("order_date", F.to_date("ordered_at"))


def check(raw, valid, rejects, stored):
    if raw.count() != valid.count() + rejects.count():
        raise ValueError("rows got lost between raw, valid and rejected")
    if stored.count() != valid.select("order_id").distinct().count():
        raise ValueError("the stored orders are not the valid ones, each once")


def run(spark, data):
    raw = extract(spark, f"{data}/landing")
    valid, rejects = validate(raw)
    keep_latest(valid).write.mode("overwrite").partitionBy("order_date").parquet(f"{data}/clean")
    rejects.write.mode("overwrite").json(f"{data}/rejects")
    check(raw, valid, rejects, spark.read.parquet(f"{data}/clean"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default="data", help="folder with landing/ (default: data)")
    args = parser.parse_args()
    spark = session()
    run(spark, args.data)
    spark.read.parquet(f"{args.data}/clean").orderBy("order_id").show()


if __name__ == "__main__":
    main()
