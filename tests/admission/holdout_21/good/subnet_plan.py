"""Allocate subnets of exactly the needed sizes inside one block."""
import ipaddress
import re

RESYN = {"profile": "standard", "family": "subnet_plan", "tags": ["networks"]}


def generate(rng, difficulty):
    prefix = rng.choice([20, 21, 22])
    block = f"10.{rng.randint(0, 255)}.{rng.randrange(0, 256, 16)}.0/{prefix}"
    sizes = [prefix]
    while len(sizes) < 6 + difficulty:
        splittable = [i for i, p in enumerate(sizes) if p < 28]
        i = rng.choice(splittable)
        p = sizes.pop(i)
        sizes += [p + 1, p + 1]
    rng.shuffle(sizes)
    needs = {}
    for k, p in enumerate(sizes):
        size = 2 ** (32 - p)
        needs[f"lan{k + 1}"] = rng.randint(size // 2 - 1, size - 2)
    return {"block": block, "needs": needs}


def _prefix(hosts):
    bits = 2
    while 2 ** bits - 2 < hosts:
        bits += 1
    return 32 - bits


def observe(instance):
    needs = "\n".join(f"  {n}: {h} hosts" for n, h in instance["needs"].items())
    return (
        f"Divide the block {instance['block']} among these networks:\n{needs}\n"
        "Each network gets one subnet of the smallest size that holds its hosts plus network and "
        "broadcast address. Subnets must lie inside the block and must not overlap. "
        "Answer with one line per network, e.g. 'lan1 10.0.0.0/28', in any order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    block = ipaddress.ip_network(instance["block"])
    nets = {}
    for line in answer.strip().splitlines():
        m = re.fullmatch(r"(lan[0-9]{1,2})\s+([0-9]{1,3}(?:\.[0-9]{1,3}){3}/[0-9]{1,2})", line.strip())
        if not m or m.group(1) in nets or m.group(1) not in instance["needs"]:
            return False
        try:
            nets[m.group(1)] = ipaddress.IPv4Network(m.group(2))
        except ValueError:
            return False
    if len(nets) != len(instance["needs"]):
        return False
    for name, net in nets.items():
        if net.prefixlen != _prefix(instance["needs"][name]) or not net.subnet_of(block):
            return False
    ordered = sorted(nets.values(), key=lambda n: int(n.network_address))
    return all(not a.overlaps(b) for a, b in zip(ordered, ordered[1:]))


def reference_answer(instance):
    start = int(ipaddress.ip_network(instance["block"]).network_address)
    lines = []
    for name, hosts in sorted(instance["needs"].items(), key=lambda kv: (_prefix(kv[1]), kv[0])):
        p = _prefix(hosts)
        lines.append(f"{name} {ipaddress.IPv4Address(start)}/{p}")
        start += 2 ** (32 - p)
    return "\n".join(lines)
