"""Runs the pipeline in a folder of its own and checks what it promises. Exits with an error if a promise is broken.

    spark-submit --packages io.delta:delta-spark_4.1_2.13:4.4.0 test_pipeline.py
"""

import tempfile
from pathlib import Path

import generate
import pipeline

DAYS = list(generate.DAYS)


class Lake:
    """Landing files and fresh tables for one test."""

    def __init__(self, spark):
        self.spark = spark
        self.landing = tempfile.mkdtemp()
        self.folder = tempfile.mkdtemp()
        for table in pipeline.TABLES:
            spark.sql(f"DROP TABLE IF EXISTS {table}")
        pipeline.create_tables(spark, self.folder)
        for day, rows in generate.DAYS.items():
            generate.write_day(self.landing, day, rows)

    def load(self, *days):
        for day in days:
            pipeline.run(self.spark, self.landing, day, self.folder)

    def rows(self, table):
        return sorted(map(str, self.spark.table(table).collect()))


def fails(error, action, *args):
    try:
        action(*args)
    except error as caught:
        return str(caught)
    raise AssertionError(f"{error.__name__} was not raised")


def test_days_in_another_order_and_one_repeated(lake):
    lake.load(DAYS[1], DAYS[0], DAYS[2], DAYS[0])
    gold = lake.spark.table("revenue_gold").orderBy("order_date", "product").collect()
    assert [(str(row.order_date), row.product, row.orders, row.pieces, str(row.revenue)) for row in gold] == [
        ("2026-11-01", "pot", 1, 1, "24.00"),
        ("2026-11-01", "tea", 3, 4, "38.00"),
        ("2026-11-02", "pot", 2, 2, "48.00"),
        ("2026-11-02", "tea", 1, 3, "28.50"),
        ("2026-11-03", "pot", 1, 1, "26.00"),
        ("2026-11-03", "tea", 2, 3, "28.50"),
    ]
    reasons = {row.order_id: row.reason for row in lake.spark.table("orders_quarantine").collect()}
    assert sorted(reasons) == ["10", "4", "9"], reasons
    assert reasons["4"] == reasons["9"] == "quantity is no positive number", reasons
    assert reasons["10"].startswith("line does not have seven fields"), reasons


def test_a_crash_after_silver_and_then_a_corrected_file(lake):
    day = DAYS[0]
    pipeline.bronze(lake.spark, lake.landing, day)
    pipeline.silver(lake.spark, day)  # and here the machine went down
    assert "revenue_gold" in fails(pipeline.DataCheckError, pipeline.check, lake.spark, day)

    generate.write_day(lake.landing, day, [row.replace("three", "3") for row in generate.DAYS[day]])
    lake.load(day)
    assert lake.rows("orders_quarantine") == []
    assert lake.spark.table("orders_silver").where("order_id = 4").first().quantity == 3


def test_bad_files_stop_the_run(lake):
    day = DAYS[0]
    rows = generate.DAYS[day]

    assert "PATH_NOT_FOUND" in fails(Exception, lake.load, "2026-12-24")

    generate.write_day(lake.landing, day, [])
    assert "no rows" in fails(pipeline.DataCheckError, lake.load, day)

    generate.write_day(lake.landing, day, ["x,Ada,tea,1,9.50,then,now"] * 2 + rows[:2])
    assert "2 of 4 rows are bad" in fails(pipeline.DataCheckError, lake.load, day)
    assert lake.rows("orders_silver") == []
    assert len(lake.rows("orders_quarantine")) == 2

    before = lake.rows("orders_bronze")
    header = generate.HEADER.replace("quantity,price", "price,quantity")
    Path(lake.landing, day, "orders.csv").write_text("\n".join([header, *rows]))
    assert "CSV header does not conform to the schema" in fails(Exception, lake.load, day)
    assert lake.rows("orders_bronze") == before


def main():
    spark = pipeline.session()
    spark.sparkContext.setLogLevel("OFF")  # some tests provoke errors; they need no log
    tests = [test for name, test in globals().items() if name.startswith("test_")]
    for test in tests:
        test(Lake(spark))
        print("passed", test.__name__)
    print(len(tests), "passed, 0 failed")


if __name__ == "__main__":
    main()
