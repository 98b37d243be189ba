"""The list of cases: each module of cases adds its own."""

CASES = []


def case(name, quick=False, mounts=False):
    """`quick`: also in ./dev test. `mounts`: needs the right to mount."""
    def add(play):
        CASES.append((name, quick, mounts, play))
        return play
    return add
