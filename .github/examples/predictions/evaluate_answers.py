"""Asks a model each question, and writes what each grader says of its answer: 1 for a pass, 0 for none."""

import json
from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer

passages = Path("data/passages.txt").read_text().splitlines()
vectorizer = TfidfVectorizer().fit(passages)


def answer(question):
    """Stands for your model: what it is asked, and what it answers. Here, the passage most like the question."""
    likeness = vectorizer.transform(passages) @ vectorizer.transform([question]).T
    return passages[likeness.toarray().argmax()]


GRADERS = {
    "correct": lambda case, said: case["expected"].lower() in said.lower(),
    "brief": lambda case, said: len(said.split()) <= 30,
}

Path("out").mkdir(exist_ok=True)
with open("data/questions.jsonl") as cases, open("out/scores.jsonl", "w") as out:
    for case in map(json.loads, cases):
        said = answer(case["question"])
        scores = {name: int(grade(case, said)) for name, grade in GRADERS.items()}
        out.write(json.dumps({"id": case["id"], **scores}) + "\n")
