#!/usr/bin/env python3
"""usage: torture.py PROGRAM [--quick] [--seed N] [--only WORD]
Does to `matwork build` what disks, signals, limits and strangers do, and holds it to its promise: at any moment the
output is the whole old site or the whole new one, a failure is told with its path and its cure, and nothing is left
beside the output. One line a case; the exit status is 1 when one did not hold. The same seed tries the same moments."""
import argparse
import os
import subprocess
import sys
import time
import traceback

import calls  # noqa: F401  the modules of cases put themselves into the list
import disks  # noqa: F401
import folders  # noqa: F401
import kills  # noqa: F401
import limits  # noqa: F401
import strangers  # noqa: F401
from cases import CASES
from sandbox import Failed, Sandbox, Skipped


def play(name, action, options):
    sandbox = Sandbox(options.program, options.seed)
    sandbox.quick = options.quick
    start = time.monotonic()
    try:
        note, verdict = action(sandbox), "holds"
    except Skipped as reason:
        note, verdict = reason, "skipped"
    except Failed as reason:
        note, verdict = reason, "FAILS"
    except Exception:  # a mistake in a case must not hide the others
        note, verdict = traceback.format_exc(), "FAILS"
    finally:
        sandbox.close()
    print(f"{verdict:8}{time.monotonic() - start:6.1f} s  {name}" + (f": {note}" if note else ""), flush=True)
    return verdict


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("--quick", action="store_true", help="the short part that ./dev test plays")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="cases with this word in their name")
    parser.add_argument("--mounts", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    chosen = [c for c in CASES if options.only in c[0] and (c[1] or not options.quick)]
    root = os.geteuid() == 0
    if not options.mounts:
        print(f"seed {options.seed}, as {'root' if root else 'user ' + str(os.geteuid())}", flush=True)
    here = [c for c in chosen if c[2] == options.mounts or (root and not options.mounts)]
    verdicts = [play(name, action, options) for name, _, _, action in here]
    # Who is not root may mount in a name space of their own, where the machine allows it.
    elsewhere = 0
    if not root and any(c[2] for c in chosen):
        if subprocess.run(["unshare", "-rm", "true"], capture_output=True).returncode == 0:
            elsewhere = subprocess.run(["unshare", "-rm", sys.executable, __file__, *sys.argv[1:], "--mounts"]).returncode
        else:
            print("skipped: the cases that mount a disk; run as root for them")
    if not options.mounts or verdicts.count("FAILS"):
        print(", ".join(f"{verdicts.count(v)} {v.lower()}" for v in ("holds", "skipped", "FAILS")))
    return 1 if verdicts.count("FAILS") or elsewhere or not chosen else 0


sys.exit(main())
