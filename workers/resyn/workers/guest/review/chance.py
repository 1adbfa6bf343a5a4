"""Which calls draw from a generator that nobody has seeded."""

from __future__ import annotations

from resyn.workers.guest.review.tables import words

# Methods of `random.Random` that draw nothing.
STILL = frozenset({"seed", "getstate", "setstate"})
_MAKERS = words(
    "random.Random numpy.random.default_rng numpy.random.RandomState numpy.random.PCG64 "
    "numpy.random.PCG64DXSM numpy.random.MT19937 numpy.random.Philox numpy.random.SFC64 "
    "numpy.random.SeedSequence"
)
_ALWAYS = words(
    "random.SystemRandom uuid.uuid1 uuid.uuid4 os.urandom os.getrandom sympy.randprime "
    "sympy.ntheory.randprime sympy.ntheory.generate.randprime tempfile.mktemp"
)
_SILENT = frozenset({"compare_digest", "SystemRandom().seed"})
_NUMPY_STILL = frozenset({"Generator", "BitGenerator", "get_state", "set_state", "seed"})
# Graphs of networkx: the place of their seed.
_GRAPHS = {
    "gnp_random_graph": 2, "fast_gnp_random_graph": 2, "erdos_renyi_graph": 2,
    "binomial_graph": 2, "gnm_random_graph": 2, "dense_gnm_random_graph": 2,
    "watts_strogatz_graph": 3, "newman_watts_strogatz_graph": 3,
    "connected_watts_strogatz_graph": 4, "barabasi_albert_graph": 2, "random_regular_graph": 2,
    "random_tree": 1, "random_labeled_tree": 1, "random_geometric_graph": 4, "spring_layout": 99,
}  # fmt: skip


def is_maker(name: str) -> bool:
    """Say whether this makes a generator that takes a seed."""
    return name in _MAKERS


def is_generator(name: str) -> bool:
    """Say whether this is such a generator."""
    return name.removesuffix("()").partition("@")[0] in _MAKERS and name.endswith("()")


def generator_of(name: str, arguments: int, has_seed: bool) -> str:
    """Return what a call draws from that has no seed of its own; nothing if it draws nothing."""
    module, _, last = name.rpartition(".")
    if name in _ALWAYS or (module == "secrets" and last not in _SILENT):
        return f"{name}!"
    if module == "random" and last not in STILL | {"Random"}:
        return "random"
    if module == "numpy.random" and last not in _NUMPY_STILL and name not in _MAKERS:
        return "numpy.random"
    if name.startswith("scipy.stats.") and last == "rvs" and not has_seed:
        return "numpy.random"
    if name.startswith("networkx.") and not has_seed and arguments <= _GRAPHS.get(last, -1):
        return "random"
    return ""


def seeds(name: str) -> str:
    """Return the generator that calling this with an argument seeds."""
    module, _, last = name.rpartition(".")
    return module if last in ("seed", "setstate", "set_state") else ""
