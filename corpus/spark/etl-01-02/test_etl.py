"""Runs both pipelines in a folder of its own, twice. Exits with an error if a promise is broken.

    spark-submit test_etl.py
"""

import tempfile
from decimal import Decimal
from pathlib import Path

import etl_01
import etl_02
import generate


def rows(frame, *columns):
    return [tuple(row) for row in frame.select(*columns).orderBy(*columns).collect()]


def test_both_pipelines_twice(spark, data):
    for _ in range(2):
        etl_01.run(spark, data)
        for day in ("2026-11-01", "2026-11-02", "2026-11-01"):
            etl_02.load_day(spark, data, day)
    assert rows(spark.read.parquet(f"{data}/clean"), "order_id", "amount") == [
        (1, Decimal("40.00")),
        (2, Decimal("20.00")),
        (4, Decimal("99.90")),
    ]
    rejects = spark.read.json(f"{data}/rejects")
    assert rows(rejects, "reason", "source_file") == [("amount", "day1.csv"), ("order_id", "day2.csv")]
    stored = spark.read.parquet(f"{data}/revenue")
    assert rows(stored, "country", "orders", "revenue") == [
        ("DE", 1, Decimal("40.00")),
        ("FR", 1, Decimal("20.00")),
        ("unknown", 1, Decimal("99.90")),
    ]


def test_a_swapped_header_stops_etl_01(spark, data):
    path = Path(data, "landing/day1.csv")
    path.write_text(path.read_text().replace("order_id,customer_id", "customer_id,order_id", 1))
    try:
        etl_01.run(spark, data)
    except Exception as error:
        assert "CSV header does not conform to the schema" in str(error), error
    else:
        raise AssertionError("the swapped columns were not noticed")


def main():
    spark = etl_01.session()
    spark.sparkContext.setLogLevel("OFF")  # one test provokes an error; it needs no log
    tests = [test for name, test in globals().items() if name.startswith("test_")]
    for test in tests:
        data = tempfile.mkdtemp()
        generate.write(data)
        test(spark, data)
        print("passed", test.__name__)
    print(len(tests), "passed, 0 failed")


if __name__ == "__main__":
    main()
