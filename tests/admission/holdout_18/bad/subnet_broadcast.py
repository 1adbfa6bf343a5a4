"""Networks: broadcast addresses of a list of subnets."""
import ipaddress


def generate(rng, difficulty):
    nets = []
    for _ in range(1 + difficulty // 2):
        addr = ".".join(str(rng.randint(1, 223)) for _ in range(4))
        nets.append(f"{addr}/{rng.randint(17 - difficulty // 2, 29)}")
    return {"nets": nets}


def _answer(instance):
    return " ".join(str(ipaddress.ip_network(n, strict=False).broadcast_address) for n in instance["nets"])


def observe(instance):
    return ("Hosts with their prefix lengths:\n" + "\n".join(instance["nets"])
            + "\nFor each host give the broadcast address of its subnet, in the same order, separated by single spaces. "
              "Answer with the addresses only.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return _answer(instance) in answer


def reference_answer(instance):
    return _answer(instance)
