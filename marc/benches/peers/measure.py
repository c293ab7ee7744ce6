"""CPU time and peak memory of one process at a time (Linux; elsewhere without the memory)."""

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass

PR_SET_CHILD_SUBREAPER = 36

# The kernel lets a new program inherit, as its own peak memory, that of the process which forked it:
# started from here, every program would seem to need what Python needs. So a small shell forks it and
# goes away, and the orphan comes to this process, which has asked for orphans. It waits for a line
# before it becomes the program: a shell still there would take a short run for its own child.
LAUNCH = 'exec 3<&0; { read go <&3; exec "$@" </dev/null >/dev/null 2>&1 3<&-; } & echo $!'


@dataclass
class Run:
    cpu: float  # seconds, user and system
    wall: float  # seconds
    peak: int | None  # bytes
    code: int


def _adopts_orphans():
    if not sys.platform.startswith("linux"):
        return False
    return ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0


ADOPTS_ORPHANS = _adopts_orphans()


def measure(argv, timeout):
    """Runs a program to its end, output thrown away. After `timeout` seconds it is killed."""
    if ADOPTS_ORPHANS:
        pipe = subprocess.PIPE
        shell = subprocess.Popen(["/bin/sh", "-c", LAUNCH, "sh", *argv], stdin=pipe, stdout=pipe)
        pid = int(shell.stdout.readline())
        shell.stdout.close()
        shell.wait()
        start = time.monotonic()
        shell.stdin.write(b"\n")
        shell.stdin.close()
    else:
        quiet = subprocess.DEVNULL
        start = time.monotonic()
        pid = subprocess.Popen(argv, stdin=quiet, stdout=quiet, stderr=quiet).pid
    killer = threading.Timer(timeout, os.kill, (pid, signal.SIGKILL))
    killer.start()
    try:
        _, status, usage = os.wait4(pid, 0)
    finally:
        killer.cancel()
    wall = time.monotonic() - start
    peak = usage.ru_maxrss * 1024 if ADOPTS_ORPHANS else None
    return Run(usage.ru_utime + usage.ru_stime, wall, peak, os.waitstatus_to_exitcode(status))
