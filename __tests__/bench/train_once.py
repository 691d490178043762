"""Trains scikit-learn's random forest as a job file says; prints what trainOnce.ts prints."""

import json
import resource
import sys
import time

import numpy
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor

with open(sys.argv[1]) as file:
    job = json.load(file)
values = numpy.fromfile(job["values"], dtype="<f8").reshape(job["columns"], job["rows"]).T
learns_numbers = job["learns"] == "numbers"
labels = numpy.fromfile(job["labels"], dtype="<f8" if learns_numbers else "<i4")
Forest = RandomForestRegressor if learns_numbers else RandomForestClassifier

seconds = []
for run in range(job["runs"]):
    model = Forest(
        job["trees"], max_features=job["features"], n_jobs=int(sys.argv[2]), random_state=run
    )
    started = time.perf_counter()
    model.fit(values, labels)
    seconds.append(time.perf_counter() - started)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps({"seconds": seconds, "peakBytes": peak}))
