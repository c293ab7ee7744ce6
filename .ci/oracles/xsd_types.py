#!/usr/bin/env python3
"""Whether the simple types of XML Schema get the verdicts of libxml2.

    xsd_types.py JUDGE

JUDGE is the example xsd_types of bibwire-core, built. Some 20,000 texts, the same each time, are made from legal and
illegal ones by small changes, and given to both.

Where the two disagree, the standard decides. The differences that are known are listed in EXPLAINED, with the clause;
each is counted and printed. Exit 1 on any other. Clauses are those of XML Schema Part 2 (1.0, second edition).
"""

import random
import re
import subprocess
import sys
from collections import Counter
from xml.sax.saxutils import escape

SEED, OF_EACH, SHOWN = 18626, 500, 20


def notice(text):
    print(f"oracle xsd types: {text}", flush=True)


try:
    from lxml import etree
except ImportError:
    notice("skipped: lxml is not installed")
    sys.exit(0)

NUMBERS = ["0", "-0", "+5", "007", "5.", ".5", "-12.50", "1e3", "1,5", "", ".", "+", "128", "-129", "32768", "65535"]
NUMBERS += ["2147483647", "-2147483649", "4294967296", "9223372036854775808", "-9223372036854775808"]
NUMBERS += ["18446744073709551615", "18446744073709551616", "1" * 24, "0." + "3" * 30, "１"]
ZONES = ["", "Z", "+00:00", "-14:00", "+14:01", "+0100", "-03:30", "z"]
DATES = ["2024-02-29", "2023-02-29", "1900-02-29", "2000-02-29", "-0004-02-29", "-0001-02-29", "0000-01-01"]
DATES += ["12024-12-31", "2024-04-31", "02024-01-01", "2024-1-1", "+2024-01-01", "9223372036854775807-01-01"]
DATES += ["2024-10-05"]
TIMES = ["00:00:00", "24:00:00", "24:00:00.0", "24:00:01", "23:59:60", "23:59:59.999", "12:30:00.", "1:00:00", "10:00"]
TIMES += ["12:34:56.5", "12:34:59." + "9" * 20]
NAMES = ["a", "a:b", "a-1.b", "_", "1a", ":", "", "é", "借阅", "a b", "a·", "\u0132", "\U00020000", "-a", "a/b"]
URIS = ["urn:x", "not a uri", "http://a b", "%zz", "http://[", "http://中文/路径", "http://u:p@h:80/a/b?c=d#e", "//h"]
URIS += ["a%20b", "http://[::1]:80/", "1:b", "a#[b]", "a?[b]", "http://h:", "http://1.2.3.4", "mailto:a@b", "../a"]
URIS += ["c:\\a", "", "a#b#c", "http://h:2147483648/", "http://255.255.255.255:8/", "a{b}|c^`", "./a:b", "/", "?"]
URIS += ["#", "http://@h", "http://%41/"]
BASE64 = ["", "AAAA", "AA==", "AAA=", "AB==", "AAB=", "A A A A", "AA= =", "AAA", "A===", "+/9z", "AQ==AQ=="]
BASE64 += ["AAAA AAAA"]

SEEDS = {
    "dateTime": [f"{d}T{t}{z}" for d in DATES for t in TIMES for z in ZONES],
    "date": [d + z for d in DATES for z in ZONES],
    "time": [t + z for t in TIMES for z in ZONES],
    "gYearMonth": [d.rsplit("-", 1)[0] + z for d in DATES for z in ZONES],
    "gYear": [d.rsplit("-", 2)[0] + z for d in DATES for z in ZONES],
    "gMonthDay": ["-" + d[d.rindex("-", 0, -3) :] + z for d in DATES for z in ZONES],
    "gDay": ["--" + d[d.rindex("-") :] + z for d in DATES for z in ZONES],
    "gMonth": [f"--{m}{z}" for m in ["01", "12", "13", "00", "1", "01--"] for z in ZONES],
    "duration": "P1Y P P1YT PT1S PT1.5S PT.5S PT1.S P1M1Y -P1D P1Y2M3DT4H5M6S P1W P1.5D PT1M1H P1S P0Y".split(),
    "boolean": ["true", "false", "1", "0", "TRUE", "", "01", "yes"],
    "decimal": NUMBERS,
    "float": NUMBERS + ["1e5", "1E-5", "INF", "-INF", "+INF", "NaN", "1e", "e1", "1e1.5"],
    "double": NUMBERS + ["1e5", "1E-5", "INF", "-INF", "+INF", "NaN", "1e", "e1", "1e1.5"],
    "hexBinary": ["", "0a", "0A", "0", "0G", "0 a", "00ff"],
    "base64Binary": BASE64,
    "anyURI": URIS,
    "language": ["en", "en-US", "zh-Hans-CN", "", "abcdefghi", "en_GB", "e1", "x-1", "中"],
    "string": NAMES,
    "normalizedString": NAMES,
    "token": NAMES,
}
for name in "Name NCName NMTOKEN NMTOKENS ID IDREF IDREFS QName".split():
    SEEDS[name] = NAMES
