#!/usr/bin/env python3
"""peer_pymarc.py TASK FILE: what `peers pymarc TASK FILE` would be, for the library of Python users.

Same tasks, same words on standard output and standard error, same exit codes as `peers`.
Needs pymarc 5.4.0 (`pip install pymarc==5.4.0`). All options of the library are left as they are.
"""

import sys

try:
    import pymarc
except ImportError:
    sys.exit("peer_pymarc: pymarc is not installed")

NEEDLE = "istor"


def records(path, refused):
    """The readable records of an ISO 2709 file. The reader gives None for one it refuses."""
    with open(path, "rb", buffering=256 * 1024) as file:
        for record in pymarc.MARCReader(file):
            if record is None:
                refused.append(None)
            else:
                yield record


def read(path):
    # No length of the values: they are decoded text, and encoding them again is not the task.
    refused = []
    number = fields = subfields = 0
    for record in records(path, refused):
        number += 1
        for field in record.fields:
            fields += 1
            if not field.control_field:
                for _subfield in field.subfields:
                    subfields += 1
    print(f"records {number} fields {fields} subfields {subfields} refused {len(refused)}")


def filter_650(path):
    refused = []
    hits = 0
    for record in records(path, refused):
        for field in record.get_fields("650"):
            for value in field.get_subfields("a"):
                hits += NEEDLE in value
    print(f"hits {hits} refused {len(refused)}")


def rewrite(path):
    refused = []
    number = 0
    writer = pymarc.MARCWriter(sys.stdout.buffer)
    for record in records(path, refused):
        writer.write(record)
        number += 1
    writer.close(close_fh=False)
    print(f"records {number} refused {len(refused)}", file=sys.stderr)


def to_xml(path):
    refused = []
    number = 0
    writer = pymarc.XMLWriter(sys.stdout.buffer)
    for record in records(path, refused):
        writer.write(record)
        number += 1
    writer.close(close_fh=False)
    print(f"records {number} refused {len(refused)}", file=sys.stderr)


def from_xml(path):
    # map_xml hands over record by record; parse_xml_to_array would keep them all.
    number = 0
    writer = pymarc.MARCWriter(sys.stdout.buffer)

    def write(record):
        nonlocal number
        writer.write(record)
        number += 1

    pymarc.map_xml(write, path)
    writer.close(close_fh=False)
    print(f"records {number} refused 0", file=sys.stderr)


TASKS = {
    "read": read,
    "filter": filter_650,
    "rewrite": rewrite,
    "to-xml": to_xml,
    "from-xml": from_xml,
}

if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in TASKS:
        print(f"usage: peer_pymarc.py {'|'.join(TASKS)} FILE", file=sys.stderr)
        sys.exit(2)
    TASKS[sys.argv[1]](sys.argv[2])
