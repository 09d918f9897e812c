// Runs a Python program on CPython 3.14 (no threads, no processes), in the folder that it is started in.
//
//     node pyodide.mjs run_blocks.py blocks.json

import { readFileSync, writeSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [program, input] = process.argv.slice(2);
const python = await loadPyodide();
for (const [stream, number] of [[python.setStdout, 1], [python.setStderr, 2]]) {
  stream.call(python, { write: (bytes) => writeSync(number, bytes) });
}
python.mountNodeFS("/page", process.cwd());
python.FS.writeFile("/input.json", readFileSync(input));
python.runPython(`
import os, sys
os.chdir("/page")
sys.path.insert(0, "")
sys.argv = ["program", "/input.json"]
`);
python.runPython(readFileSync(program, "utf8"), { globals: python.toPy({ __name__: "__main__" }) });
