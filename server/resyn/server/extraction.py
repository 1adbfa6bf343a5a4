r"""Finding the answer in a model's output: the last \boxed{...}, the last <answer> tag.

Everything here takes time linear in the output, whatever a model wrote.
"""

from __future__ import annotations

BOXED = r"\boxed{"
OPEN_TAG, CLOSE_TAG = "<answer>", "</answer>"


def last_boxed(output: str) -> str | None:
    r"""Return the content of the last \boxed{...} whose braces balance, or None.

    Backslash-escaped braces do not count, as in LaTeX.
    """
    opened: list[int] = []  # where the content of each open brace begins; -1 if it is not a box
    found: tuple[int, int] | None = None
    position = 0
    while position < len(output):
        if output.startswith(BOXED, position):
            position += len(BOXED)
            opened.append(position)
            continue
        character = output[position]
        if character == "\\":
            position += 2
            continue
        if character == "{":
            opened.append(-1)
        elif character == "}" and opened:
            start = opened.pop()
            if start >= 0 and (found is None or start > found[0]):
                found = (start, position)
        position += 1
    return output[slice(*found)] if found else None


def last_answer_tag(output: str) -> str | None:
    """Return the text of the last closed <answer> tag without surrounding space, or None."""
    last_close = output.rfind(CLOSE_TAG)
    start = output.rfind(OPEN_TAG, 0, max(last_close, 0))
    if last_close < 0 or start < 0:
        return None
    start += len(OPEN_TAG)
    return output[start : output.find(CLOSE_TAG, start)].strip()
