"""Keeps a table of customers that follows change events, with its history.

    python generate.py --events events
    export PACKAGES=io.delta:delta-spark_4.1_2.13:4.4.0
    spark-submit --packages $PACKAGES cdc.py apply events/1.json
    spark-submit --packages $PACKAGES cdc.py history
    spark-submit --packages $PACKAGES cdc.py changes --since 2
    spark-submit --packages $PACKAGES cdc.py compare --with-version 2
    spark-submit --packages $PACKAGES cdc.py repair --to-version 2

Every command may be repeated; apply takes the same events twice, or in another order, to the same result.
"""

import argparse
import os
import sys

from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as F

EVENT = "customer_id INT, op STRING, seq BIGINT, email STRING, city STRING"

TABLES = {
    "customer_events": EVENT,  # bronze: every event once, for ever
    "customers": "customer_id INT, email STRING, city STRING, deleted BOOLEAN, seq BIGINT",  # silver: the state
}


class EventError(Exception):
    """Events that this program cannot apply, or tables that contradict them. Somebody must look."""


def session():
    """A session of one's own. On Databricks use the one that is there: spark."""
    return (
        SparkSession.builder.appName("customers")
        .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .config("spark.sql.shuffle.partitions", "2")  # a few rows do not need 200
        .config("spark.databricks.delta.snapshotPartitions", "2")
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )


def create_tables(spark, lake=None):
    """Creates what is missing: under the folder lake, or without one as managed tables of the current schema."""
    for table, columns in TABLES.items():
        location = f"LOCATION '{os.path.abspath(lake)}/{table}'" if lake else ""
        spark.sql(f"""
            CREATE TABLE IF NOT EXISTS {table} ({columns}) USING delta {location}
            TBLPROPERTIES (delta.enableChangeDataFeed = true)
        """)
    view = "CREATE OR REPLACE VIEW" if lake is None else "CREATE OR REPLACE TEMPORARY VIEW"
    spark.sql(f"{view} current_customers AS SELECT customer_id, email, city FROM customers WHERE NOT deleted")


def read_events(spark, path):
    """Reads a file of events, and refuses it whole if one of them makes no sense."""
    events = spark.read.json(path, schema=EVENT, mode="FAILFAST")
    sound = "customer_id IS NOT NULL AND seq IS NOT NULL AND op IN ('c', 'u', 'd')"
    wrong = events.where(f"NOT coalesce({sound}, false)").count()
    if wrong:
        raise EventError(f"{path}: {wrong} events without key, sequence or known operation")
    return events


def keep(events):
    """Adds to bronze the events that are new there."""
    once = events.dropDuplicates(["customer_id", "seq"]).alias("new")
    same = F.expr("customer_events.customer_id = new.customer_id AND customer_events.seq = new.seq")
    once.mergeInto("customer_events", same).whenNotMatched().insertAll().merge()


def latest(events):
    """The newest event of each customer: MERGE takes one source row a key."""
    newest_first = Window.partitionBy("customer_id").orderBy(F.desc("seq"))
    return events.withColumn("place", F.row_number().over(newest_first)).where("place = 1").drop("place")


def apply_changes(spark, events):
    """Brings customers up to date. Events that are older than a row, or known to it, change nothing."""
    latest(events).createOrReplaceTempView("changes")
    spark.sql("""
        MERGE INTO customers AS t
        USING changes AS s
        ON t.customer_id = s.customer_id
        WHEN MATCHED AND s.seq > t.seq THEN UPDATE SET
            email = s.email, city = s.city, deleted = (s.op = 'd'), seq = s.seq
        WHEN NOT MATCHED THEN INSERT (customer_id, email, city, deleted, seq)
            VALUES (s.customer_id, s.email, s.city, s.op = 'd', s.seq)
    """)


def check(spark):
    """The customers must be what their latest events say. Raises EventError if not."""
    expected = latest(spark.table("customer_events")).selectExpr(
        "customer_id", "email", "city", "op = 'd' AS deleted", "seq"
    )
    actual = spark.table("customers")
    wrong = expected.exceptAll(actual).union(actual.exceptAll(expected)).select("customer_id").distinct().count()
    if wrong:
        raise EventError(f"{wrong} customers differ from their latest events")


def version(spark):
    """The table's version of now."""
    return spark.sql("DESCRIBE HISTORY customers LIMIT 1").first().version


def changes(spark, since, until=None):
    """Row by row what changed from version since on: the change data feed."""
    until = version(spark) if until is None else until
    return spark.sql(f"SELECT * FROM table_changes('customers', {since}, {until})").orderBy(
        "_commit_version", "customer_id", "_change_type"
    )


def compare(spark, old_version):
    """The customers who differ between an old version and now."""
    return spark.sql(f"""
        SELECT customer_id, old.city AS was, new.city AS now, old.deleted AS was_deleted, new.deleted AS now_deleted
        FROM customers AS new FULL JOIN customers VERSION AS OF {old_version} AS old USING (customer_id)
        WHERE NOT (struct(new.*) <=> struct(old.*)) ORDER BY customer_id
    """)


def repair(spark, good_version):
    """Goes back to a good version, then applies again all events that came in since."""
    spark.sql(f"RESTORE TABLE customers TO VERSION AS OF {good_version}")
    apply_changes(spark, spark.table("customer_events"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lake", default="lake", help="folder of the tables (default: lake)")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("apply", help="take in a file of events").add_argument("file")
    commands.add_parser("history", help="list the versions of customers")
    commands.add_parser("changes", help="list changed rows").add_argument("--since", type=int, required=True)
    commands.add_parser("compare", help="compare with old rows").add_argument("--with-version", type=int, required=True)
    commands.add_parser("repair", help="restore and catch up").add_argument("--to-version", type=int, required=True)
    commands.add_parser("check", help="compare the customers with their events")
    args = parser.parse_args()

    spark = session()
    create_tables(spark, args.lake)
    try:
        match args.command:
            case "apply":
                events = read_events(spark, args.file)
                keep(events)
                apply_changes(spark, events)
                check(spark)
                spark.table("current_customers").orderBy("customer_id").show()
            case "history":
                spark.sql("DESCRIBE HISTORY customers").select("version", "timestamp", "operation").show(truncate=False)
            case "changes":
                changes(spark, args.since).drop("_commit_timestamp").show(truncate=False)
            case "compare":
                compare(spark, args.with_version).show()
            case "repair":
                repair(spark, args.to_version)
                check(spark)
            case "check":
                check(spark)
    except EventError as error:
        sys.exit(f"stopped: {error}")


if __name__ == "__main__":
    main()
