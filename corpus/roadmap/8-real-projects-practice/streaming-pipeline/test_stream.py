"""Tests the pipeline without Kafka: files with the columns of Kafka's records take the topic's place.

    spark-submit --packages io.delta:delta-spark_4.1_2.13:4.4.0 test_stream.py
"""

import os
import tempfile

import check
import produce
import stream

RECORD = "key BINARY, value BINARY, topic STRING, partition INT, offset BIGINT, timestamp TIMESTAMP, timestampType INT"


class Topic:
    """Files that look like a Kafka topic with one partition, and tables of their own."""

    def __init__(self, spark):
        self.spark = spark
        self.folder = tempfile.mkdtemp()
        self.checkpoint = tempfile.mkdtemp()
        self.size = 0
        for table in stream.TABLES:
            spark.sql(f"DROP TABLE IF EXISTS {table}")
        stream.create_tables(spark, tempfile.mkdtemp())

    def send(self, values):
        rows = [(value, self.size + place) for place, value in enumerate(values)]
        self.size += len(rows)
        self.spark.createDataFrame(rows, "text STRING, offset BIGINT").selectExpr(
            "CAST(NULL AS BINARY) AS key",
            "CAST(text AS BINARY) AS value",
            "'clicks' AS topic",
            "0 AS partition",
            "offset",
            "timestamp_seconds(1793523600 + offset) AS timestamp",
            "0 AS timestampType",
        ).coalesce(1).write.mode("append").parquet(self.folder)

    def run(self, write=stream.write_batch, checkpoint=None):
        records = self.spark.readStream.schema(RECORD).option("maxFilesPerTrigger", 1).parquet(self.folder)
        stream.start(records, checkpoint or self.checkpoint, once=True, write=write).awaitTermination()

    def problems(self):
        parsed = stream.parse(self.spark.read.schema(RECORD).parquet(self.folder))
        return check.compare(parsed, self.spark.table("clicks"), self.spark.table("clicks_bad"))

    def events(self):
        return [row.event_id for row in self.spark.table("clicks").orderBy("event_id").collect()]


def test_each_event_once_and_bad_records_aside(topic):
    topic.send(produce.PARTS[1])
    topic.run()
    topic.send(produce.PARTS[2])
    topic.run()
    topic.run()  # nothing new
    assert topic.events() == ["e1", "e2", "e3", "e5", "e7"], topic.events()
    bad = topic.spark.table("clicks_bad").orderBy("offset").collect()
    assert [(row.offset, row.problem) for row in bad] == [(4, "event_id, event_time, customer, page"), (7, "event_time")]
    assert topic.problems() == []


def test_a_crash_between_two_tables_loses_and_repeats_nothing(topic):
    def crash(records, batch_id):
        stream.insert_new(stream.bad(stream.parse(records)), "clicks_bad", ["topic", "partition", "offset", "timestamp"])
        raise RuntimeError("the machine went down")

    topic.send(produce.PARTS[1])
    try:
        topic.run(write=crash)
        raise AssertionError("the crash did not come through")
    except AssertionError:
        raise
    except Exception as error:
        assert "the machine went down" in str(error), error
    assert topic.problems() == ["3 events are missing"]
    topic.send(produce.PARTS[2])
    topic.run()
    assert topic.problems() == []


def test_a_lost_checkpoint_means_work_but_no_duplicates(topic):
    topic.send(produce.PARTS[1])
    topic.send(produce.PARTS[2])
    topic.run()
    topic.run(checkpoint=os.path.join(topic.checkpoint, "new"))
    assert topic.problems() == []


def main():
    spark = stream.session()
    spark.sparkContext.setLogLevel("OFF")  # one test provokes an error; it needs no log
    tests = [test for name, test in globals().items() if name.startswith("test_")]
    for test in tests:
        test(Topic(spark))
        print("passed", test.__name__)
    print(len(tests), "passed, 0 failed")


if __name__ == "__main__":
    main()
