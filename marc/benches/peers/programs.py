"""The programs that are compared: ours, the Rust peers, pymarc, yaz-marcdump."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
TASKS = ("read", "filter", "rewrite", "to-xml", "from-xml")
COMMAND = "bibwire (command)"
UNSUPPORTED = 3


@dataclass
class Program:
    """A program, the tasks it knows as command lines (`{file}` stands for the input), its limits."""

    name: str
    version: str = ""
    commands: dict = field(default_factory=dict)
    missing: str | None = None
    slow: bool = False  # Measured over the sample instead of the whole file.
    stats: str | None = None  # The report of `command stats`, where it can be judged.
    done: tuple = (0,)  # The exit codes that say that the task was done.

    def argv(self, task, file):
        return [word.replace("{file}", str(file)) for word in self.commands[task]]


def installed(options):
    """All programs there could be: those that are not installed say so in every table."""
    found = []
    if options.peers.is_file():
        for line in said([str(options.peers), "list"]).splitlines():
            name, version = line.split()
            commands = {task: [str(options.peers), name, task, "{file}"] for task in TASKS}
            found.append(Program(name, version, commands))
    else:
        why = f"not built: no {options.peers}"
        names = re.findall(r'^    \("([\w-]+)", &', (HERE / "src" / "main.rs").read_text(), re.MULTILINE)
        found += [Program(name, missing=why) for name in names]

    # Two ways to call yaz: by default it moves bytes; asked to convert UTF-8 to UTF-8, it decodes them.
    yaz = shutil.which("yaz-marcdump")
    version = said([yaz, "-V"]).split()[2] if yaz else ""
    for name, coding in (("yaz-marcdump", []), ("yaz-marcdump -f utf8 -t utf8", ["-f", "utf8", "-t", "utf8"])):
        if not yaz:
            found.append(Program(name, missing="not installed (Debian: yaz)"))
            continue
        convert = {
            "rewrite": [yaz, "-i", "marc", "-o", "marc", *coding, "{file}"],
            "to-xml": [yaz, "-i", "marc", "-o", "marcxml", *coding, "{file}"],
            "from-xml": [yaz, "-i", "marcxml", "-o", "marc", *coding, "{file}"],
            "convert": [yaz, "-i", "marc", "-o", "marcxml", *coding, "{file}"],
        }
        count = {} if coding else {"read": [yaz, "-n", "{file}"], "stats": [yaz, "-n", "{file}"]}
        found.append(Program(name, version, convert | count))

    has = subprocess.run([options.python, "-c", "import importlib.metadata as m; print(m.version('pymarc'))"],
                         capture_output=True, text=True)
    runner = [options.python, str(HERE / "peer_pymarc.py")]
    found.append(Program(
        "pymarc", has.stdout.strip(), {task: [*runner, task, "{file}"] for task in TASKS},
        missing=None if has.returncode == 0 else f"not installed for {options.python}", slow=True,
    ))

    if options.bibwire:
        ours = str(options.bibwire)
        found.insert(0, Program(COMMAND, said([ours, "--version"]).split()[1], {
            "convert": [ours, "convert", "{file}", "--to", "marc:xml", "-o", "/dev/null"],
            "stats": [ours, "stats", "{file}"],
        }, stats=ours, done=(0, 1)))  # 1: done, and something was told of what was converted.
    else:
        found.insert(0, Program(COMMAND, missing="no --bibwire"))
    if options.programs:
        wanted = options.programs.split(",")
        if unknown := set(wanted) - {program.name for program in found}:
            sys.exit(f"compare: unknown program: {', '.join(sorted(unknown))}")
        found = [program for program in found if program.name in wanted]
    return found


def said(argv):
    return subprocess.run(argv, capture_output=True, text=True, check=True).stdout
