"""Runs the Python blocks of a page in order, in one namespace, and ends the output of each with a line of its own.

    python3 run_blocks.py blocks.json          a JSON list of sources
    python3 run_blocks.py blocks.json spark    blocks may ask for packages, which the installation already has

An exception is printed as its last line, and the next block runs all the same.
"""

import json
import os
import sys
import traceback

END_OF_BLOCK = "\x01"


def keep_spark_from_downloading():
    import warnings

    from pyspark.sql import SparkSession

    warnings.filterwarnings("ignore")
    config = SparkSession.Builder.config

    def config_without_packages(self, key=None, value=None, **others):
        return self if key == "spark.jars.packages" else config(self, key, value, **others)

    SparkSession.Builder.config = config_without_packages


def run(block, name, namespace):
    try:
        exec(compile(block, name, "exec", dont_inherit=True), namespace)
    except SystemExit as end:
        print("SystemExit", end)
    except BaseException as error:
        print("".join(traceback.format_exception_only(error)).strip())
        traceback.print_exc()


def main(file, *extra):
    with open(file, encoding="utf-8") as source:
        blocks = json.load(source)
    if "spark" in extra:
        keep_spark_from_downloading()
    # What lies in the working folder can be imported, as if the page were a program there.
    sys.path[0] = os.getcwd()
    sys.argv = [""]
    namespace = {"__name__": "__main__"}
    for number, block in enumerate(blocks, 1):
        run(block, f"block{number}", namespace)
        sys.stdout.flush()
        print(END_OF_BLOCK, flush=True)


main(*sys.argv[1:])
