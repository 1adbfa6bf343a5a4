"""Schedule jobs on machines so that everything is finished in time (job-shop scheduling).

Difficulty: from 2 jobs on 2 machines to 7 jobs on 5; number of job orders on all machines, in bits.
"""

from itertools import pairwise
from random import Random

RESYN = {"profile": "standard", "family": "constraint_satisfaction", "tags": ["scheduling"]}

# Jobs and machines at each level.
SIZES = [(2, 2), (3, 2), (3, 3), (4, 2), (4, 3), (5, 3), (5, 4), (6, 4), (6, 5), (7, 5)]
# The deadline is the best of so many random schedules, which few other schedules meet.
TRIES = 40


def generate(rng: Random, difficulty: int) -> dict:
    job_count, machine_count = SIZES[difficulty - 1]
    machines = range(machine_count)
    jobs = [
        [[machine, rng.randint(1, 9)] for machine in rng.sample(machines, machine_count)]
        for _ in range(job_count)
    ]
    deadline, starts = min(random_schedule(rng, jobs) for _ in range(TRIES))
    return {"jobs": jobs, "deadline": deadline, "solution": starts}


def random_schedule(rng: Random, jobs: list) -> tuple[int, list[int]]:
    """Start the steps in random order, each as early as possible: its end and all start hours."""
    queue = [number for number, job in enumerate(jobs) for _ in job]
    rng.shuffle(queue)
    starts: list[list[int]] = [[] for _ in jobs]
    job_free = [0] * len(jobs)
    machine_free = [0] * len(jobs[0])
    for number in queue:
        machine, hours = jobs[number][len(starts[number])]
        start = max(job_free[number], machine_free[machine])
        starts[number].append(start)
        job_free[number] = machine_free[machine] = start + hours
    return max(job_free), [start for job_starts in starts for start in job_starts]


def observe(instance: dict) -> str:
    jobs = "\n".join(
        f"job {number}: " + ", ".join(f"machine {machine} for {hours} h" for machine, hours in job)
        for number, job in enumerate(instance["jobs"], 1)
    )
    return (
        f"Each job is a list of steps, done in the listed order:\n{jobs}\n"
        "A step begins at a whole hour, 0 or later, runs without a break, and not before the step "
        "listed before it in its job has ended. A machine does one step at a time. Everything must "
        f"be finished by hour {instance['deadline']}.\n"
        "Answer with the start hour of every step, in the order listed, job after job, separated "
        "by spaces, on one line, for example (three steps): `0 7 3`"
    )


def verify(instance: dict, answer: str) -> bool:
    steps = [step for job in instance["jobs"] for step in job]
    starts = parse_integers(answer, 8 * len(steps))
    if len(starts) != len(steps):
        return False
    ends = [start + hours for start, (_, hours) in zip(starts, steps, strict=True)]
    return (
        max(ends) <= instance["deadline"]
        and in_order(starts, ends, len(instance["jobs"][0]))
        and all_apart(sorted((steps[i][0], starts[i], ends[i]) for i in range(len(steps))))
    )


def in_order(starts: list[int], ends: list[int], steps_per_job: int) -> bool:
    """Whether no step begins before the step listed before it in its job has ended."""
    return all(ends[i - 1] <= starts[i] for i in range(len(starts)) if i % steps_per_job)


def all_apart(uses: list[tuple[int, int, int]]) -> bool:
    """Whether no two uses (machine, start, end), given in sorted order, overlap."""
    return all(a[0] != b[0] or a[2] <= b[1] for a, b in pairwise(uses))


def reference_answer(instance: dict) -> str:
    return " ".join(map(str, instance["solution"]))


def parse_integers(answer: str, longest: int) -> list[int]:
    """The numbers in the answer; none if it is too long or holds anything else."""
    words = answer.split() if len(answer) <= longest and answer.isascii() else []
    return [int(word) for word in words] if all(word.isdigit() for word in words) else []
