"""ETL 02, an incremental load: one day of clean/ with the customers -> that day's partition of revenue/.

    spark-submit etl_02.py --data data --date 2026-11-01
"""

import argparse
import datetime

from pyspark.sql import functions as F

import etl_01


def revenue(orders, customers):
    """Revenue by country; a customer whom nobody knows yet counts as unknown."""
    return (
        orders.join(F.broadcast(customers), "customer_id", "left")
        .groupBy("order_date", F.coalesce("country", F.lit("unknown")).alias("country"))
        .agg(F.count("*").alias("orders"), F.sum("amount").alias("revenue"))
    )


def load_day(spark, data, day):
    """Replaces the partition of day, and no other."""
    orders = spark.read.parquet(f"{data}/clean").where(F.col("order_date") == F.lit(day).cast("date"))
    customers = spark.read.csv(f"{data}/customers.csv", header=True, schema="customer_id int, name string, country string")
    (
        revenue(orders, customers)
        .coalesce(1)  # one small file a day is enough
        .write.mode("overwrite")
        .option("partitionOverwriteMode", "dynamic")
        .partitionBy("order_date")
        .parquet(f"{data}/revenue")
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default="data", help="folder with clean/ and customers.csv (default: data)")
    parser.add_argument("--date", required=True, type=datetime.date.fromisoformat, help="the day to load, 2026-11-01")
    args = parser.parse_args()
    spark = etl_01.session()
    load_day(spark, args.data, args.date)
    spark.read.parquet(f"{args.data}/revenue").orderBy("order_date", "country").show()


if __name__ == "__main__":
    main()
