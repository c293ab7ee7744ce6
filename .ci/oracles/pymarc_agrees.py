#!/usr/bin/env python3
"""Whether pymarc reads from our output what it reads from the input.

    pymarc_agrees.py BIBWIRE [FILE...]

BIBWIRE is the command. Without a FILE: the sample data and, where BIBWIRE_CORPUS is set, the 5,000 Library of Congress
records of the corpus. A FILE is ISO 2709, well framed, in UTF-8, of any size: it is read as a stream.

Each file is converted to MARCXML and rewritten as ISO 2709. pymarc reads all three, and record by record these must be
equal: the leader but for its lengths (0-4, 12-16), the tags in order, the indicators, the subfields in order, the text.
Records that XML cannot carry (see carried.py) are left out of the MARCXML. Exit 1 on a difference.
"""

import itertools
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax import SAXParseException

import carried

SHOWN = 5


def notice(text):
    print(f"oracle pymarc: {text}", flush=True)


try:
    import pymarc
except ImportError:
    notice("skipped: pymarc is not installed")
    sys.exit(0)


def content(record):
    """All of a record that must survive, as plain values."""
    leader = str(record.leader)
    fields = [
        (f.tag, f.data) if f.control_field else (f.tag, tuple(f.indicators), [tuple(s) for s in f.subfields])
        for f in record.fields
    ]
    return leader[5:12] + leader[17:], fields


def from_iso2709(path):
    with open(path, "rb") as file:
        # Forced: a record of CNMARC in UTF-8 does not say so in leader/09.
        for record in pymarc.MARCReader(file, to_unicode=True, force_utf8=True):
            yield None if record is None else content(record)


class Comparison:
    """Takes records one by one and compares each with the next of the input."""

    def __init__(self, name, source):
        self.name, self.expected = name, from_iso2709(source)
        self.compared = self.differences = 0

    def take(self, found):
        wanted = next(self.expected, None)
        self.compared += 1
        if wanted is None or found != wanted:
            self.differ(wanted, found)

    def differ(self, wanted, found):
        self.differences += 1
        if self.differences > SHOWN:
            return
        notice(f"{self.name}: record {self.compared} differs")
        for a, b in itertools.zip_longest(*([r[0], *r[1]] if r else [] for r in (wanted, found))):
            if a != b:
                print(f"    input  {a!r}\n    output {b!r}")
                break

    def end(self):
        missing = sum(1 for _ in self.expected)
        if missing:
            self.differences += missing
            notice(f"{self.name}: the last {missing} records are missing")
        notice(f"{self.name}: {self.compared} records compared, {self.differences} differ")
        return self.differences == 0


def convert(bibwire, source, form, target):
    done = subprocess.run([bibwire, "convert", source, "--to", form, "-o", target], capture_output=True, text=True)
    # 1 is a finding, such as a leader/09 that says MARC-8 over UTF-8. What it means for the data is judged below.
    if done.returncode > 1 or not os.path.exists(target):
        notice(f"convert --to {form} exits {done.returncode}\n{done.stderr[:2000]}")
        return False
    return True


def judge(bibwire, path, work):
    name = Path(path).name
    source, left = f"{work}/in.mrc", 0
    with open(source, "wb") as file:
        for record in carried.records(path):
            if carried.can_carry(record):
                file.write(record)
            else:
                left += 1
    if left:
        notice(f"{name}: {left} records that XML cannot carry are left out of the MARCXML")

    good, compared = True, 0
    for source, form, target in [
        (source, "marc:xml", f"{work}/out.xml"),
        (path, "marc:iso2709", f"{work}/out.mrc"),
    ]:
        if not convert(bibwire, source, form, target):
            good = False
            continue
        comparison = Comparison(f"{name} as {form}", source)
        if form == "marc:xml":
            try:
                pymarc.map_xml(lambda record: comparison.take(content(record)), target)
            except SAXParseException as error:
                notice(f"{name} as {form}: {error}")
                good = False
        else:
            for found in from_iso2709(target):
                comparison.take(found)
        good &= comparison.end()
        compared += comparison.compared
        os.remove(target)
    return good, compared


def main():
    if len(sys.argv) < 2:
        sys.exit("usage: pymarc_agrees.py BIBWIRE [FILE...]")
    bibwire, files = os.path.abspath(sys.argv[1]), sys.argv[2:]
    if not files:
        files = sorted(Path(__file__).resolve().parents[2].glob("examples/data/*.mrc"))
        if corpus := os.environ.get("BIBWIRE_CORPUS"):
            files += sorted(Path(corpus).glob("marc/lc-books-2016/*.mrc"))
        else:
            notice("skipped: the Library of Congress sample: BIBWIRE_CORPUS is not set")
    good, compared = True, 0
    for path in files:
        with tempfile.TemporaryDirectory() as work:
            verdict, count = judge(bibwire, path, work)
        good &= verdict
        compared += count
    notice(f"{compared} records compared in {len(files)} files, {'all agree' if good else 'FAILED'}")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
