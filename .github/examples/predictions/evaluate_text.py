"""Writes what a classifier of texts predicts of each message, a JSON object a line."""

import json
from pathlib import Path

import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict
from sklearn.pipeline import make_pipeline

table = pd.read_csv("data/messages.csv")
model = make_pipeline(TfidfVectorizer(), LogisticRegression())

shares = cross_val_predict(model, table["text"], table["label"], cv=5, method="predict_proba")
classes = sorted(set(table["label"]))
Path("out").mkdir(exist_ok=True)
with open("out/predictions.jsonl", "w") as out:
    for id, truth, row in zip(table["id"], table["label"], shares):
        probabilities = dict(zip(classes, map(float, row)))
        case = {"id": int(id), "truth": truth, "probabilities": probabilities}
        out.write(json.dumps(case) + "\n")
