"""Applies the events in good and bad order, breaks the table and repairs it. Exits with an error if a promise fails.

    spark-submit --packages io.delta:delta-spark_4.1_2.13:4.4.0 test_cdc.py
"""

import tempfile

import cdc
import generate

EXPECTED = [(1, "ada@shop.example", "Bonn"), (3, "cleo@shop.example", "Milan"), (4, "dora@shop.example", "Bergen")]


class Shop:
    """Event files and fresh tables for one test."""

    def __init__(self, spark):
        self.spark = spark
        self.events = tempfile.mkdtemp()
        for table in cdc.TABLES:
            spark.sql(f"DROP TABLE IF EXISTS {table}")
        cdc.create_tables(spark, tempfile.mkdtemp())
        for number, events in generate.BATCHES.items():
            generate.write_batch(self.events, number, events)

    def apply(self, *numbers):
        for number in numbers:
            events = cdc.read_events(self.spark, f"{self.events}/{number}.json")
            cdc.keep(events)
            cdc.apply_changes(self.spark, events)

    def customers(self):
        return [tuple(row) for row in self.spark.table("current_customers").orderBy("customer_id").collect()]


def fails(action, *args):
    try:
        action(*args)
    except cdc.EventError as caught:
        return str(caught)
    raise AssertionError("EventError was not raised")


def test_any_order_and_repetition(shop):
    shop.apply(3, 1, 2, 1)
    assert shop.customers() == EXPECTED, shop.customers()
    cdc.check(shop.spark)
    assert shop.spark.table("customer_events").count() == 10
    assert shop.spark.table("customers").where("deleted").first().customer_id == 2

    quiet = cdc.version(shop.spark)
    shop.apply(2)
    assert cdc.changes(shop.spark, quiet, cdc.version(shop.spark)).where("_commit_version > %d" % quiet).isEmpty()


def test_accident_audit_and_repair(shop):
    shop.apply(1)
    good = cdc.version(shop.spark)
    shop.spark.sql("UPDATE customers SET city = 'unknown'")
    shop.apply(2)
    assert "customers differ from their latest events" in fails(cdc.check, shop.spark)

    found = {row.customer_id: (row.was, row.now) for row in cdc.compare(shop.spark, good).collect()}
    assert found[1] == ("Bonn", "unknown") and found[4] == (None, "Oslo"), found
    accident = cdc.changes(shop.spark, good + 1, good + 1).collect()
    assert sorted({row._change_type for row in accident}) == ["update_postimage", "update_preimage"]
    assert len(accident) == 6

    cdc.repair(shop.spark, good)
    cdc.check(shop.spark)
    cdc.repair(shop.spark, good)  # a second time does no harm
    cdc.check(shop.spark)
    shop.apply(3)
    assert shop.customers() == EXPECTED, shop.customers()


def test_nonsense_is_refused_whole(shop):
    generate.write_batch(shop.events, 9, [(9, "c", 200, "x@shop.example", "Bern"), (None, "u", 201, None, None)])
    assert "1 events without key" in fails(shop.apply, 9)
    assert shop.spark.table("customer_events").isEmpty()


def main():
    spark = cdc.session()
    tests = [test for name, test in globals().items() if name.startswith("test_")]
    for test in tests:
        test(Shop(spark))
        print("passed", test.__name__)
    print(len(tests), "passed, 0 failed")


if __name__ == "__main__":
    main()
