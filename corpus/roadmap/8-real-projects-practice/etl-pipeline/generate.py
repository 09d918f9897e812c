"""Writes the shop's daily order files, with the troubles that real files have.

    python generate.py --landing landing
"""

import argparse
from pathlib import Path

HEADER = "order_id,customer,product,quantity,price,ordered_at,updated_at"

DAYS = {
    "2026-11-01": [
        "1,Ada,tea,2,9.50,2026-11-01T09:15:00Z,2026-11-01T09:15:00Z",
        "2,Ben,pot,1,24.00,2026-11-01T11:00:00Z,2026-11-01T11:00:00Z",
        "2,Ben,pot,1,24.00,2026-11-01T11:00:00Z,2026-11-01T11:00:00Z",  # delivered twice
        "3,Cleo,tea,4,9.50,2026-11-01T17:40:00Z,2026-11-01T17:40:00Z",
        "4,Ada,tea,three,9.50,2026-11-01T20:05:00Z,2026-11-01T20:05:00Z",  # not a number
        "5,Ben,tea,1,9.50,2026-11-01T22:10:00Z,2026-11-01T22:10:00Z",
    ],
    "2026-11-02": [
        "3,Cleo,tea,1,9.50,2026-11-01T17:40:00Z,2026-11-02T08:00:00Z",  # corrects an order of November 1
        "6,Ada,pot,1,24.00,2026-11-02T10:00:00Z,2026-11-02T10:00:00Z",
        "7,Cleo,pot,2,24.00,2026-11-02T12:30:00Z,2026-11-02T12:30:00Z",
        "8,Ben,tea,3,9.50,2026-11-02T13:00:00Z,2026-11-02T13:00:00Z",
        "9,Ben,tea,-2,9.50,2026-11-02T15:00:00Z,2026-11-02T15:00:00Z",  # breaks a rule of the shop
    ],
    "2026-11-03": [
        "10,Ada,tea,1,9,50,2026-11-03T07:30:00Z,2026-11-03T07:30:00Z",  # decimal comma: one field too many
        "11,Cleo,tea,2,9.50,2026-11-03T09:00:00Z,2026-11-03T09:00:00Z",
        "12,Ben,pot,1,26.00,2026-11-03T18:20:00Z,2026-11-03T18:20:00Z",
        "7,Cleo,pot,1,24.00,2026-11-02T12:30:00Z,2026-11-03T18:45:00Z",  # corrects an order of November 2
        "13,Ada,tea,1,9.50,2026-11-03T21:00:00Z,2026-11-03T21:00:00Z",
    ],
}


def write_day(landing, day, rows):
    """Writes one day's file; a second call replaces it."""
    folder = Path(landing, day)
    folder.mkdir(parents=True, exist_ok=True)
    Path(folder, "orders.csv").write_text("\n".join([HEADER, *rows]) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--landing", default="landing", help="folder for the files (default: landing)")
    args = parser.parse_args()
    for day, rows in DAYS.items():
        write_day(args.landing, day, rows)
        print(f"{args.landing}/{day}/orders.csv: {len(rows)} rows")


if __name__ == "__main__":
    main()
