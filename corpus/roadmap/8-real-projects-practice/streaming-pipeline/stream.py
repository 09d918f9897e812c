"""Reads the shop's clicks from a Kafka topic and keeps each of them once in a Delta table.

    spark-submit --packages io.delta:delta-spark_4.1_2.13:4.4.0,org.apache.spark:spark-sql-kafka-0-10_2.13:4.1.1 \\
        stream.py --bootstrap-servers 127.0.0.1:9092 --topic clicks

It runs until Ctrl-C; with --once it takes what is there and ends. It may be stopped or killed at any time and
started again; Spark 4.1.1 may want a second start after a kill (SPARK-55271).
"""

import argparse
import os

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

EVENT = "event_id STRING, event_time TIMESTAMP, customer STRING, page STRING"
REQUIRED = ["event_id", "event_time", "customer", "page"]

TABLES = {
    "clicks": EVENT + ", topic STRING, partition INT, offset BIGINT",
    "clicks_bad": "value STRING, problem STRING, topic STRING, partition INT, offset BIGINT, timestamp TIMESTAMP",
}


def session():
    """A session of one's own. On Databricks use the one that is there: spark."""
    return (
        SparkSession.builder.appName("clicks")
        .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .config("spark.sql.session.timeZone", "UTC")
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


def from_kafka(spark, bootstrap_servers, topic, per_batch=100_000):
    return (
        spark.readStream.format("kafka")
        .option("kafka.bootstrap.servers", bootstrap_servers)
        .option("subscribe", topic)
        .option("startingOffsets", "earliest")  # counts only until there is a checkpoint
        .option("maxOffsetsPerTrigger", per_batch)
        .load()
    )


def parse(records):
    """Adds to each Kafka record its text, the event in it, and the problem: '' for a good record."""
    text = records.select("topic", "partition", "offset", "timestamp", F.col("value").cast("string").alias("value"))
    missing = [F.when(F.col(f"event.{name}").isNull(), name) for name in REQUIRED]
    return text.withColumn("event", F.from_json("value", EVENT)).withColumn("problem", F.concat_ws(", ", *missing))


def good(parsed):
    return parsed.where("problem = ''").select("event.*", "topic", "partition", "offset")


def bad(parsed):
    return parsed.where("problem <> ''").select("value", "problem", "topic", "partition", "offset", "timestamp")


def insert_new(rows, table, keys):
    """Inserts the rows whose keys the table does not hold yet. A repetition changes nothing."""
    same = " AND ".join(f"{table}.{key} = new.{key}" for key in keys)
    rows.dropDuplicates(keys).alias("new").mergeInto(table, F.expr(same)).whenNotMatched().insertAll().merge()


def write_batch(records, batch_id):
    """Writes one micro-batch. Spark may call it twice for the same batch: after a crash, for one."""
    parsed = parse(records).persist()  # two writes, one reading
    try:
        insert_new(bad(parsed), "clicks_bad", ["topic", "partition", "offset", "timestamp"])
        insert_new(good(parsed), "clicks", ["event_id"])
    finally:
        parsed.unpersist()


def start(records, checkpoint, once=False, write=write_batch):
    """Starts the query. The folder checkpoint remembers how far it came; it belongs to this query alone."""
    trigger = {"availableNow": True} if once else {"processingTime": "10 seconds"}
    return records.writeStream.foreachBatch(write).option("checkpointLocation", checkpoint).trigger(**trigger).start()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bootstrap-servers", required=True, help="Kafka's address, host:port[,host:port]")
    parser.add_argument("--topic", required=True)
    parser.add_argument("--lake", default="lake", help="folder of the tables (default: lake)")
    parser.add_argument("--checkpoint", default="checkpoint", help="folder of the checkpoint (default: checkpoint)")
    parser.add_argument("--per-batch", default=100_000, type=int, help="records a micro-batch at most")
    parser.add_argument("--once", action="store_true", help="take what is there, then end")
    args = parser.parse_args()
    spark = session()
    create_tables(spark, args.lake)
    query = start(from_kafka(spark, args.bootstrap_servers, args.topic, args.per_batch), args.checkpoint, args.once)
    try:
        query.awaitTermination()
    except KeyboardInterrupt:
        query.stop()
    print(spark.table("clicks").count(), "clicks,", spark.table("clicks_bad").count(), "bad records")


if __name__ == "__main__":
    main()
