"""Loads a model of the registry and prints, as JSON, the label that it gives each row of a table."""

import json
import sys

import mlflow
import pandas

model, data, target = sys.argv[1:]
table = pandas.read_csv(data, keep_default_na=False, na_values={})
columns = mlflow.pyfunc.load_model(model).metadata.get_input_schema().to_dict()
texts = [column['name'] for column in columns if column['type'] == 'string']
table = pandas.read_csv(data, keep_default_na=False, dtype={name: str for name in texts})
rows = table.drop(columns=target)
for column in columns:
    if column['type'] == 'double':
        rows[column['name']] = pandas.to_numeric(rows[column['name']], errors='coerce').astype(float)
mlflow.onnx.load_model(model)
print(json.dumps(mlflow.pyfunc.load_model(model).predict(rows)['label'].tolist()))
