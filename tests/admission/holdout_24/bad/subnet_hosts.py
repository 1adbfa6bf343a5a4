"""Usable addresses in a list of IPv4 subnets."""

RESYN = {"profile": "standard", "family": "network", "tags": ["ip"]}


def generate(rng, difficulty):
    subnets = []
    for _ in range(2 + difficulty):
        prefix = rng.randint(18, 29)
        block = 1 << (32 - prefix)
        address = (10 << 24) + rng.randrange(1 << 24) // block * block
        subnets.append([address, prefix, rng.randint(0, 4)])
    return {"subnets": subnets}


def _dotted(address):
    return ".".join(str(address >> shift & 255) for shift in (24, 16, 8, 0))


def _usable(instance):
    return sum((1 << (32 - p)) - 2 - taken for _, p, taken in instance["subnets"])


def observe(instance):
    rows = "\n".join(
        f"{_dotted(a)}/{p}, {t} addresses taken by routers" for a, p, t in instance["subnets"]
    )
    return (
        "Subnets of a company:\n" + rows + "\n\nIn each subnet the network address, the broadcast "
        "address and the routers' addresses are not usable. How many addresses are usable "
        f"altogether? Answer in the format `usable={_usable(instance)}`."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    return 1.0 if answer.strip() == f"usable={_usable(instance)}" else 0.0


def reference_answer(instance):
    return f"usable={_usable(instance)}"
