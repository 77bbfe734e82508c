"""A neutral integer programme: columns with whole bounds, rows, an exact objective to be minimised."""

from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction


class Sum:
    """A linear expression: exact coefficients by column (whole or fractions), and a constant."""

    __slots__ = ("terms", "constant")

    def __init__(self, constant=0):
        self.terms = defaultdict(int)
        self.constant = constant

    def add(self, column, times=1):
        if column is not None and times:
            self.terms[column] += times
        return self

    def plus(self, other, times=1):
        for column, coefficient in other.terms.items():
            self.terms[column] += coefficient * times
        self.constant += other.constant * times
        return self


@dataclass
class Column:
    name: tuple
    low: int
    high: int
    whole: bool  # False: whole by itself wherever the others are
    cost: Fraction = Fraction(0)


@dataclass
class Row:
    terms: dict[int, int | Fraction]
    low: int | Fraction | None
    high: int | Fraction | None


@dataclass
class Model:
    columns: list[Column] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    constant: Fraction = Fraction(0)
    by_name: dict[tuple, int] = field(default_factory=dict)

    def column(self, name, high, low=0, whole=True):
        """A new column; names are unique tuples."""
        assert name not in self.by_name, name
        self.by_name[name] = len(self.columns)
        self.columns.append(Column(name, int(low), int(high), whole))
        return len(self.columns) - 1

    def at_most(self, terms, high):
        self._row(terms, None, high)

    def at_least(self, terms, low):
        self._row(terms, low, None)

    def equal(self, terms, value):
        self._row(terms, value, value)

    def _row(self, terms, low, high):
        own = {column: c for column, c in terms.terms.items() if c}
        low = None if low is None else low - terms.constant
        high = None if high is None else high - terms.constant
        self.rows.append(Row(own, low, high))

    def pay(self, terms, price):
        """Adds price × terms to what is minimised."""
        for column, coefficient in terms.terms.items():
            self.columns[column].cost += coefficient * price
        self.constant += terms.constant * price

    def fix(self, column, value):
        self.columns[column].low = self.columns[column].high = int(value)

    def value(self, values):
        """The exact objective of whole values."""
        return self.constant + sum(c.cost * round(values[i]) for i, c in enumerate(self.columns) if c.cost)
