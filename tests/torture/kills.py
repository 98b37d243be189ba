"""Builds that are ended at any moment."""
import random
import resource
import signal
import time
from collections import Counter

from cases import case
from sandbox import difference, expect, injecting, site_of

SIGNALS = [signal.SIGKILL] * 6 + [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGPIPE]


def phase(sandbox, ended, arrived):
    """How far a killed build had come, by what it left."""
    fresh = (sandbox.place / ".site.matwork.new").exists()
    if ended:
        return "ended before"
    if arrived:
        return "removing the old site" if fresh else "exchanged"
    return "writing" if fresh else "reading"


def alternate(sandbox, count, kill):
    """Builds two versions in turn into one folder; kills each, looks, and lets the next one end."""
    libraries, sites = sandbox.two_versions(30 if sandbox.quick else 150)
    sandbox.expect_built(sandbox.build(libraries[1]), sites[1])
    start = time.monotonic()
    sandbox.expect_built(sandbox.build(libraries[0]), sites[0])
    sandbox.expect_built(sandbox.build(libraries[1]), sites[1])
    length = (time.monotonic() - start) / 2
    phases = Counter()
    for turn in range(count):
        new, old = turn % 2, 1 - turn % 2
        ended = kill(libraries[new], length, turn / count)
        site = site_of(sandbox.output)
        what = f"turn {turn}, {length * turn / count * 1000:.0f} ms: "
        expect(site in sites, what + "neither the old site nor the new one: " + difference(site, sites[old]))
        phases[phase(sandbox, ended, site == sites[new])] += 1
        sandbox.expect_built(sandbox.build(libraries[new]), sites[new])
    return ", ".join(f"{number} {name}" for name, number in phases.most_common())


@case("200 builds killed at random moments leave the whole old or the whole new site", quick=True)
def killed(sandbox):
    dice = random.Random(sandbox.seed)

    def kill(library, length, part):
        process = sandbox.start("build", library, "--output", sandbox.output)
        # Strata over the whole of a build, so that every phase is met, and dice within them.
        time.sleep(max(0.0, length * (part + dice.uniform(-0.02, 0.02))))
        ended = process.poll() is not None
        process.send_signal(dice.choice(SIGNALS))
        process.communicate()
        return ended
    return alternate(sandbox, 10 if sandbox.quick else 200, kill)


@case("builds killed at the very call that exchanges, or that removes the old site")
def killed_at_a_call(sandbox):
    moments = ["renameat2:signal=KILL", "rmdir:signal=KILL", "flock:signal=KILL", "mkdir:signal=KILL"]
    moments += [f"{call}:signal=KILL:when={when}" for call in ("unlinkat", "linkat", "openat", "mkdirat", "write", "close")
                for when in (1, 2, 7, 60, 400)]

    def kill(library, _length, part):
        moment = moments[int(part * len(moments) + 0.5)]
        before = injecting(moment.split(":")[0], moment)
        process = sandbox.start("build", library, "--output", sandbox.output, before=before)
        process.communicate()
        return process.returncode >= 0
    return alternate(sandbox, len(moments), kill)


@case("a file system that cannot exchange: two steps, and deaths between them")
def killed_between_two_steps(sandbox):
    libraries, sites = sandbox.two_versions(20)
    poor = ["renameat2,rename", "renameat2:error=EINVAL"]
    sandbox.expect_built(sandbox.build(libraries[0]), sites[0])
    for turn in (1, 0, 1, 0):
        sandbox.expect_built(sandbox.build(libraries[turn], before=injecting(*poor)), sites[turn])
    for when in (1, 2, 3):
        run = sandbox.build(libraries[1], before=injecting(*poor, f"rename:signal=KILL:when={when}"))
        expect(run.status < 0, f"it was not killed at rename {when}: " + run.told())
        # The build that mends it may itself fail: the old site must be back even so.
        failed = sandbox.build(libraries[0], limits=[(resource.RLIMIT_FSIZE, 100)])
        expect(failed.status == 3, failed.told())
        expect(site_of(sandbox.output) in sites, f"no whole site after a death at rename {when}")
        sandbox.expect_built(sandbox.build(libraries[0]), sites[0])


@case("a file system without hard links: everything is written, what others put there is copied")
def no_hard_links(sandbox):
    libraries, sites = sandbox.two_versions(20)
    poor = injecting("linkat", "linkat:error=EPERM")
    sandbox.expect_built(sandbox.build(libraries[0]), sites[0])
    (sandbox.output / "CNAME").write_text("example.org")
    (sandbox.output / "CNAME").chmod(0o640)
    kept = {path: value for path, value in site_of(sandbox.output).items() if path not in sites[0]}
    for turn in (1, 0):
        sandbox.expect_built(sandbox.build(libraries[turn], before=poor), sites[turn] | kept)
        rights = (sandbox.output / "CNAME").stat().st_mode & 0o777
        expect(rights == 0o640, f"a file of others got the rights {rights:o}")
