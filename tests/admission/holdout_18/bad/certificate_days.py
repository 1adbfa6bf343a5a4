"""Networks: sum of the remaining validity of TLS certificates."""
import datetime
import re


def generate(rng, difficulty):
    hosts = []
    for k in range(2 + difficulty):
        day = datetime.date(2031, 1, 1) + datetime.timedelta(days=rng.randrange(4000))
        hosts.append({"host": f"node{k + 1}.example.net", "expires": day.isoformat(), "weight": rng.randint(2, 9)})
    return {"hosts": hosts}


def _total(hosts, today):
    total = 0
    for h in hosts:
        left = (datetime.date.fromisoformat(h["expires"]) - today).days
        total += h["weight"] * left
    return total


def observe(instance):
    rows = "\n".join(f"{h['host']}  notAfter {h['expires']}  weight {h['weight']}" for h in instance["hosts"])
    return ("For each certificate take the number of days from today until its notAfter date and multiply it by the "
            "weight. Give the sum over all certificates as an integer.\n" + rows)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"-?\d{1,9}", text, re.ASCII):
        return False
    return int(text) == _total(instance["hosts"], datetime.date.today())


def reference_answer(instance):
    return str(_total(instance["hosts"], datetime.date.today()))
