"""Writes what the model that is named predicts of each row by models that have not seen it."""

import sys
from pathlib import Path

import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

MODELS = {
    "logistic": LogisticRegression(max_iter=1000),
    "forest": RandomForestClassifier(n_estimators=20, random_state=0),
}

table = pd.read_csv("data/iris.csv")
X, y = table.drop(columns="species"), table["species"]
predicted = cross_val_predict(MODELS[sys.argv[1]], X, y, cv=5)
Path("out").mkdir(exist_ok=True)
out = pd.DataFrame({"id": X.index, "y_true": y, "y_pred": predicted})
out.to_csv("out/predictions.csv", index=False)
