"""Every kind of call of the system fails once, early and late."""

from cases import case
from sandbox import difference, expect, injecting, site_of

FAILURES = {"openat": "EMFILE", "write": "ENOSPC", "mkdirat": "ENOSPC", "mkdir": "EACCES", "linkat": "EMLINK", "close": "EIO",
            "renameat2": "EBUSY", "unlinkat": "EIO", "rmdir": "EBUSY", "getdents64": "EIO", "read": "EIO", "pread64": "EIO",
            "flock": "ENOLCK", "copy_file_range": "ENOSPC", "lseek": "EINVAL", "clone3": "EAGAIN", "fchmod": "EPERM",
            "statx": "ENOSYS", "faccessat2": "ENOSYS"}


@case("each kind of call of the system fails, early and late")
def calls_fail(sandbox):
    libraries, sites = sandbox.two_versions(60)
    sandbox.expect_built(sandbox.build(libraries[0]), sites[0])
    failed = tried = 0
    for call, code in FAILURES.items():
        for when in ("1", "2", "9", "80", "40+", "1+"):
            before = injecting(call, f"{call}:error={code}:when={when}")
            what = f"{call} gives {code}, time {when}: "
            run = sandbox.build(libraries[1], before=before)
            site = site_of(sandbox.output)
            tried += 1
            expect(run.status in (0, 3, 127), what + run.told())  # 127: the loader could not start the program
            failed += run.status == 3
            if run.status == 3:
                mute = call == "write"  # what is printed goes through the call that fails
                expect(mute or "cannot" in run.err, what + "says nothing of use: " + run.told())
                expect(site in sites, what + "neither the old site nor the new: " + difference(site, sites[0]))
            elif run.status == 0:
                expect(site == sites[1], what + "not the new site: " + difference(site, sites[1]))
            for version in (1, 0):
                sandbox.expect_built(sandbox.build(libraries[version]), sites[version])
    return f"{tried} failures, of which {failed} ended a build"
