"""
Holds documents of KServe to the models of its own Python package, which are generated from the
schema of its resources: no field that it does not know, none of another type. What it takes from
Kubernetes is held to the schemas of that, as the containers of a pod.

    python checkInferenceService.py FILE...
"""

import importlib
import re
import sys
import types
from pathlib import Path

import kubernetes_validate
import yaml


def load_models():
    """The models alone: the rest of the package serves models and needs hundreds of megabytes."""
    for path in map(Path, sys.path):
        if (path / 'kserve' / 'models').is_dir():
            package = types.ModuleType('kserve')
            package.__path__ = [str(path / 'kserve')]
            sys.modules['kserve'] = package
            return importlib.import_module('kserve.models')
    raise SystemExit('kserve is not installed.')


MODELS = load_models()
PLAIN = {'str': str, 'int': int, 'bool': bool, 'float': (int, float)}


def check(value, kind, where):
    """Everything that is wrong with a value of a kind such as `list[V1beta1Batcher]`."""
    listed = re.fullmatch(r'list\[(.*)\]', kind)
    mapped = re.fullmatch(r'dict\(str, (.*)\)', kind)
    if listed:
        if not isinstance(value, list):
            return [f'{where} is no list']
        return [w for i, item in enumerate(value) for w in check(item, listed[1], f'{where}[{i}]')]
    if mapped:
        if not isinstance(value, dict):
            return [f'{where} is no object']
        return [w for key, item in value.items() for w in check(item, mapped[1], f'{where}.{key}')]
    if kind in PLAIN:
        return [] if isinstance(value, PLAIN[kind]) else [f'{where} is no {kind}']
    model = getattr(MODELS, kind, None)
    if model is None:
        # Of Kubernetes.
        return []
    if not isinstance(value, dict):
        return [f'{where} is no object']
    names = {json: name for name, json in model.attribute_map.items()}
    wrong = []
    for key, item in value.items():
        if key not in names:
            wrong.append(f'{where} knows no {key}')
        else:
            wrong += check(item, model.openapi_types[names[key]], f'{where}.{key}')
    return wrong


def check_document(document):
    wrong = check(document, 'V1beta1InferenceService', document['metadata']['name'])
    predictor = document['spec']['predictor']
    model = predictor.get('model', {})
    container = {'name': 'model', 'image': 'runtime', 'resources': model.get('resources', {})}
    pod = {
        'apiVersion': 'v1',
        'kind': 'Pod',
        'metadata': document['metadata'],
        'spec': {'containers': predictor.get('containers', [container])},
    }
    try:
        kubernetes_validate.validate(pod, '1.37', strict=True)
    except kubernetes_validate.ValidationError as error:
        wrong.append(f'{error.message} at {list(error.path)}')
    return wrong


problems = [
    f'{name}: {problem}'
    for name in sys.argv[1:]
    for document in yaml.safe_load_all(Path(name).read_text())
    for problem in check_document(document)
]
print('\n'.join(problems) or f'{len(sys.argv) - 1} documents are as KServe has them.')
sys.exit(len(problems) > 0)
