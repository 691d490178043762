"""What scikit-learn makes of a file of predictions with the columns y_true, y_pred and proba_*, as JSON."""

import json
import sys

import pandas as pd
from sklearn import metrics
from sklearn.preprocessing import label_binarize

table = pd.read_csv(sys.argv[1], dtype={"y_true": str, "y_pred": str})
y, predicted = table["y_true"], table["y_pred"]
classes = sorted(set(y))
shares = table[[f"proba_{name}" for name in classes]].to_numpy()
indicators = label_binarize(y, classes=classes)
if len(classes) == 2:
    indicators = [[1 - int(row[0]), int(row[0])] for row in indicators]
print(
    json.dumps(
        {
            "accuracy": metrics.accuracy_score(y, predicted),
            "balancedAccuracy": metrics.balanced_accuracy_score(y, predicted),
            "mcc": metrics.matthews_corrcoef(y, predicted),
            "f1Macro": metrics.f1_score(y, predicted, average="macro"),
            "f1Weighted": metrics.f1_score(y, predicted, average="weighted"),
            "logLoss": metrics.log_loss(y, shares, labels=classes),
            "brierScore": metrics.brier_score_loss(y, shares, labels=classes),
            "rocAuc": metrics.roc_auc_score(indicators, shares, average="macro"),
            "averagePrecision": (
                metrics.average_precision_score(y == classes[1], shares[:, 1])
                if len(classes) == 2
                else metrics.average_precision_score(indicators, shares, average="macro")
            ),
            "recall": list(metrics.recall_score(y, predicted, average=None, labels=classes)),
            "confusion": metrics.confusion_matrix(y, predicted, labels=classes).tolist(),
        }
    )
)
