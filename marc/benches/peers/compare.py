#!/usr/bin/env python3
"""Compares our MARC library with its peers in one run, and writes the result as Markdown.

Every program does one task over one file in a process of its own, in turn (A B C A B C ...), so that
whatever else the machine does falls on all of them alike. Before it is timed, each runs once with its
output judged. See README.md beside this file.
"""

import argparse
import datetime
import hashlib
import json
import os
import platform
import re
import shlex
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import oracle
import programs
from measure import ADOPTS_ORPHANS, measure
from programs import COMMAND, UNSUPPORTED, Program, said

HERE = Path(__file__).resolve().parent
TASKS = {
    "read": "Read ISO 2709: every field and every subfield visited",
    "filter": "Filter: the 650 $a that contain `istor`, counted",
    "rewrite": "Rewrite: ISO 2709 to records to ISO 2709",
    "to-xml": "ISO 2709 to MARCXML",
    "from-xml": "MARCXML to ISO 2709",
    "command": None,
}
COMMANDS = {
    "convert": "Whole command: ISO 2709 to MARCXML",
    "stats": "Whole command: a file counted",
}
OURS = "bibwire"


@dataclass
class Row:
    program: Program
    input: Path | None = None
    sampled: bool = False
    verdict: str = ""
    digest: str | None = None
    runs: list = field(default_factory=list)
    why_not: str | None = None

    def rates(self):
        """Megabytes of input a second of CPU time, one a round."""
        size = self.input.stat().st_size
        return [size / 1e6 / max(run.cpu, 1e-3) for run in self.runs]


def main():
    options = arguments()
    bench = Bench(options)
    text = bench.report()
    if options.out:
        Path(options.out).write_text(text, encoding="utf-8")
    else:
        print(text)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--file", type=Path, help="ISO 2709, sound, UTF-8 (default: what ../fetch_corpus.sh fetches)")
    parser.add_argument("--xml-file", type=Path, help="MARCXML, the same records (default: made with ours or yaz)")
    parser.add_argument("--tasks", default=",".join(TASKS), help="default: %(default)s")
    parser.add_argument("--programs", help="only these, by name and with commas (default: all)")
    parser.add_argument("--rounds", type=int, default=5, help="default: %(default)s")
    parser.add_argument("--sample-bytes", type=int, default=20_000_000,
                        help="size of the input of slow programs (default: %(default)s)")
    parser.add_argument("--quick", action="store_true", help="judge MARCXML over the sample only")
    parser.add_argument("--peers", type=Path, help="the runner (default: in CARGO_TARGET_DIR or ./target)")
    parser.add_argument("--python", default=sys.executable, help="a Python that has pymarc (default: this one)")
    parser.add_argument("--bibwire", type=Path, help="our command, for the task `command`")
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "bibwire-peers",
                        help="folder for samples and XML, kept (default: %(default)s)")
    parser.add_argument("--timeout", type=int, default=900, help="seconds a run may take (default: %(default)s)")
    parser.add_argument("--out", help="write the Markdown here (default: standard output)")
    options = parser.parse_args()
    options.tasks = options.tasks.split(",")
    if unknown := set(options.tasks) - set(TASKS):
        parser.error(f"unknown task: {', '.join(sorted(unknown))}")
    if options.rounds < 1:
        parser.error("--rounds: at least 1")
    options.file = options.file or HERE.parent / "corpus" / "BooksAll.2016.part01.utf8"
    for path in (options.file, options.xml_file, options.bibwire):
        if path and not path.is_file():
            parser.error(f"no such file: {path}")
    if not options.peers:
        target = os.environ.get("CARGO_TARGET_DIR")
        options.peers = (Path(target) if target else HERE / "target") / "release" / "peers"
    return options


