"""Writes a year of invented orders, the same at every call: data/orders.csv.

    python generate.py --data data
"""

import argparse
import csv
import datetime
import random
from pathlib import Path

FIRST_DAY = datetime.date(2025, 11, 1)
DAYS = 365


def orders(customers=400, seed=7):
    """(customer_id, ordered_on, amount): customers come in at any time, keep a rhythm of their own, and leave again."""
    dice = random.Random(seed)
    rows = []
    for customer_id in range(1, customers + 1):
        pause = dice.choice([4, 8, 16, 40])  # days between two orders, on average
        day = dice.uniform(-90, DAYS)
        end = min(DAYS, day + dice.choice([20, 80, 300]))
        while day < end:
            if day >= 0:
                rows.append((customer_id, FIRST_DAY + datetime.timedelta(days=int(day)), round(dice.uniform(8, 60), 2)))
            day += dice.expovariate(1 / pause)
    return sorted(rows, key=lambda row: (row[1], row[0]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default="data", help="folder for the file (default: data)")
    args = parser.parse_args()
    Path(args.data).mkdir(parents=True, exist_ok=True)
    rows = orders()
    with open(Path(args.data, "orders.csv"), "w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["customer_id", "ordered_on", "amount"])
        writer.writerows(rows)
    print(len(rows), "orders")


if __name__ == "__main__":
    main()
