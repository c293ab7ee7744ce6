#!/usr/bin/env python3
"""Compares reading and writing of one request of 1.2 with named peers, in one run.

    iso18626/benches/peers/compare.py [SCHEMA] [ROUNDS]

SCHEMA is the XSD of 1.2, for libxml2 (PyPI: lxml); without it, or without lxml, that peer is left out. Each task runs ROUNDS
times (9), one after the other in turn, and the best and the median are told. Ours reads into typed values with full
validation and places; libxml2 parses and validates; serde's derive (quick-xml) reads into typed values and validates nothing.
"""
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
REQUEST = HERE.parent.parent / "docs/samples/request.xml"
TIMES = 20_000


def runner():
    import json
    command = ["cargo", "build", "--release", "--message-format=json", "--manifest-path", str(HERE / "Cargo.toml")]
    lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    return [json.loads(line)["executable"] for line in lines if '"executable":"' in line][-1]


def libxml2(schema):
    try:
        from lxml import etree
    except ImportError:
        print("libxml2 is left out: lxml is not installed")
        return None
    judge, document = etree.XMLSchema(etree.parse(schema)), REQUEST.read_bytes()

    def run():
        start = time.perf_counter_ns()
        for _ in range(TIMES // 10):
            assert judge.validate(etree.fromstring(document))
        return (time.perf_counter_ns() - start) / (TIMES // 10), None

    print(f"libxml2 {'.'.join(map(str, etree.LIBXML_VERSION))}, lxml {etree.__version__}")
    return run


def main():
    arguments = sys.argv[1:]
    schema = arguments.pop(0) if arguments and not arguments[0].isdigit() else None
    rounds = int(arguments[0]) if arguments else 9
    program = runner()

    def ours(task, times=TIMES):
        out = subprocess.run([program, task, str(times)], check=True, capture_output=True, text=True).stdout.split()
        return float(out[0]), int(out[1])

    tasks = {task: (lambda task=task: ours(task)) for task in ("ours-read", "serde-read", "ours-write", "serde-write")}
    if schema and (peer := libxml2(schema)):
        tasks["libxml2-read"] = peer
    times = {task: [] for task in tasks}
    for _ in range(rounds):
        for task, run in tasks.items():
            times[task].append(run()[0])
    for task, found in times.items():
        best, median = min(found), statistics.median(found)
        print(f"{task:13} best {best / 1000:7.2f} us, median {median / 1000:7.2f} us, {1e9 / median:9,.0f} messages/s")
    ratio = lambda peer, own: statistics.median(times[peer]) / statistics.median(times[own])
    for peer in ("libxml2-read", "serde-read"):
        if peer in times:
            print(f"reading: {ratio(peer, 'ours-read'):.2f} times {peer.split('-')[0]}")
    print(f"writing: {ratio('serde-write', 'ours-write'):.2f} times serde")
    few, many = ours("ours-read", 1_000)[1], ours("ours-read", 1_000_000)[1]
    print(f"memory of the process: {few} KiB after 1,000 messages, {many} KiB after 1,000,000")


main()
