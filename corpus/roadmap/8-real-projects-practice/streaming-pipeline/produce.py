"""Sends clicks of the shop to a Kafka topic, with the troubles that real topics have.

    spark-submit --packages org.apache.spark:spark-sql-kafka-0-10_2.13:4.1.1 \\
        produce.py --bootstrap-servers 127.0.0.1:9092 --topic clicks --part 1

Sending a part twice is what a program does that was restarted without an answer: the same events arrive again.
"""

import argparse

from pyspark.sql import SparkSession

PARTS = {
    1: [
        '{"event_id": "e1", "event_time": "2026-11-01T09:00:00Z", "customer": "Ada", "page": "/tea"}',
        '{"event_id": "e2", "event_time": "2026-11-01T09:00:20Z", "customer": "Ben", "page": "/pot"}',
        '{"event_id": "e2", "event_time": "2026-11-01T09:00:20Z", "customer": "Ben", "page": "/pot"}',  # sent twice
        '{"event_id": "e3", "event_time": "2026-11-01T09:01:00Z", "customer": "Ada", "page": "/basket"}',
        '{"event_id": "e4", "event_time": "2026-11-01T09:0',  # cut off
    ],
    2: [
        '{"event_id": "e5", "event_time": "2026-11-01T09:02:00Z", "customer": "Cleo", "page": "/tea"}',
        '{"event_id": "e1", "event_time": "2026-11-01T09:00:00Z", "customer": "Ada", "page": "/tea"}',  # sent again
        '{"event_id": "e6", "event_time": "yesterday", "customer": "Ben", "page": "/tea"}',  # not a time
        '{"event_id": "e7", "event_time": "2026-11-01T08:59:00Z", "customer": "Ben", "page": "/"}',  # late
    ],
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bootstrap-servers", required=True, help="Kafka's address, host:port[,host:port]")
    parser.add_argument("--topic", required=True)
    parser.add_argument("--part", required=True, type=int, choices=PARTS)
    args = parser.parse_args()
    spark = SparkSession.builder.appName("produce").config("spark.ui.showConsoleProgress", "false").getOrCreate()
    rows = [(text,) for text in PARTS[args.part]]
    (
        spark.createDataFrame(rows, "value STRING")
        .write.format("kafka")
        .option("kafka.bootstrap.servers", args.bootstrap_servers)
        .option("topic", args.topic)
        .save()
    )
    print(len(rows), "records sent to", args.topic)


if __name__ == "__main__":
    main()
