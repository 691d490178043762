"""Checks FOLDER/model.onnx and asks it about the rows in FOLDER: python ask.py FOLDER

Prints as JSON how many labels and votes, or numbers, differ from those expected, rows per second, and the peak
of memory in MB beyond what Python, its packages and the rows take (on Linux).
"""

import ctypes
import gc
import json
import sys
import time
from pathlib import Path

import numpy as np
import onnx
import onnxruntime

BATCH = 10_000

folder = Path(sys.argv[1])
onnx.checker.check_model(str(folder / "model.onnx"), full_check=True)


def memory(name):
    """In MB: VmRSS is what is taken now, VmHWM the most that was."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:")) / 1024


def forget_peak():
    """Gives back what was freed, and begins the count of the most anew."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    Path("/proc/self/clear_refs").write_text("5")
    return memory("VmRSS")


rows = json.loads((folder / "rows.json").read_text(encoding="utf-8"))
columns = {
    name: np.array(texts, dtype=object)
    if texts is not None
    else np.fromfile(folder / f"column{index}.f64", dtype="<f8")
    for index, (name, texts) in enumerate(rows["columns"])
}
is_number = (folder / "numbers.f64").exists()
if is_number:
    numbers = np.fromfile(folder / "numbers.f64", dtype="<f8")
    total = len(numbers)
else:
    predicted = np.fromfile(folder / "predicted.i32", dtype="<i4")
    total = len(predicted)
    counts = np.fromfile(folder / "counts.i32", dtype="<i4").reshape(total, -1)
before = forget_peak()
session = onnxruntime.InferenceSession(str(folder / "model.onnx"))
differing = {"numbers": 0} if is_number else {"labels": 0, "votes": 0}
seconds = 0.0
for start in range(0, total, BATCH):
    batch = slice(start, start + BATCH)
    feeds = {name: column[batch].reshape(-1, 1) for name, column in columns.items()}
    began = time.process_time()
    answer, *shares = session.run(None, feeds)
    seconds += time.process_time() - began
    if is_number:
        differing["numbers"] += int((answer != numbers[batch]).sum())
        continue
    labels = np.array(rows["classes"], dtype=object)[predicted[batch]]
    differing["labels"] += int((answer != labels).sum())
    differing["votes"] += int((np.stack(shares, axis=1) != counts[batch] / rows["trees"]).any(axis=1).sum())
print(json.dumps({**differing, "speed": total / seconds, "memory": memory("VmHWM") - before}))