for name in "integer nonNegativeInteger positiveInteger nonPositiveInteger negativeInteger long int short byte".split():
    SEEDS[name] = NUMBERS
for name in "unsignedLong unsignedInt unsignedShort unsignedByte".split():
    SEEDS[name] = NUMBERS

BLANKS = " \t\n\r"
DATED = {"dateTime", "date", "time", "gYearMonth", "gYear", "gMonthDay", "gDay", "gMonth", "duration"}
LISTS = {"NMTOKENS", "IDREFS"}
BITS = set("long int short byte unsignedLong unsignedInt unsignedShort unsignedByte".split())
NAMED = {"Name", "NCName", "NMTOKEN", "NMTOKENS", "ID", "IDREF", "IDREFS", "QName"}


def is_number(kind, text):
    return kind in SEEDS and SEEDS[kind] is NUMBERS and re.fullmatch(r"\s*[+-]?[0-9.]+\s*", text)


# (name, clause, whether it explains a difference). `ours` is our verdict; libxml2's is the other.
EXPLAINED = [
    (
        "blanks around a date, a time or a duration",
        "4.3.6 and 3.2.6 to 3.2.14: whiteSpace is collapse; libxml2 refuses blanks",
        lambda kind, text, ours: kind in DATED and ours and text != text.strip(BLANKS),
    ),
    (
        "a second of many nines",
        "3.2.7.1: the fraction has any number of digits; libxml2 rounds it to 60",
        lambda kind, text, ours: kind in {"dateTime", "time"} and ours and re.search(r"59\.9{14}", text),
    ),
    (
        "a number of more than 24 digits",
        "3.2.3: 18 digits must be supported, more may; libxml2 2.9 refuses them",
        lambda kind, text, ours: ours and is_number(kind, text) and sum(c.isdigit() for c in text) > 24,
    ),
    (
        "the sign of an unsigned number",
        "3.3.21: only maxInclusive restricts nonNegativeInteger, which has +1 and -0; the prose shows no sign, and "
        "libxml2 2.9 refuses it",
        lambda kind, text, ours: kind.startswith("unsigned") and ours and re.match(r"\s*[+-]", text),
    ),
    (
        "blanks around a number of so many bits",
        "4.3.6: whiteSpace is collapse; libxml2 2.9 refuses blanks there",
        lambda kind, text, ours: ours and is_number(kind, text) and kind in BITS and text != text.strip(BLANKS),
    ),
    (
        "a sign, blanks and no digit",
        "3.2.3: one digit at least; libxml2 2.9 takes none",
        lambda kind, text, ours: not ours and SEEDS[kind] is NUMBERS and re.fullmatch(r"\s*[+-]\s+", text),
    ),
    (
        "an exponent without digits",
        "3.2.4: the exponent must be an integer; libxml2 takes none",
        lambda kind, text, ours: kind in {"float", "double"} and not ours and re.search(r"[eE][+-]?\s*$", text),
    ),
    (
        "seconds of a duration with digits on one side of the point",
        "3.2.6.1: as in 1.1, the seconds are a number with digits on both sides; libxml2 wants one",
        lambda kind, text, ours: kind == "duration" and not ours and re.search(r"T.*(\d\.|\.\d)", text),
    ),
    (
        "a list without items",
        "3.3.5 and 3.3.10: IDREFS and NMTOKENS have minLength 1; libxml2 takes the empty list",
        lambda kind, text, ours: kind in LISTS and not ours and not text.strip(BLANKS),
    ),
    (
        "a character that Base64 has not",
        "3.2.16: the alphabet is of 65 characters and blanks; libxml2 passes over others",
        lambda kind, text, ours: kind == "base64Binary" and not ours and re.search(r"[^A-Za-z0-9+/= \t\n\r]", text),
    ),
    (
        "blanks after INF or NaN",
        "4.3.6 and 3.2.4: whiteSpace is collapse; libxml2 refuses blanks there",
        lambda kind, text, ours: kind in {"float", "double"} and ours and re.search(r"(INF|NaN)[ \t\n\r]", text),
    ),
    (
        "a name of the fifth edition of XML",
        "XML 1.0, fifth edition, 2.3: takes more characters than the second, to which libxml2 keeps",
        lambda kind, text, ours: kind in NAMED and ours and any(c > "\x7f" for c in text),
    ),
    (
        "a prefix that is not bound",
        "3.2.18: needs the namespaces of the document; not judged by the text alone",
        lambda kind, text, ours: kind == "QName" and ours and ":" in text,
    ),
]


