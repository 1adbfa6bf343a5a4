"""Judges of instances and questions: can they be kept, sent and read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from resyn.server.admission.catalogue import ERROR, WARNING
from resyn.server.admission.findings import Evidence, Finding, judged, level_text, whole_levels
from resyn.server.admission.judges.shares import TIMES_MORE
from resyn.server.admission.observations import Attempt, Made, Observations, Tried, levels_of

LARGE_INSTANCE_BYTES = 256 << 10
# One score that has changed may have done so by itself: by a clock, or by chance.
_FEWEST_CHANGED = 2
LARGE_QUESTION_CHARACTERS = 50_000
# No model reads that.
MOST_QUESTION_CHARACTERS = 1_000_000


def questions(seen: Observations) -> Iterator[Finding]:
    """A question was empty, or far too long."""
    yield from _sized(
        seen, "question-empty", "questions without a word", lambda made: not made.question.strip()
    )
    yield from _sized(
        seen,
        "question-too-large",
        f"questions of more than {LARGE_QUESTION_CHARACTERS:,} characters",
        lambda made: len(made.question) > LARGE_QUESTION_CHARACTERS,
        lambda made: len(made.question) > MOST_QUESTION_CHARACTERS,
    )


def sizes(seen: Observations) -> Iterator[Finding]:
    """Instances are too large to be sent back, or merely large."""
    most = seen.limits.most_instance_bytes
    yield from _sized(
        seen,
        "instance-too-large",
        f"instances of more than {LARGE_INSTANCE_BYTES:,} bytes",
        lambda made: _size(made) > LARGE_INSTANCE_BYTES,
        lambda made: _size(made) > most,
    )


def _size(made: Made) -> int:
    return len(made.instance_json.encode())


def _sized(
    seen: Observations,
    code: str,
    text: str,
    wrong: Callable[[Made], bool],
    useless: Callable[[Made], bool] | None = None,
) -> Iterator[Finding]:
    bad = [each for each in seen.whole if wrong(each)]
    worse = [each for each in bad if (useless or wrong)(each)]
    if not bad:
        return
    spots = [each.spot for each in worse]
    yield Finding(
        code,
        f"{len(bad)} of {len(seen.whole)} instances have {text}, "
        f"{level_text(levels_of(each.spot for each in bad))}",
        tuple(
            Evidence(m.spot, detail=f"{_size(m):,} bytes, question {len(m.question):,} characters")
            for m in bad
        ),
        len(bad),
        len(seen.whole),
        ERROR if worse else WARNING,
        whole_levels(spots, [each.spot for each in seen.whole]),
    )


def mutation(seen: Observations) -> Iterator[Finding]:
    """A function changed its instance."""
    bad = [cell for cell in seen.cells if cell.mutating]
    if bad:
        names = sorted({name for cell in bad for name in cell.mutating})
        yield Finding(
            "mutates-instance",
            f"{', '.join(f'`{name}`' for name in names)} changed the instance in {len(bad)} of "
            f"{len(seen.cells)} looks",
            tuple(Evidence(cell.spot, detail=", ".join(cell.mutating)) for cell in bad),
            len(bad),
            len(seen.cells),
        )


def json(seen: Observations) -> Iterator[Finding]:
    """Scores change when an instance has gone through JSON."""
    yield from _through(seen, "instance-changes-in-json", "typed JSON", lambda each: each.original)
    broken = list(_through(seen, "plain-json-breaks", "plain JSON", lambda each: each.plain))
    yield from broken
    lossy = [cell for cell in seen.base if not cell.is_plain_json]
    if lossy and not broken and any(cell.tried for cell in lossy):
        yield Finding(
            "plain-json-breaks",
            f"{len(lossy)} of {len(seen.base)} instances hold what plain JSON has no form for; "
            "typed JSON, as the service uses it, keeps them",
            tuple(Evidence(cell.spot) for cell in lossy),
            len(lossy),
            len(seen.base),
        )


def _through(
    seen: Observations, code: str, what: str, attempt: Callable[[Tried], Attempt]
) -> Iterator[Finding]:
    looks, evidence = 0, []
    unsteady = sum(not tried.steady for cell in seen.base for tried in cell.tried)
    for cell in seen.base:
        for tried in cell.tried:
            other = attempt(tried)
            if not (tried.steady and tried.first.known and other.known):
                continue
            looks += 1
            if _differ(tried.first, other):
                shown = f"{_text(tried.first)}, but {_text(other)} on the other instance"
                evidence.append(judged(cell.spot, tried.probe, other, shown))
    if len(evidence) >= max(_FEWEST_CHANGED, TIMES_MORE * unsteady + 1):
        yield Finding(
            code,
            f"{len(evidence)} of {looks} scores were others on an instance that had not gone "
            f"through {what}"
            if what == "typed JSON"
            else f"{len(evidence)} of {looks} scores were others after {what}",
            tuple(evidence),
            len(evidence),
            looks,
        )


def _differ(one: Attempt, other: Attempt) -> bool:
    """Say whether scores differ; which error it is does not matter."""
    return one.score != other.score


def _text(attempt: Attempt) -> str:
    return f"score {attempt.score:g}" if attempt.score is not None else "an exception"
