r"""Finding the answer in a model's output: the last \boxed{...}, the last <answer> tag.

Everything here takes time linear in the output, whatever a model wrote.
"""

from __future__ import annotations

import re

_BRACE = re.compile(r"\\boxed\{|\\.|[{}]", re.DOTALL)
OPEN_TAG, CLOSE_TAG = "<answer>", "</answer>"


def last_boxed(output: str) -> str | None:
    r"""Return the content of the last \boxed{...} whose braces balance, or None.

    Backslash-escaped braces do not count, as in LaTeX.
    """
    opened: list[int] = []  # where the content of each open brace begins; -1 if it is not a box
    found: tuple[int, int] | None = None
    for match in _BRACE.finditer(output):
        token = match[0]
        if token.endswith("{") and token != r"\{":
            opened.append(match.end() if len(token) > 1 else -1)
        elif token == "}" and opened:
            start = opened.pop()
            if start >= 0 and (found is None or start > found[0]):
                found = (start, match.start())
    return output[slice(*found)] if found else None


def last_answer_tag(output: str) -> str | None:
    """Return the text of the last closed <answer> tag without surrounding space, or None."""
    start = output.rfind(OPEN_TAG, 0, max(output.rfind(CLOSE_TAG), 0))
    if start < 0:
        return None
    return output[start + len(OPEN_TAG) : output.find(CLOSE_TAG, start)].strip()
