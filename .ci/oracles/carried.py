#!/usr/bin/env python3
"""Divides a file of ISO 2709 records into what XML 1.0 can carry and what it cannot.

    carried.py FILE CARRIED LEFT

XML 1.0 has no way to write most control characters, U+FFFE or U+FFFF, and MARCXML has none for a separator that stands
where no subfield begins. Real files have such records: a control number that ends in 0x1F, for one. A converter must
report them, so they are no test of whether the rest comes back byte for byte. Every other record must.

Prints: the records carried, the records left, the values of leader/09 as numbers, and whether every entry map is 4500.
"""

import re
import sys

NOT_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1d]|\xef\xbf[\xbe\xbf]")


def records(path):
    """The records of a well-framed file, as bytes, one after the other."""
    with open(path, "rb") as file:
        while head := file.read(5):
            yield head + file.read(int(head) - 5)


def can_carry(record):
    if NOT_XML.search(record, 0, len(record) - 1):
        return False
    base = int(record[12:17])
    for entry in range(24, base - 1, 12):
        length, start = int(record[entry + 3 : entry + 7]), base + int(record[entry + 7 : entry + 12])
        field = record[start : start + length - 1]
        if record[entry : entry + 2] == b"00":
            if b"\x1f" in field:
                return False
        elif field[2:3] not in (b"", b"\x1f") or b"\x1f\x1f" in field or field.endswith(b"\x1f"):
            return False
    return True


def main():
    source, carried, left = sys.argv[1:]
    counts, codings, marc21 = [0, 0], set(), True
    with open(carried, "wb") as yes, open(left, "wb") as no:
        for record in records(source):
            good = can_carry(record)
            (yes if good else no).write(record)
            counts[0 if good else 1] += 1
            if good:
                codings.add(record[9])
                marc21 &= record[20:24] == b"4500"
    print(*counts, ",".join(map(str, sorted(codings))), "4500" if marc21 else "other")


if __name__ == "__main__":
    main()
