"""What is in a file, found without any of the libraries measured, and what a converted file lost.

Slow and simple on purpose. It trusts leader and directory: it judges what the programs make of a
sound file, not what they make of a damaged one.
"""

import re
from dataclasses import dataclass, field
from xml.parsers import expat

CHUNK = 1 << 20
# What MARC may hold and XML 1.0 has no way to write.
UNFIT = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
UNAVOIDABLE = "characters that XML 1.0 does not have"

# How many records may be missing in a row before the next one counts as changed instead, and how
# often that is looked into in vain before control numbers are no longer trusted.
WINDOW = 1000
SEARCHES = 20


def chunks(path):
    with open(path, "rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk


def iso2709(source):
    """The records of a stream of bytes, each with its terminator."""
    rest = b""
    for chunk in source:
        *whole, rest = (rest + chunk).split(b"\x1d")
        for record in whole:
            yield record + b"\x1d"
    if rest:
        yield rest


def parsed(record):
    """A record as (leader without lengths, its fields as tag and content)."""
    base = int(record[12:17])
    fields = []
    for at in range(24, base - 1, 12):
        start = base + int(record[at + 7 : at + 12])
        fields.append(record[at : at + 3] + record[start : start + int(record[at + 3 : at + 7]) - 1])
    return record[5:12] + record[17:24], fields


def marcxml(source):
    """The records of a MARCXML document in the form of `parsed`."""
    done = []
    leader, fields, content, text = b"", [], b"", None

    def start(name, attributes):
        nonlocal leader, fields, content, text
        match name.rpartition(":")[2]:
            case "record":
                leader, fields = b"", []
            case "leader":
                text = []
            case "controlfield":
                content, text = attributes["tag"].encode(), []
            case "datafield":
                content = (attributes["tag"] + attributes["ind1"] + attributes["ind2"]).encode()
            case "subfield":
                content += b"\x1f" + attributes["code"].encode()
                text = []

    def end(name):
        nonlocal leader, content, text
        match name.rpartition(":")[2]:
            case "record":
                done.append((leader[5:12] + leader[17:24], fields))
            case "leader":
                leader, text = "".join(text).encode(), None
            case "controlfield":
                fields.append(content + "".join(text).encode())
                text = None
            case "datafield":
                fields.append(content)
            case "subfield":
                content += "".join(text).encode()
                text = None

    def characters(data):
        if text is not None:
            text.append(data)

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    try:
        for chunk in source:
            parser.Parse(chunk, False)
            yield from done
            done.clear()
        parser.Parse(b"", True)
    except expat.ExpatError:
        # What was whole before the fault counts.
        yield from done
        raise
    yield from done


def rebuild(xml, path):
    """Writes the records of a MARCXML file as ISO 2709: what `from-xml` has to write."""
    part = path.with_suffix(".part")
    with open(part, "wb", buffering=CHUNK) as out:
        for leader, fields in marcxml(chunks(xml)):
            directory = b""
            start = 0
            for content in fields:
                length = len(content) - 2  # Less the tag, more the terminator.
                directory += b"%b%04d%05d" % (content[:3], length, start)
                start += length
            base = 24 + len(directory) + 1
            out.write(b"%05d%b%05d%b%b\x1e" % (base + start + 1, leader[:7], base, leader[7:], directory))
            out.writelines(content[3:] + b"\x1e" for content in fields)
            out.write(b"\x1d")
    part.rename(path)


def counts(path, needle=b"istor"):
    """What `read` and `filter` have to print."""
    records = fields = subfields = values = hits = 0
    for record in iso2709(chunks(path)):
        records += 1
        base = int(record[12:17])
        for at in range(24, base - 1, 12):
            fields += 1
            tag = record[at : at + 3]
            start = base + int(record[at + 7 : at + 12])
            length = int(record[at + 3 : at + 7]) - 1
            if tag.startswith(b"00"):
                # A 0x1F in there, as the corpus has, opens no subfield.
                values += length
                continue
            # Two indicators, and two bytes that open each subfield.
            delimiters = record.count(b"\x1f", start, start + length)
            subfields += delimiters
            values += length - 2 - 2 * delimiters
            if tag == b"650":
                for subfield in record[start : start + length].split(b"\x1f")[1:]:
                    hits += subfield.startswith(b"a") and needle in subfield[1:]
    return {
        "records": records,
        "fields": fields,
        "subfields": subfields,
        "values": values,
        "hits": hits,
    }


@dataclass
class Difference:
    """How the records of an output differ from those they were made from."""

    expected: int = 0
    found: int = 0
    kinds: dict = field(default_factory=dict)
    first: dict = field(default_factory=dict)
    malformed: str | None = None

    def note(self, kind, number, count=1):
        self.kinds[kind] = self.kinds.get(kind, 0) + count
        self.first.setdefault(kind, number)

    def __bool__(self):
        return any(kind != UNAVOIDABLE for kind in self.kinds) or self.malformed is not None

    def __str__(self):
        parts = [
            f"{count:,} of {self.expected:,} records: {kind} (first: record {self.first[kind]:,})"
            for kind, count in self.kinds.items()
        ]
        if self.malformed:
            parts.append(f"malformed after {self.found:,} records ({self.malformed})")
        return "; ".join(parts)


def difference(path, output, form):
    """Compares a stream of bytes with the ISO 2709 file it was made from. `form`: iso2709, marcxml."""
    result = Difference()
    searches = SEARCHES
    ahead = []  # Records of the file that were looked at, but not yet matched.
    expected = iso2709(chunks(path))

    def following():
        if ahead:
            record = ahead.pop(0)
        elif (record := next(expected, None)) is None:
            return None
        result.expected += 1
        return record

    try:
        for found in form(output):
            result.found += 1
            record = following()
            if record is None:
                result.note("not in the file", result.found)
                continue
            raw = None
            if form is iso2709:
                if found == record:
                    continue
                raw, found = found, parsed(found)
            number = next((content for content in found[1] if content.startswith(b"001")), None)
            if searches and number != _control_number(record):
                skipped = _skipped(ahead, expected, number)
                if not skipped:
                    searches -= 1
                else:
                    result.note("missing", result.expected, skipped)
                    for _ in range(skipped):
                        record = following()
            kind = _kind(parsed(record), found)
            if kind is None and raw is not None and raw != record:
                kind = "other bytes, same content"
            if kind and raw is None and _is_unfit(record):
                kind = UNAVOIDABLE
            if kind:
                result.note(kind, result.expected)
    except (expat.ExpatError, ValueError, KeyError, IndexError) as error:
        result.malformed = str(error)
        for _ in output:
            pass
        return result
    left = 0
    while following() is not None:
        left += 1
    if left:
        result.note("missing", result.expected - left + 1, left)
    return result


def _control_number(record):
    """Field 001 as in `parsed`, of a record which has it in the first place."""
    if record[24:27] != b"001":
        return None
    start = int(record[12:17]) + int(record[31:36])
    return b"001" + record[start : start + int(record[27:31]) - 1]


def _skipped(ahead, expected, number):
    """How many records further the control number comes; 0 where it does not."""
    for at in range(WINDOW):
        if at == len(ahead):
            record = next(expected, None)
            if record is None:
                return 0
            ahead.append(record)
        if _control_number(ahead[at]) == number:
            return at + 1
    return 0


def _is_unfit(record):
    """Whether the values of a record hold what XML cannot."""
    return any(
        UNFIT.search(content if content.startswith(b"00") else content.replace(b"\x1f", b""))
        for content in parsed(record)[1]
    )


def _kind(expected, found):
    """What differs between two records in the form of `parsed`; None where nothing does."""
    if expected[1] == found[1]:
        return None if expected[0] == found[0] else "another leader"
    if sorted(expected[1]) == sorted(found[1]):
        return "fields in another order"
    without = [re.sub(rb"\s", b"", b"".join(record[1])) for record in (expected, found)]
    if without[0] == without[1]:
        return "white space changed"
    return "content changed"
