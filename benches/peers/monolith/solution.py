"""What a solver answers."""

from dataclasses import dataclass, field


@dataclass
class Solution:
    status: str
    seconds: float
    values: list[int] | None = None  # by column
    objective: float | None = None  # exact value of the whole values
    bound: float | None = None
    found: list[tuple[float, float]] = field(default_factory=list)  # (seconds, objective) of each better plan
    version: str = ""
