"""Compares the tables with the topic: exits with an error unless each event is there, and there once.

    spark-submit --packages io.delta:delta-spark_4.1_2.13:4.4.0,org.apache.spark:spark-sql-kafka-0-10_2.13:4.1.1 \\
        check.py --bootstrap-servers 127.0.0.1:9092 --topic clicks
"""

import argparse
import sys

import stream


def compare(parsed, clicks, clicks_bad):
    """Names what is wrong, given everything that was ever sent; an empty list if nothing is."""
    sent = stream.good(parsed).select("event_id").distinct()
    stored = clicks.select("event_id")
    broken = stream.bad(parsed).select("topic", "partition", "offset")
    aside = clicks_bad.select("topic", "partition", "offset")
    counts = {
        "events are missing": sent.exceptAll(stored).count(),
        "events are there twice or were never sent": stored.exceptAll(sent).count(),
        "bad records are missing": broken.exceptAll(aside).count(),
        "bad records are there twice or were never sent": aside.exceptAll(broken).count(),
    }
    return [f"{count} {what}" for what, count in counts.items() if count]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bootstrap-servers", required=True, help="Kafka's address, host:port[,host:port]")
    parser.add_argument("--topic", required=True)
    parser.add_argument("--lake", default="lake", help="folder of the tables (default: lake)")
    args = parser.parse_args()
    spark = stream.session()
    stream.create_tables(spark, args.lake)
    records = (
        spark.read.format("kafka")  # a batch: all records that the topic holds now
        .option("kafka.bootstrap.servers", args.bootstrap_servers)
        .option("subscribe", args.topic)
        .load()
    )
    problems = compare(stream.parse(records), spark.table("clicks"), spark.table("clicks_bad"))
    if problems:
        sys.exit("; ".join(problems))
    print("each event is there once:", spark.table("clicks").count())


if __name__ == "__main__":
    main()
