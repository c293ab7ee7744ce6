#!/usr/bin/env python3
"""Counts the instructions that each task takes for a byte of its input, and compares them with the budgets.

    .ci/instructions.py CRATE            exit 1 where a budget is exceeded, or where one is three tenths too wide
    .ci/instructions.py CRATE --print    the figures alone

CRATE is the folder of a crate, with benches/instructions.rs and benches/budgets.toml in it.

Instructions, unlike seconds, are the same on every run. They are counted by callgrind (Debian: valgrind); without it
there is nothing to do, and this says so.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def build(crate):
    command = ["cargo", "bench", "--locked", "-p", f"bibwire-{crate}", "--all-features", "--bench", "instructions", "--no-run", "--message-format=json"]
    lines = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    programs = [json.loads(line).get("executable") for line in lines if '"executable":"' in line]
    return programs[-1]


def count(program, task, times):
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, task, str(times)]
    run = subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, "MALLOC_ARENA_MAX": "1"})
    return int(re.search(r"Collected : (\d+)", run.stderr)[1]), int(run.stdout)


def main():
    if not shutil.which("valgrind"):
        print("skipped: valgrind is not installed")
        return 0
    crate = next(word for word in sys.argv[1:] if not word.startswith("-"))
    budgets = tomllib.loads((ROOT / crate / "benches/budgets.toml").read_text())["instructions-per-byte"]
    program = build(crate)
    failed = 0
    for task, budget in budgets.items():
        # What the start takes, and the making of the input, goes out with the difference.
        (one, size), (three, _) = count(program, task, 1), count(program, task, 3)
        figure = (three - one) / 2 / size
        word = "over the budget" if figure > budget else "the budget is too wide" if figure < budget * 0.7 else "ok"
        failed += word != "ok"
        print(f"{task:10} {figure:6.2f} of {budget:5.1f} instructions per byte: {word}")
    return 1 if failed and "--print" not in sys.argv else 0


sys.exit(main())
