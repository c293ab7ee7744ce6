#!/usr/bin/env python3
"""Whether ISO 18626 messages get the verdicts of two schema validators, libxml2 and Xerces.

    schema_verdicts.py JUDGE [COUNT [SEED]]

JUDGE is the example xml_verdicts of bibwire-core, built. For each edition of which BIBWIRE_CORPUS has the schema it makes
COUNT messages (2,000), half of them valid and half with a fault or two, the same for the same SEED. They, and every
message of the corpus, are judged by it, by libxml2 (lxml) and by Xerces (the JDK's, through XercesVerdicts.java beside
this file). Without lxml or the schemas nothing is compared, without java only libxml2; a notice says so.

Where the verdicts differ, the standard decides. The differences that are known are in EXPLAINED, with the clause and an
example; each is recognised by what the validators say, counted and printed. Exit 1 on any other, and where libxml2 no
longer says what the corpus recorded of it. Clauses are those of XML Schema 1.0, second edition, Parts 1 and 2.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

COUNT, SEED, SHOWN = 2000, 18626, 10
HERE = Path(__file__).resolve().parent
MODELS = HERE.parents[1] / "iso18626" / "models"
# (edition, its model, those that lend their names, which schema it is, its column of recorded verdicts)
EDITIONS = [
    ("1.2", "1.2.model", ["2021-2.model"], "*v1_2.xsd", "xsd 1.2"),
    ("2021-2", "2021-2.model", ["1.2.model"], "*2021-2.xsd", "xsd 2021-2"),
]
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
BLANKS = " \t\r\n"
# What a name may begin with or have in it since the fifth edition of XML 1.0 only is beyond ASCII.
NAMES = "Name|NCName|ID|IDREF|NMTOKEN|ENTITY"


def notice(text):
    print(f"oracle schema verdicts: {text}", flush=True)


try:
    from lxml import etree
except ImportError:
    notice("skipped: lxml is not installed")
    sys.exit(0)

PARSER = etree.XMLParser(no_network=True, load_dtd=False)


class LibXml2:
    """libxml2, and what is wrong with a message for it; nothing if it is valid."""

    name = "libxml2 " + ".".join(map(str, etree.LIBXML_VERSION))

    def __init__(self, schema):
        self.schema = etree.XMLSchema(etree.parse(str(schema)))

    def judge(self, message):
        try:
            root = etree.fromstring(message, PARSER)
        except etree.XMLSyntaxError as error:
            return [f"fatal: {error}"]
        return self.judge_tree(root)

    def judge_tree(self, root):
        if self.schema.validate(root):
            return []
        return [str(error.message) for error in self.schema.error_log] or ["invalid"]


def without_blanks(message):
    """The message with no blanks around dates and the names of types, which libxml2 refuses, or nothing."""
    try:
        root = etree.fromstring(message, PARSER)
    except etree.XMLSyntaxError:
        return None
    changed = False
    for element in root.iter("*"):
        kind = element.get(XSI + "type")
        if kind is not None and kind != kind.strip(BLANKS):
            element.set(XSI + "type", kind.strip(BLANKS))
            changed = True
        if next(element.iterchildren("*"), None) is None:
            text = "".join(element.xpath("text()"))
            bare = text.strip(BLANKS)
            if text != bare and re.match(r"-?\d{4,}-\d\d-\d\dT", bare):
                for child in list(element):
                    element.remove(child)
                element.text = bare
                changed = True
    return root if changed else None


class Case:
    """A message, our faults, and those of one validator."""

    def __init__(self, message, ours, theirs, libxml2):
        self.message, self.ours, self.theirs, self.libxml2 = message, ours, theirs, libxml2

    def agrees(self):
        return bool(self.ours) == bool(self.theirs)

    def of_ours(self, *kinds):
        """Whether all of our faults are of these kinds."""
        return bool(self.ours) and all(fault.split(" ")[0] in kinds for fault in self.ours)

    def of_theirs(self, pattern):
        """Whether all of their faults are so."""
        return bool(self.theirs) and all(re.search(pattern, fault, re.S) for fault in self.theirs)

    def root(self):
        # libxml2 takes no blank in the name of a namespace, which is well-formed all the same.
        return etree.fromstring(self.message, etree.XMLParser(no_network=True, recover=True))


def blanks(case):
    """The blanks are all that is between the verdicts."""
    root = without_blanks(case.message) if case.theirs else None
    return root is not None and bool(case.libxml2.judge_tree(root)) == bool(case.ours)


def later_names(quoted):
    return lambda case: not case.ours and case.of_theirs(quoted) and not case.message.isascii()


LIBXML2 = [
    (
        "blanks around a date or the name of a type",
        "<timestamp> 2024-01-01T00:00:00 </timestamp>, xsi:type=' xs:string '",
        "Part 2, 3.2.7 and 3.2.18: whiteSpace is collapse. We and Xerces are right; without the blanks libxml2 agrees",
        blanks,
    ),
    (
        "ID and IDREF",
        "<title xsi:type='xs:IDREF'>a</title>, and no ID a",
        "Part 1, 3.3.4, cvc-id. We and Xerces are right; libxml2 does not look at it",
        lambda case: not case.theirs
        and case.of_ours("Value")
        and re.search(rb"type\s*=\s*[\"'][^\"']*:(ID|IDREF)\s*[\"']", case.message),
    ),
    (
        "names of the fifth edition",
        "<title xsi:type='xs:NCName'>\U00020bb7</title>",
        "XML 1.0, fifth edition, 2.3. Part 2 refers to the second edition: both may be right",
        later_names(rf"is not a valid value of the (atomic|list) type 'xs:({NAMES})S?'"),
    ),
    (
        "a document type declaration",
        "<!DOCTYPE ISO18626Message>",
        "no question of the schema: we refuse it, because nothing is to be fetched or expanded",
        lambda case: not case.theirs and case.of_ours("Doctype"),
    ),
]
XERCES = [
    (
        "a root that is not declared but has xsi:type",
        "<line1 xmlns:xs='…' xsi:type='xs:string'>a</line1>",
        "Part 1, 5.2: a processor may begin with the type that is named. A message begins with a declared element: "
        "we and libxml2 refuse it",
        lambda case: not case.theirs
        and (case.ours[0].split(" ")[0] in {"Root", "NoNamespace", "OtherNamespace"})
        and case.root().get(XSI + "type") is not None,
    ),
    (
        "what is a URI",
        "'http://example.org:port/' (we refuse it), '//' (Xerces refuses it)",
        "Part 2, 3.2.17: the checking is left to the processor. We follow libxml2",
        lambda case: case.of_theirs(r"'anyURI'") or (not case.theirs and case.of_ours("AttributeValue")),
    ),
    (
        "names of the fifth edition",
        "<title xsi:type='xs:NCName'>\U00020bb7</title>",
        "XML 1.0, fifth edition, 2.3. Part 2 refers to the second edition: both may be right",
        later_names(rf"for '({NAMES})'|^cvc-type\.3\.1\.3"),
    ),
    (
        "a document type declaration",
        "<!DOCTYPE ISO18626Message>",
        "no question of the schema: we refuse it, because nothing is to be fetched or expanded",
        lambda case: not case.theirs and case.of_ours("Doctype"),
    ),
]


class Comparison:
    """Counts what agrees, what is explained and what is not."""

    def __init__(self):
        self.messages, self.valid, self.agreed, self.explained = 0, 0, Counter(), Counter()
        self.unexplained = []

    def add(self, what, validator, known, case):
        if case.agrees():
            self.agreed[validator] += 1
            return True
        reason = next((name for name, _, _, explains in known if explains(case)), None)
        if known is LIBXML2 and not reason and (root := without_blanks(case.message)) is not None:
            # One reason may hide another.
            case = Case(case.message, case.ours, case.libxml2.judge_tree(root), case.libxml2)
            reason = next((name for name, _, _, explains in known if explains(case)), None)
        if reason:
            self.explained[validator, reason] += 1
        else:
            self.unexplained.append((what, validator, case))
        return False

    def report(self, title, validators):
        notice(f"{title}: {self.messages} messages, {self.valid} valid for us")
        for validator, known in validators:
            count = sum(self.explained[validator, name] for name, *_ in known)
            notice(f"{title}: {validator} agrees on {self.agreed[validator]}, {count} differences are explained")
            for name, example, clause, _ in known:
                if self.explained[validator, name]:
                    notice(f"  {self.explained[validator, name]:6} by {name}, such as {example} ({clause})")
        for what, validator, case in self.unexplained[:SHOWN]:
            notice(f"  {what}: ours {case.ours[:2] or 'valid'}, {validator} {case.theirs[:2] or 'valid'}")
            notice(f"    {case.message[:2000]!r}")
        notice(f"{title}: {len(self.unexplained)} differences are not explained")
        return bool(self.unexplained)


def messages_of(path):
    """The messages of a stream, each with what the line before it says."""
    with open(path, "rb") as stream:
        for head in stream:
            length, _, what = head.decode().rstrip("\n").partition("\t")
            yield what, stream.read(int(length))
            stream.read(1)


def verdicts_of(path):
    """The faults of each message; none for a valid one."""
    with open(path, encoding="utf-8", newline="\n") as verdicts:
        for line in verdicts:
            verdict, *faults = line.rstrip("\n").split("\t")
            yield [] if verdict == "valid" else faults or [verdict]


def run(command, source, target):
    """Starts a judge over a stream."""
    with open(source, "rb") as stdin, open(target, "wb") as stdout:
        return subprocess.Popen([str(part) for part in command], stdin=stdin, stdout=stdout)


def compare(judge, models, schema, stream, work, java, recorded=None):
    """Judges a stream three times. Gives the comparison, and where libxml2 is not what it was."""
    ours, theirs = work / "ours", work / "theirs"
    running = [run([judge, models, "judge"], stream, ours)]
    if java:
        running.append(run([java, HERE / "XercesVerdicts.java", schema], stream, theirs))
    libxml2 = LibXml2(schema)
    found = [libxml2.judge(message) for _, message in messages_of(stream)]
    if any(process.wait() != 0 for process in running):
        sys.exit("a judge failed")
    mine = list(verdicts_of(ours))
    xerces = list(verdicts_of(theirs)) if java else [None] * len(mine)
    if not len(mine) == len(xerces) == len(found):
        sys.exit(f"{len(mine)}, {len(xerces)} and {len(found)} verdicts")
    comparison, changed = Comparison(), []
    for (what, message), own, other, third in zip(messages_of(stream), mine, found, xerces):
        comparison.messages += 1
        comparison.valid += not own
        if what == "valid" and own:
            comparison.unexplained.append((what, "the generator", Case(message, own, [], libxml2)))
        comparison.add(what, LibXml2.name, LIBXML2, Case(message, own, other, libxml2))
        if java:
            comparison.add(what, "Xerces", XERCES, Case(message, own, third, libxml2))
        if recorded and what in recorded and recorded[what] != (not other):
            changed.append(what)
    return comparison, changed


def main():
    if not 2 <= len(sys.argv) <= 4:
        sys.exit("usage: schema_verdicts.py JUDGE [COUNT [SEED]]")
    judge, count, seed = sys.argv[1], *map(int, (sys.argv[2:] + [COUNT, SEED][len(sys.argv) - 2 :]))
    corpus = Path(os.environ.get("BIBWIRE_CORPUS", "")) / "iso18626"
    java = shutil.which("java") if shutil.which("javac") else None
    if not java:
        notice("Xerces is skipped: there is no java, or no javac")
    validators = [(LibXml2.name, LIBXML2)] + ([("Xerces", XERCES)] if java else [])
    failed = compared = False
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        stream = work / "stream"
        for edition, model, others, pattern, column in EDITIONS:
            schema = next(iter(sorted((corpus / "xsd").glob(pattern))), None)
            if not os.environ.get("BIBWIRE_CORPUS") or schema is None:
                notice(f"{edition} is skipped: BIBWIRE_CORPUS has no iso18626/xsd/{pattern}")
                continue
            compared = True
            models = ",".join(str(MODELS / name) for name in [model, *others])
            with open(stream, "wb") as out:
                subprocess.run([judge, models, "generate", str(count), str(seed)], stdout=out, check=True)
            comparison, _ = compare(judge, models, schema, stream, work, java)
            failed |= comparison.report(f"{edition}, made", validators)

            table = corpus / "validation-results.tsv"
            recorded = {}
            if table.exists():
                head, *rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()]
                recorded = {row[0]: row[head.index(column)] == "valid" for row in rows if len(row) == len(head)}
            with open(stream, "wb") as out:
                for path in sorted(corpus.rglob("*.xml")):
                    message = path.read_bytes()
                    out.write(f"{len(message)}\t{path.relative_to(corpus).as_posix()}\n".encode() + message + b"\n")
            comparison, changed = compare(judge, models, schema, stream, work, java, recorded)
            failed |= comparison.report(f"{edition}, corpus", validators)
            notice(f"{edition}, corpus: {len(recorded)} verdicts were recorded, {len(changed)} are not what they were")
            for what in changed[:SHOWN]:
                notice(f"  {what}")
            failed |= bool(changed)
    if not compared:
        notice("nothing was compared")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
