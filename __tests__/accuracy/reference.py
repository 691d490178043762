"""Measures scikit-learn's default random forest for accuracy.ts, and hands it the tables and folds.

Writes one JSON file per table into the folder named: columns, labels, per seed the rows of each
of five stratified folds, and per seed the share of rows predicted right. Prints the versions.
"""

import importlib.metadata
import json
import pathlib
import platform
import sys

import numpy
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import StratifiedKFold
from tables import TABLES, load_table

PACKAGES = ("scikit-learn", "numpy", "statsmodels", "river", "mlxtend")


def measure(values, labels, folds, seed):
    """The share of rows predicted right by forests that have not seen them."""
    right = 0
    for tested in folds:
        trained = numpy.setdiff1d(numpy.arange(len(labels)), tested)
        forest = RandomForestClassifier(random_state=seed).fit(values[trained], labels[trained])
        right += int((forest.predict(values[tested]) == labels[tested]).sum())
    return right / len(labels)


folder = pathlib.Path(sys.argv[1])
seeds = range(int(sys.argv[2]))
for index, (name, source, load) in enumerate(TABLES):
    values, classes, labels = load_table(load)
    folds = [
        [
            tested.tolist()
            for _, tested in StratifiedKFold(5, shuffle=True, random_state=seed).split(values, labels)
        ]
        for seed in seeds
    ]
    table = {
        "name": name,
        "source": source,
        "classes": len(classes),
        "columns": values.T.tolist(),
        "labels": labels.tolist(),
        "folds": folds,
        "accuracies": [measure(values, labels, folds[seed], seed) for seed in seeds],
    }
    (folder / f"{index:02}.json").write_text(json.dumps(table))
    print(name, file=sys.stderr)

versions = {name: importlib.metadata.version(name) for name in PACKAGES}
print(json.dumps({"python": platform.python_version(), **versions}))
