"""Loads one day of the shop's orders: file -> bronze -> silver -> gold, all Delta tables.

    python generate.py --landing landing
    spark-submit --packages io.delta:delta-spark_4.1_2.13:4.4.0 pipeline.py --date 2026-11-01

Any day may be loaded again, at any time and in any order: the tables end up the same.
"""

import argparse
import datetime
import os
import sys
from functools import reduce

from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F

FIELDS = ["order_id", "customer", "product", "quantity", "price", "ordered_at", "updated_at"]

TABLES = {
    "orders_bronze": ", ".join(f"{name} STRING" for name in FIELDS)
    + ", malformed STRING, load_date DATE, source_file STRING",
    "orders_silver": """order_id BIGINT, customer STRING, product STRING, quantity INT, price DECIMAL(10,2),
        ordered_at TIMESTAMP, updated_at TIMESTAMP, order_date DATE""",
    "orders_quarantine": ", ".join(f"{name} STRING" for name in FIELDS)
    + ", malformed STRING, load_date DATE, source_file STRING, reason STRING",
    "revenue_gold": "order_date DATE, product STRING, orders BIGINT, pieces BIGINT, revenue DECIMAL(20,2)",
}

# What a good row satisfies. The names are the reasons in the quarantine.
RULES = {
    "line does not have seven fields": "malformed IS NULL",
    "order_id is no number": "try_cast(order_id AS BIGINT) IS NOT NULL",
    "customer is missing": "trim(customer) <> ''",
    "product is unknown": "product IN ('tea', 'pot')",
    "quantity is no positive number": "try_cast(quantity AS INT) > 0",
    "price is no amount": "try_cast(price AS DECIMAL(10,2)) >= 0",
    "ordered_at is no time": "try_cast(ordered_at AS TIMESTAMP) IS NOT NULL",
    "updated_at is no time": "try_cast(updated_at AS TIMESTAMP) IS NOT NULL",
}


class DataCheckError(Exception):
    """The data is not fit for those who would read it. The run must stop."""


def session():
    """A session of one's own. On Databricks use the one that is there: spark."""
    return (
        SparkSession.builder.appName("orders")
        .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .config("spark.sql.session.timeZone", "UTC")  # the same order_date on every machine
        .config("spark.sql.shuffle.partitions", "2")  # a few rows do not need 200
        .config("spark.databricks.delta.snapshotPartitions", "2")
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )


def create_tables(spark, lake=None):
    """Creates what is missing: under the folder lake, or without one as managed tables of the current schema."""
    for table, columns in TABLES.items():
        location = f"LOCATION '{os.path.abspath(lake)}/{table}'" if lake else ""
        spark.sql(f"CREATE TABLE IF NOT EXISTS {table} ({columns}) USING delta {location}")


def replace(rows, table, condition):
    """Puts rows in the place of those that fulfill the condition, in one transaction."""
    rows.write.format("delta").mode("overwrite").option("replaceWhere", condition).saveAsTable(table)


def bronze(spark, landing, day):
    """Keeps the day's file as it came, every field as text."""
    path = f"{landing}/{day}/orders.csv"
    columns = ", ".join(f"{name} STRING" for name in [*FIELDS, "malformed"])
    rows = spark.read.csv(
        path,
        schema=columns,
        header=True,
        enforceSchema=False,  # compare the header with our columns instead of trusting their order
        columnNameOfCorruptRecord="malformed",
    ).select("*", F.lit(day).cast("date").alias("load_date"), F.col("_metadata.file_name").alias("source_file"))
    replace(rows, "orders_bronze", f"load_date = DATE'{day}'")


def judge(rows):
    """Adds the column reason: which rules the row breaks, '' for a good one."""
    broken = [F.when(~F.coalesce(F.expr(rule), F.lit(False)), name) for name, rule in RULES.items()]
    return rows.withColumn("reason", F.concat_ws(", ", *broken))


def newest(rows):
    """One row for each order: its last version. All columns take part, so that ties end the same in every run."""
    newest_first = Window.partitionBy("order_id").orderBy(
        F.desc("updated_at"), *[F.desc(name) for name in rows.columns if name != "updated_at"]
    )
    return rows.withColumn("version", F.row_number().over(newest_first)).where("version = 1").drop("version")


