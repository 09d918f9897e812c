"""Compiles Python sources without running them and prints a JSON list: for each what is wrong, "" where nothing is.

    python3 compile_blocks.py sources.json
"""

import json
import sys


def fault(source):
    try:
        compile(source, "block", "exec", dont_inherit=True)
        return ""
    except (SyntaxError, ValueError) as error:
        return str(error)


with open(sys.argv[1], encoding="utf-8") as sources:
    print(json.dumps([fault(source) for source in json.load(sources)]))
