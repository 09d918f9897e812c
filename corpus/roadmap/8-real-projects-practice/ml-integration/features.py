"""What is known about each customer on a given day, and what the customer did afterwards."""

import os

from pyspark.sql import SparkSession

NAMES = ["days_since_last", "orders_60d", "orders_14d", "amount_60d"]
HORIZON_DAYS = 14


def session():
    """A session of one's own. On Databricks use the one that is there: spark."""
    return (
        SparkSession.builder.appName("reorder")
        .config("spark.sql.shuffle.partitions", "2")  # a few rows do not need 200
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )


def read_orders(spark, data):
    schema = "customer_id INT, ordered_on DATE, amount DECIMAL(10,2)"
    return spark.read.csv(os.path.join(data, "orders.csv"), schema=schema, header=True, mode="FAILFAST")


def features(spark, orders, day):
    """One row for each customer with an order in the 60 days before day. Nothing of day itself or later is used."""
    return spark.sql(
        """
        SELECT customer_id, :day AS day,
               CAST(datediff(:day, max(ordered_on)) AS DOUBLE) AS days_since_last,
               CAST(count(*) AS DOUBLE) AS orders_60d,
               CAST(count_if(ordered_on >= date_sub(:day, 14)) AS DOUBLE) AS orders_14d,
               CAST(sum(amount) AS DOUBLE) AS amount_60d
        FROM {orders}
        WHERE ordered_on < :day AND ordered_on >= date_sub(:day, 60)
        GROUP BY customer_id
        """,
        args={"day": day},
        orders=orders,
    )


def labeled(spark, orders, day):
    """The features of day with the answer: did the customer order within the 14 days from day on?"""
    return spark.sql(
        """
        SELECT f.*, CAST(EXISTS (
            SELECT 1 FROM {orders} AS o
            WHERE o.customer_id = f.customer_id
              AND o.ordered_on >= f.day AND o.ordered_on < date_add(f.day, {horizon})
        ) AS INT) AS ordered
        FROM {f} AS f
        """,
        f=features(spark, orders, day),
        orders=orders,
        horizon=HORIZON_DAYS,
    )
