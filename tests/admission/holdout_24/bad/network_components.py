"""Count the separate parts of a computer network."""

RESYN = {"profile": "standard", "family": "network", "tags": ["graph"]}


def generate(rng, difficulty):
    size = 6 + 4 * difficulty
    hosts = [f"h{i}" for i in range(size)]
    rng.shuffle(hosts)
    cables = []
    for i in range(1, size):
        cables.append([hosts[i], hosts[rng.randrange(i)]])
    for _ in range(difficulty):
        cables.append(rng.sample(hosts, 2))
    rng.shuffle(cables)
    return {"hosts": sorted(hosts), "cables": cables}


def _components(instance):
    parent = {host: host for host in instance["hosts"]}

    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for a, b in instance["cables"]:
        parent[find(a)] = find(b)
    return len({find(host) for host in instance["hosts"]})


def observe(instance):
    rows = "\n".join(f"{a} -- {b}" for a, b in instance["cables"])
    return (
        f"A network has the hosts {', '.join(instance['hosts'])} and these cables:\n{rows}\n\n"
        "Into how many separate parts (connected components) does it fall? Answer with a number."
    )


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == str(_components(instance))


def reference_answer(instance):
    return str(_components(instance))