class Bench:
    def __init__(self, options):
        self.options = options
        self.programs = programs.installed(options)
        self.notes = []
        options.work.mkdir(parents=True, exist_ok=True)
        self.file = options.file
        say(f"counting {self.file}")
        with open(self.file, "rb") as file:
            self.sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        self.known = {self.file: oracle.counts(self.file)}
        self.sample = self.cut_sample()
        self.known[self.sample] = oracle.counts(self.sample)
        # From MARCXML to the ISO 2709 that has to come out of it.
        self.source = {}

    # Inputs

    def cut_sample(self):
        """The first records of the file, as many as fit into the bytes of a sample."""
        limit = self.options.sample_bytes
        if self.file.stat().st_size <= limit:
            return self.file
        with open(self.file, "rb") as file:
            head = file.read(limit)
        end = head.rfind(b"\x1d") + 1
        if end == 0:
            sys.exit(f"compare: no record ends in the first {limit} bytes of {self.file}")
        sample = self.options.work / f"{self.sha256[:16]}-{limit}.mrc"
        sample.write_bytes(head[:end])
        return sample

    def xml(self):
        """The whole file as MARCXML and its sample, or None."""
        whole = self.options.xml_file or self.made_xml()
        if whole is None:
            return None
        number = self.known[self.sample]["records"]
        if number == self.known[self.file]["records"]:
            sample = whole
        else:
            sample = self.options.work / f"{self.sha256[:16]}-{self.options.sample_bytes}.xml"
            self.cut_xml(whole, sample, number)
        self.source = {one: self.rebuilt(one) for one in {whole, sample}}
        return whole, sample

    def made_xml(self):
        whole = self.options.work / f"{self.sha256[:16]}.xml"
        made_with = whole.with_suffix(".made-with")
        if not whole.is_file():
            for name in (OURS, "yaz-marcdump"):
                program = next((one for one in self.programs if one.name == name), None)
                if program is None or program.missing:
                    continue
                say(f"making {whole} with {name}")
                part = whole.with_suffix(".part")
                with open(part, "wb") as out:
                    done = subprocess.run(program.argv("to-xml", self.file), stdout=out, stderr=subprocess.DEVNULL)
                if done.returncode == 0:
                    made_with.write_text(f"{name} {program.version}")
                    part.rename(whole)
                    break
                part.unlink()
            else:
                return None
        self.notes.append(f"The MARCXML input was made with {made_with.read_text()}.")
        return whole

    def cut_xml(self, whole, sample, number):
        """The first records of a MARCXML document, closed with its own last tag."""
        size = whole.stat().st_size
        with open(whole, "rb") as file:
            file.seek(max(0, size - 200))
            close = file.read().rstrip().rpartition(b"<")
            file.seek(0)
            head = bytearray()
            ends = []
            seen = 0
            while len(ends) < number:
                chunk = file.read(oracle.CHUNK)
                if not chunk:
                    sys.exit(f"compare: {whole} has fewer than {number} records")
                head += chunk
                found = [match.end() for match in re.finditer(rb"</(?:\w+:)?record>", head[seen:])]
                ends += [seen + end for end in found]
                seen = ends[-1] if ends else 0
        sample.write_bytes(bytes(head[: ends[number - 1]]) + b"\n<" + close[2] + b"\n")

    def rebuilt(self, xml):
        """The records of a MARCXML file as the ISO 2709 file that has to be made from it."""
        with open(xml, "rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        path = self.options.work / f"{digest[:16]}.expected.mrc"
        if not path.is_file():
            say(f"writing {path}")
            oracle.rebuild(xml, path)
        return path

    # Judging

    def judge(self, row, task):
        """Runs a program once and judges what it says and writes."""
        program = row.program
        argv = program.argv(task, row.input)
        say(f"  judging {program.name}")
        if task == "read" or task == "filter" or task == "stats":
            self.judge_counts(row, task, argv)
        elif task == "to-xml" or task == "convert":
            source = self.sample if self.options.quick else row.input
            argv = program.argv(task, source)
            if task == "convert" and program.stats:
                argv[-1] = "-"
            self.judge_output(row, argv, source, oracle.marcxml)
        else:
            source = self.source[row.input] if task == "from-xml" else row.input
            self.judge_output(row, argv, source, oracle.iso2709)

    def judge_counts(self, row, task, argv):
        if task == "stats":
            if not row.program.stats:
                row.verdict = "prints no counts"
                return
            argv = [*argv, "-f", "json"]
        try:
            done = subprocess.run(argv, capture_output=True, text=True, timeout=self.options.timeout)
        except subprocess.TimeoutExpired:
            row.why_not = "not done in time"
            return
        if self.stopped(row, done.returncode, done.stderr):
            return
        if row.program.name.startswith("yaz-marcdump"):
            row.verdict = "prints no counts"
            return
        if task == "stats":
            stats = json.loads(done.stdout)
            said_counts = {name: stats[name] for name in ("records", "fields")}
        else:
            said_counts = {name: int(number) for name, number in re.findall(r"(\w+) (\d+)", done.stdout)}
        refused = said_counts.pop("refused", 0)
        known = self.known[row.input]
        wrong = [
            f"{name} {number:,}, not {known[name]:,}" for name, number in said_counts.items() if number != known[name]
        ]
        if refused:
            wrong.insert(0, f"{refused:,} of {known['records']:,} records refused")
        row.verdict = "**no**: " + "; ".join(wrong) if wrong else "yes"

    def judge_output(self, row, argv, source, form):
        digest = hashlib.sha256()
        with tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=errors, stdin=subprocess.DEVNULL)

            def output():
                while chunk := process.stdout.read(oracle.CHUNK):
                    digest.update(chunk)
                    yield chunk

            stream = output()
            difference = oracle.difference(source, stream, form)
            for _ in stream:
                pass
            process.wait()
            errors.seek(0)
            if self.stopped(row, process.returncode, errors.read().decode(errors="replace")):
                return
        row.digest = digest.hexdigest()
        row.verdict = f"**no**: {difference}" if difference else "yes"
        if difference.kinds and not difference:
            row.verdict += f", but for {difference}"

    def stopped(self, row, code, errors):
        """Whether a program did not do its task, with the reason."""
        if code in row.program.done:
            return False
        if code == UNSUPPORTED and row.program.commands.get("read", [None])[0] == str(self.options.peers):
            row.why_not = "unsupported"
        else:
            last = (errors.strip().splitlines() or [""])[-1]
            row.why_not = f"failed with {code}: {last[:160]}"
        return True

    # Tables

    def table(self, task, title, inputs):
        """Judges and measures a task; `inputs` are the whole file and the sample."""
        say(f"{task}")
        rows = []
        for program in self.programs:
            if (program.name == COMMAND) == (task in COMMANDS) or program.name.startswith("yaz"):
                rows.append(Row(program))
        for row in rows:
            if row.program.missing:
                row.why_not = f"missing: {row.program.missing}"
            elif task not in row.program.commands:
                row.why_not = "unsupported"
            else:
                row.input = inputs[1] if row.program.slow else inputs[0]
                row.sampled = row.input != inputs[0]
                self.judge(row, task)
        running = [row for row in rows if not row.why_not]
        for turn in range(self.options.rounds):
            say(f"  round {turn + 1} of {self.options.rounds}")
            for row in running:
                run = measure(row.program.argv(task, row.input), self.options.timeout)
                if run.code not in row.program.done:
                    row.why_not = f"failed with {run.code} when measured"
                row.runs.append(run)
        return "\n".join([f"## {title}", "", *self.lines(rows), ""])

    def lines(self, rows):
        names = (OURS, COMMAND)
        ours = next((row for row in rows if row.program.name in names and row.runs and not row.why_not), None)
        yield "| program | MB/s (median) | ours ÷ peer | peak MiB | wall s | correct? |"
        yield "|---|--:|--:|--:|--:|---|"
        for row in rows:
            name = f"{row.program.name} {row.program.version}".strip()
            if row.why_not:
                yield f"| {name} | – | – | – | – | {row.why_not} |"
                continue
            rate = statistics.median(row.rates())
            ratio = "–"
            if ours is row:
                ratio = "1"
            elif ours:
                ratio = f"{statistics.median(a / b for a, b in zip(ours.rates(), row.rates())):.2f}"
            peaks = [run.peak for run in row.runs if run.peak is not None]
            peak = f"{max(peaks) / 2**20:.1f}" if peaks else "?"
            wall = statistics.median(run.wall for run in row.runs)
            verdict = row.verdict
            if ours and ours is not row and row.digest and ours.digest and row.digest == ours.digest:
                verdict += ", the same bytes as ours"
            elif ours and ours is not row and verdict == "yes" and row.digest and not row.sampled:
                verdict += ", not the same bytes as ours"
            if row.sampled:
                verdict += f" (over {row.input.stat().st_size / 1e6:.0f} MB)"
            yield f"| {name} | {rate:.{0 if rate >= 100 else 1}f} | {ratio} | {peak} | {wall:.2f} | {verdict} |"

    def report(self):
        before = os.getloadavg()
        started = datetime.datetime.now(datetime.timezone.utc)
        tables = []
        for task in self.options.tasks:
            if task == "command":
                for command, title in COMMANDS.items():
                    tables.append(self.table(command, title, (self.file, self.sample)))
            elif task == "from-xml":
                inputs = self.xml()
                if inputs is None:
                    tables.append(f"## {TASKS[task]}\n\nNot run: no --xml-file, and neither ours nor yaz to make one.\n")
                else:
                    tables.append(self.table(task, TASKS[task], inputs))
            else:
                tables.append(self.table(task, TASKS[task], (self.file, self.sample)))
        after = os.getloadavg()
        return "\n".join([*self.head(started, before, after), *tables])

    def head(self, started, before, after):
        known = self.known[self.file]
        yield "# MARC: ours and its peers"
        yield ""
        yield f"- Date: {started:%Y-%m-%d %H:%M} UTC"
        yield f"- Machine: {machine()}"
        yield f"- Load average: {before[0]:.1f} before, {after[0]:.1f} after"
        yield f"- Compiler: {version_of(['rustc', '--version'])}; Python {platform.python_version()}"
        yield f"- Ours: {version_of(['git', '-C', str(HERE), 'describe', '--always', '--dirty'])}"
        yield (
            f"- File: `{self.file.name}`, {self.file.stat().st_size:,} bytes, {known['records']:,} records, "
            f"{known['fields']:,} fields, {known['subfields']:,} subfields, sha256 `{self.sha256}`"
        )
        yield f"- Command: `{shlex.join([Path(sys.argv[0]).name, *sys.argv[1:]])}`"
        for note in self.notes:
            yield f"- {note}"
        if not ADOPTS_ORPHANS:
            yield "- Peak memory is measured on Linux only."
        yield ""
        yield (
            f"MB/s: 10⁶ bytes of input a second of CPU time, user and system, of the whole process; the median of "
            f"{self.options.rounds} rounds in which the programs took turns. “ours ÷ peer”: the median of the rounds' "
            f"ratios. Peak: the highest resident set of any round."
        )
        if self.options.quick:
            number = self.known[self.sample]["records"]
            yield f"MARCXML is judged over the first {number:,} records, everything else over the whole input."
        yield ""


def machine():
    model = platform.processor() or platform.machine()
    memory = ""
    try:
        model = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())[1]
        kib = int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())[1])
        memory = f", {kib / 2**20:.0f} GiB"
    except (OSError, TypeError):
        pass
    return f"{model}, {os.cpu_count()} CPUs{memory}, {platform.system()} {platform.release()}"


def version_of(argv):
    try:
        return said(argv).strip()
    except (OSError, subprocess.CalledProcessError):
        return f"{argv[0]}: unknown"


def say(text):
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
