#!/usr/bin/env python3
"""Checks each crate of the workspace with no feature, with each feature alone, and with all.

A feature only adds: so each set must compile by itself, without a warning. Clippy does the compiling, because it alone
can deny the warnings of our crates and leave those of other people's.
"""

import json
import subprocess
import sys


def cargo(*words):
    return subprocess.run(["cargo", *words], stdout=subprocess.PIPE if words[0] == "metadata" else None)


def main():
    packages = json.loads(cargo("metadata", "--no-deps", "--locked", "--format-version", "1").stdout)["packages"]
    failed, count = [], 0
    for package in sorted(packages, key=lambda p: p["name"]):
        features = sorted(set(package["features"]) - {"default"})
        sets = [[]] + [["--features", f] for f in features] + ([["--all-features"]] if len(features) > 1 else [])
        for chosen in sets:
            words = ["--package", package["name"], "--no-default-features", *chosen]
            print("  cargo clippy", *words, flush=True)
            count += 1
            if cargo("clippy", "--quiet", "--locked", *words, "--", "--deny", "warnings").returncode:
                failed.append(" ".join(words))
    for words in failed:
        print(f"features: FAILED: {words}", file=sys.stderr)
    print(f"features: {count} sets checked, {len(failed)} failures")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
