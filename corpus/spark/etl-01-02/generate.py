"""Writes two days of raw orders and the list of customers: landing/day1.csv, landing/day2.csv, customers.csv.

    python generate.py --data data
"""

import argparse
from pathlib import Path

FILES = {
    "landing/day1.csv": """order_id,customer_id,amount,ordered_at,updated_at
1,10,40.00,2026-11-01 09:15:00,2026-11-01 09:15:00
1,10,40.00,2026-11-01 09:15:00,2026-11-01 09:15:00
2,11,25.00,2026-11-01 18:30:00,2026-11-01 18:30:00
3,10,12.5O,2026-11-01 20:00:00,2026-11-01 20:00:00
""",
    "landing/day2.csv": """order_id,customer_id,amount,ordered_at,updated_at
2,11,20.00,2026-11-01 18:30:00,2026-11-02 08:00:00
4,12,99.90,2026-11-02 11:45:00,2026-11-02 11:45:00
,12,15.00,2026-11-02 12:00:00,2026-11-02 12:00:00
""",
    "customers.csv": """customer_id,name,country
10,Ada,DE
11,Ben,FR
""",
}


def write(data):
    """Writes the files; a second call replaces them."""
    for name, text in FILES.items():
        path = Path(data, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default="data", help="folder for the files (default: data)")
    args = parser.parse_args()
    write(args.data)
    print(*(f"{args.data}/{name}" for name in FILES), sep="\n")


if __name__ == "__main__":
    main()
