"""Writes change events of the shop's customers as a CDC tool would deliver them: events/1.json and so on.

    python generate.py --events events

c is create, u is update, d is delete; seq is the position in the source's log.
"""

import argparse
import json
from pathlib import Path

BATCHES = {
    1: [
        (1, "u", 105, "ada@shop.example", "Bonn"),  # overtook its create
        (1, "c", 101, "ada@shop.example", "Berlin"),
        (2, "c", 102, "ben@shop.example", "Paris"),
        (2, "c", 102, "ben@shop.example", "Paris"),  # delivered twice
        (3, "c", 103, "cleo@shop.example", "Rome"),
    ],
    2: [
        (2, "d", 110, None, None),
        (3, "u", 111, "cleo@shop.example", "Milan"),
        (4, "c", 112, "dora@shop.example", "Oslo"),
    ],
    3: [
        (2, "u", 108, "ben@shop.example", "Lyon"),  # late: older than the delete
        (4, "d", 115, None, None),
        (4, "c", 118, "dora@shop.example", "Bergen"),  # came back
    ],
}


def write_batch(folder, number, events):
    """Writes one batch, one JSON object a line; a second call replaces it."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    names = ("customer_id", "op", "seq", "email", "city")
    lines = [json.dumps(dict(zip(names, event, strict=True))) for event in events]
    Path(folder, f"{number}.json").write_text("\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", default="events", help="folder for the files (default: events)")
    args = parser.parse_args()
    for number, events in BATCHES.items():
        write_batch(args.events, number, events)
        print(f"{args.events}/{number}.json: {len(events)} events")


if __name__ == "__main__":
    main()
