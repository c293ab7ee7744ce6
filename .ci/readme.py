#!/usr/bin/env python3
"""Checks that what README.md shows is true: its Rust examples stand word for word in the front page of a crate, where the
test command runs them, and the files and folders it links to exist."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "fuzz/README.md"]


def main():
    faults = []
    tested = "\n".join(page.read_text(encoding="utf-8") for page in ROOT.glob("*/README.md"))
    examples = re.findall(r"^```rust\n.*?^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)
    faults += [f"README.md: no crate's README holds this example:\n{e}" for e in examples if e not in tested]
    links = 0
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:]+)\)", (ROOT / page).read_text(encoding="utf-8")):
            links += 1
            if not (ROOT / page).parent.joinpath(target).exists():
                faults.append(f"{page}: links to {target}, which is not there")
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"readme: {len(examples)} examples and {links} links checked, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
