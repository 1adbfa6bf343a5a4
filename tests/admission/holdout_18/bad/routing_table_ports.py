"""Networks: throughput of a chain of ports."""
import re


def generate(rng, difficulty):
    ports = rng.sample(range(1, 65), 5 + difficulty)
    rate = {p: rng.randint(10, 99) for p in ports}
    route = [rng.choice(ports) for _ in range(6 + 3 * difficulty)]
    return {"rate": rate, "route": route}


def _cost(instance):
    rate, route = instance["rate"], instance["route"]
    return sum(k * rate[p] for k, p in enumerate(route, 1))


def observe(instance):
    rates = ", ".join(f"port {p} costs {r}" for p, r in sorted(instance["rate"].items()))
    route = " -> ".join(map(str, instance["route"]))
    return (f"{rates}.\nA probe crosses the ports {route}. The k-th hop (k = 1, 2, ...) costs k times the cost of its port. "
            "Give the total cost as an integer.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\d{1,9}", answer.strip(), re.ASCII):
        return False
    return int(answer.strip()) == _cost(instance)


def reference_answer(instance):
    return str(_cost(instance))
