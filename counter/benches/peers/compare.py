#!/usr/bin/env python3
"""Compares reading and judging of generated title reports with named peers, in one run.

    counter/benches/peers/compare.py [--sizes 10,100,400] [--rounds 3] [--items 6000] [--python PYTHON] [--alone] [--keep FOLDER]

SIZES are megabytes. PYTHON is one that has the peers (PyPI: openpyxl, celus-nigiri); without them they are left out, and
this says so. Each program does one task on one file in a process of its own, in turn; the median of the rounds is told.
Rates are megabytes (10^6 bytes) of input a second of CPU time, user and system.

What the peers do is less: serde_json and csv look at the text and keep nothing, celus-nigiri reads the usage, openpyxl
reads the cells. None of them judges.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parents[2] / "marc/benches/peers"))
from measure import measure  # noqa: E402

NIGIRI = """
import sys
from celus_nigiri.counter51 import Counter51TRReport
print(sum(record.value for record in Counter51TRReport().file_to_records(sys.argv[1])))
"""
OPENPYXL = """
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], read_only=%s)
print(sum(1 for row in book.worksheets[0].iter_rows(values_only=True) for cell in row if cell is not None))
"""


def build():
    command = ["cargo", "build", "--release", "--message-format=json", "--manifest-path", str(HERE / "Cargo.toml")]
    lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    return [json.loads(line)["executable"] for line in lines if '"executable":"' in line][-1]


def has(python, module):
    found = subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode == 0
    if not found:
        print(f"{module} is left out: it is not installed")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10,100,400")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--items", type=int, default=6000, help="items of the workbook")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--keep", type=Path, help="where the files are kept")
    parser.add_argument("--alone", action="store_true", help="leave the peers in Python out")
    given = parser.parse_args()
    ours = build()
    sizes = [int(size) for size in given.sizes.split(",")]
    nigiri, openpyxl = (not given.alone and has(given.python, name) for name in ("celus_nigiri", "openpyxl"))
    print(f"load average: {os.getloadavg()[0]:.1f}; {os.cpu_count()} CPUs")
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        folder.mkdir(exist_ok=True)

        def file(release, form, size):
            path = folder / f"tr-{release}-{size}.{form}"
            if not path.exists():
                scaled = size if form == "xlsx" else size * 1_000_000
                subprocess.run([ours, "generate", release, f"counter:{form}", str(scaled), path], check=True, capture_output=True)
            return path

        for size in sizes:
            for release, form in (("5.1", "json"), ("5", "json"), ("5.1", "tsv")):
                path = file(release, form, size)
                tasks = {"ours, every rule": [ours, "judge", f"counter:{form}", path], "ours, read": [ours, "read", f"counter:{form}", path]}
                tasks["serde_json" if form == "json" else "csv"] = [ours, "serde_json" if form == "json" else "csv", path]
                if nigiri and size <= 10 and (release, form) == ("5.1", "json"):
                    tasks["celus-nigiri"] = [given.python, "-c", NIGIRI, path]
                table(f"{form.upper()} {release}, {size} MB", path, tasks, given.rounds)
                if size > 100 and not given.keep:
                    path.unlink()
        path = file("5.1", "xlsx", given.items)
        tasks = {"ours, every rule": [ours, "judge", "counter:xlsx", path], "ours, read": [ours, "read", "counter:xlsx", path]}
        if openpyxl:
            tasks["openpyxl, read-only"] = [given.python, "-c", OPENPYXL % True, path]
            tasks["openpyxl"] = [given.python, "-c", OPENPYXL % False, path]
        table(f"XLSX 5.1, {given.items} items", path, tasks, given.rounds)


def table(title, path, tasks, rounds):
    runs = {task: [] for task in tasks}
    for _ in range(rounds):
        for task, command in tasks.items():
            run = measure([str(word) for word in command], 600)
            if run.code:
                raise SystemExit(f"{title}: {task} failed ({run.code})")
            runs[task].append(run)
    size = path.stat().st_size / 1e6
    print(f"\n{title} ({size:.1f} MB)")
    first = None
    for task, done in runs.items():
        cpu = statistics.median(run.cpu for run in done)
        first = first or cpu
        peak = max(run.peak or 0 for run in done) / 2**20
        print(f"  {task:20} {size / cpu:8.1f} MB/s, {cpu:7.3f} s, {cpu / first:6.2f} times the first, {peak:7.1f} MiB")


main()
