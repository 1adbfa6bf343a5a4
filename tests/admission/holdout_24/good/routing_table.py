"""Longest-prefix matches in a routing table."""
import ipaddress

RESYN = {"profile": "standard", "family": "network", "tags": ["ip"]}


def generate(rng, difficulty):
    base = rng.randrange(11, 120) << 24
    routes = ["0.0.0.0/0"]
    while len(routes) < 6 + difficulty:
        prefix = rng.randint(9, 14)
        address = base + (rng.randrange(1 << 24) >> (32 - prefix) << (32 - prefix))
        text = f"{ipaddress.IPv4Address(address)}/{prefix}"
        if text not in routes:
            routes.append(text)
    packets = []
    for _ in range(8 + difficulty):
        net = ipaddress.IPv4Network(rng.choice(routes[1:]))
        packets.append(str(net[rng.randrange(net.num_addresses)]))
    rng.shuffle(routes)
    return {"routes": routes, "packets": packets}


def _gates(instance):
    nets = [ipaddress.IPv4Network(route) for route in instance["routes"]]
    gates = []
    for packet in instance["packets"]:
        address = ipaddress.IPv4Address(packet)
        hits = [(net.prefixlen, i) for i, net in enumerate(nets, 1) if address in net]
        gates.append(max(hits)[1])
    return gates


def observe(instance):
    routes = "\n".join(f"{r} via gate {i}" for i, r in enumerate(instance["routes"], 1))
    return (
        f"A router has these routes, and the longest matching prefix decides:\n{routes}\n\nPackets to "
        "these addresses arrive:\n" + "\n".join(instance["packets"]) +
        "\n\nWrite the number of the gate for each packet, in order, separated by single spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip() == " ".join(map(str, _gates(instance)))


def reference_answer(instance):
    return " ".join(map(str, _gates(instance)))