def texts(kind, chance):
    """Legal and illegal texts of a type, in an order that is the same each time."""
    seeds = SEEDS[kind]
    made = dict.fromkeys(seeds)
    pool = sorted({c for seed in seeds for c in seed} | set(" \t\n-+.:Z09aE%[]/\u3000é"))
    target = OF_EACH + min(len(seeds), OF_EACH)
    while len(made) < target:
        text = chance.choice(seeds)
        for _ in range(chance.choice([1, 1, 1, 2, 3])):
            at = chance.randrange(len(text) + 1)
            how = chance.randrange(6)
            if how == 0:
                text = text[:at] + text[at + 1 :]
            elif how == 1:
                text = text[:at] + chance.choice(pool) + text[at:]
            elif how == 2:
                text = text[:at] + chance.choice(pool) + text[at + 1 :]
            elif how == 3:
                text = text[:at] + text[at : at + 1] * 2 + text[at + 1 :]
            elif how == 4:
                other = chance.choice(seeds)
                text = text[:at] + other[chance.randrange(len(other) + 1) :]
            else:
                text = chance.choice(["", " ", "\n"]) + text + chance.choice(["", "\t", "\r", "\u00a0"])
        made[text] = None
    return list(made)


def theirs(kind, texts):
    """The verdicts of libxml2: one element a text, one line an element; the errors say the lines."""
    schema = etree.XMLSchema(
        etree.fromstring(
            '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r"><xs:complexType><xs:sequence>'
            f'<xs:element name="v" type="xs:{kind}" maxOccurs="unbounded"/>'
            "</xs:sequence></xs:complexType></xs:element></xs:schema>"
        )
    )
    verdicts = []
    # An ID must be unique in its document, and a number of a line must fit in 16 bits.
    size = 1 if kind == "ID" else 5000
    for start in range(0, len(texts), size):
        part = texts[start : start + size]
        blanks = {"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
        document = "<r>\n" + "\n".join(f"<v>{escape(text, blanks)}</v>" for text in part) + "\n</r>"
        schema.validate(etree.fromstring(document.encode()))
        wrong = {error.line - 2 for error in schema.error_log}
        verdicts += [line not in wrong for line in range(len(part))]
    return verdicts


def ours(judge, cases):
    def line(kind, text):
        for character, escaped in [("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")]:
            text = text.replace(character, escaped)
        return f"{kind}\t{text}\n"

    stdin = "".join(line(*case) for case in cases).encode()
    done = subprocess.run([judge], input=stdin, stdout=subprocess.PIPE, check=True)
    verdicts = [line == "valid" for line in done.stdout.decode().splitlines()]
    if len(verdicts) != len(cases):
        sys.exit(f"{judge} judged {len(verdicts)} of {len(cases)} texts")
    return verdicts


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: xsd_types.py JUDGE")
    chance = random.Random(SEED)
    cases, expected = [], []
    for kind in SEEDS:
        made = texts(kind, chance)
        cases += [(kind, text) for text in made]
        expected += theirs(kind, made)
    found = ours(sys.argv[1], cases)

    explained, unexplained = Counter(), []
    for (kind, text), mine, other in zip(cases, found, expected):
        if mine == other:
            continue
        reason = next((name for name, _, explains in EXPLAINED if explains(kind, text, mine)), None)
        if reason:
            explained[reason] += 1
        else:
            unexplained.append((kind, text, mine))
    for name, clause, _ in EXPLAINED:
        notice(f"{explained[name]:5} differ by {name} ({clause})")
    for kind, text, mine in unexplained[:SHOWN]:
        notice(f"{kind} {text!r}: ours {'valid' if mine else 'invalid'}, libxml2 the other")
    version = ".".join(map(str, etree.LIBXML_VERSION))
    notice(
        f"{len(cases)} texts of {len(SEEDS)} types, {sum(expected)} valid for libxml2 {version}; "
        f"{sum(explained.values())} differences explained, {len(unexplained)} not"
    )
    sys.exit(1 if unexplained else 0)


if __name__ == "__main__":
    main()
