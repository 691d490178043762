"""Tables drawn from formulas, at any size: where features add up, interact, or do neither."""

import numpy
from sklearn.datasets import make_classification

SIZES = (1_000, 10_000, 100_000)


def sum_and_product(random, rows):
    """Half of the features add up, two others multiply, the rest is noise."""
    columns = 10 if rows <= 1_000 else 20
    half = columns // 2
    values = random.normal(size=(rows, columns))
    score = values[:, :half].sum(axis=1) + 2 * values[:, half] * values[:, half + 1]
    return values, score + random.normal(size=rows) > 0


def linear(columns):
    """All features add up, with weights from 1 down to a tenth."""

    def draw(random, rows):
        values = random.normal(size=(rows, columns))
        score = values @ numpy.linspace(1, 0.1, columns)
        return values, score + random.normal(size=rows) > 0

    return draw


def clusters(random, rows):
    """scikit-learn's `make_classification`: ten informative features of twenty."""
    seed = int(random.integers(2**31))
    return make_classification(rows, n_features=20, n_informative=10, random_state=seed)


def exclusive_or(random, rows):
    """The signs of two features of eight, and one row in fifty with the other class."""
    values = random.normal(size=(rows, 8))
    flipped = random.random(rows) < 0.02
    return values, (values[:, 0] * values[:, 1] > 0) ^ flipped


DRAWN = (
    ("sum and product", sum_and_product),
    ("linear, 10 columns", linear(10)),
    ("linear, 30 columns", linear(30)),
    ("clusters", clusters),
    ("exclusive or", exclusive_or),
)


def draw(formula, rows):
    return formula(numpy.random.default_rng(rows), rows)
