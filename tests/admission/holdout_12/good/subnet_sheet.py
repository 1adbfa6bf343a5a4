"""Broadcast addresses of networks (no network is touched)."""
import ipaddress


def generate(rng, difficulty):
    out = []
    for _ in range(1 + difficulty):
        address = rng.randint(0x0A000000, 0xDF000000)
        out.append([str(ipaddress.IPv4Address(address)), rng.randint(max(9, 24 - 2 * difficulty), 30)])
    return {"hosts": out}


def solve(instance):
    return [str(ipaddress.ip_interface(f"{host}/{bits}").network.broadcast_address) for host, bits in instance["hosts"]]


def observe(instance):
    rows = "\n".join(f"{host}/{bits}" for host, bits in instance["hosts"])
    return f"Give the broadcast address of the IPv4 network of each of these hosts:\n{rows}\nAnswer with one address per line, in the same order."


def verify(instance, answer):
    return answer[:2000].split() == solve(instance) if len(answer) <= 2000 else False


def reference_answer(instance):
    return "\n".join(solve(instance))
