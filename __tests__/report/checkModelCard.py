"""Reads model cards as the Hugging Face Hub's own library does, offline, and back again.

    pip install huggingface_hub
    python __tests__/report/checkModelCard.py __tests__/report/golden/*.card.md
"""

import sys

from huggingface_hub import ModelCard

for path in sys.argv[1:]:
    card = ModelCard.load(path, ignore_metadata_errors=False)
    results = card.data.eval_results
    assert card.data.model_name and results, path
    assert {result.task_type for result in results} == {"tabular-classification"}, path
    assert all(isinstance(result.metric_value, float) for result in results), path
    again = ModelCard(str(card))
    assert again.data.to_dict() == card.data.to_dict() and again.text == card.text, path
    print(path, card.data.model_name, len(results), "metrics")