def silver(spark, day, max_bad=0.25):
    """Puts the day's bad rows into quarantine and merges the good ones into the orders."""
    judged = judge(spark.table("orders_bronze").where(F.col("load_date") == F.lit(day).cast("date")))
    total, bad = judged.select(F.count("*"), F.count_if(F.col("reason") != "")).first()
    if total == 0:
        raise DataCheckError(f"{day}: the file has no rows")
    replace(judged.where("reason <> ''"), "orders_quarantine", f"load_date = DATE'{day}'")
    if bad > max_bad * total:
        raise DataCheckError(f"{day}: {bad} of {total} rows are bad, allowed are {max_bad:.0%}")

    good = judged.where("reason = ''").selectExpr(
        "CAST(order_id AS BIGINT)",
        "trim(customer) AS customer",
        "product",
        "CAST(quantity AS INT)",
        "CAST(price AS DECIMAL(10,2))",
        "CAST(ordered_at AS TIMESTAMP)",
        "CAST(updated_at AS TIMESTAMP)",
        "CAST(CAST(ordered_at AS TIMESTAMP) AS DATE) AS order_date",
    )
    newest(good).createOrReplaceTempView("changes")
    spark.sql("""
        MERGE INTO orders_silver AS t
        USING changes AS s
        ON t.order_id = s.order_id
        WHEN MATCHED AND s.updated_at > t.updated_at THEN UPDATE SET  -- ordered_at and order_date never change
            customer = s.customer, product = s.product, quantity = s.quantity, price = s.price, updated_at = s.updated_at
        WHEN NOT MATCHED THEN INSERT *
    """)


def touched_dates(spark, day):
    """The order dates whose revenue the day's file may have changed."""
    rows = spark.sql(f"""
        SELECT DISTINCT order_date FROM orders_silver
        WHERE order_id IN (SELECT try_cast(order_id AS BIGINT) FROM orders_bronze WHERE load_date = DATE'{day}')
        ORDER BY order_date
    """)
    return [row.order_date for row in rows.collect()]


def revenue(spark, condition="true"):
    return spark.sql(f"""
        SELECT order_date, product, count(*) AS orders, sum(quantity) AS pieces,
               CAST(sum(quantity * price) AS DECIMAL(20,2)) AS revenue
        FROM orders_silver WHERE {condition} GROUP BY order_date, product
    """)


def gold(spark, day):
    """Computes the revenue of the touched dates anew, from all their orders."""
    dates = touched_dates(spark, day)
    if dates:
        condition = "order_date IN (" + ", ".join(f"DATE'{date}'" for date in dates) + ")"
        replace(revenue(spark, condition), "revenue_gold", condition)


def check(spark, day):
    """Raises DataCheckError if the tables contradict each other."""
    of_day = F.col("load_date") == F.lit(day).cast("date")
    judged = judge(spark.table("orders_bronze").where(of_day))
    good = judged.where("reason = ''").selectExpr("CAST(order_id AS BIGINT)")
    bad = judged.where("reason <> ''")
    silver, gold = spark.table("orders_silver"), spark.table("revenue_gold")
    expected = revenue(spark)  # from all orders: cheap here; on large tables compare the recent dates

    wrong = {
        "a good order did not arrive in orders_silver": good.join(silver, "order_id", "left_anti"),
        "a bad row did not arrive in orders_quarantine": bad.exceptAll(spark.table("orders_quarantine").where(of_day)),
        "an order occurs twice in orders_silver": silver.groupBy("order_id").count().where("count > 1"),
        "revenue_gold does not follow from orders_silver": expected.exceptAll(gold).union(gold.exceptAll(expected)),
    }
    found = [rows.select(F.lit(problem).alias("problem")) for problem, rows in wrong.items()]
    problems = sorted(row.problem for row in reduce(DataFrame.union, found).distinct().collect())
    if problems:
        raise DataCheckError(f"{day}: {'; '.join(problems)}")


def run(spark, landing, day, lake=None, max_bad=0.25):
    create_tables(spark, lake)
    bronze(spark, landing, day)
    silver(spark, day, max_bad)
    gold(spark, day)
    check(spark, day)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--date", required=True, type=datetime.date.fromisoformat, help="the day to load, 2026-11-01")
    parser.add_argument("--landing", default="landing", help="folder with the daily files (default: landing)")
    parser.add_argument("--lake", default="lake", help="folder of the tables (default: lake)")
    parser.add_argument("--max-bad", default=0.25, type=float, help="share of bad rows above which to stop (default: 0.25)")
    args = parser.parse_args()
    spark = session()
    try:
        run(spark, args.landing, args.date, args.lake, args.max_bad)
    except DataCheckError as error:
        sys.exit(f"stopped: {error}")
    spark.table("revenue_gold").orderBy("order_date", "product").show()


if __name__ == "__main__":
    main()
