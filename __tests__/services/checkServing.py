"""
Asks a server of the Open Inference Protocol with Triton's own client, in every form that it has, and
reads its metrics with Prometheus' own parser. Prints what it got as JSON.

    python checkServing.py HOST:PORT MODEL COLUMNS.json

COLUMNS.json has the cells of each column by its name: numbers and null, or texts.
"""

import json
import sys
import urllib.request

import numpy as np
import tritonclient.http as triton
from prometheus_client.parser import text_string_to_metric_families
from tritonclient.utils import InferenceServerException

address, model, path = sys.argv[1:]
with open(path) as file:
    columns = json.load(file)
client = triton.InferenceServerClient(address)


def tensors(binary, kind):
    for name, cells in columns.items():
        is_text = any(isinstance(cell, str) for cell in cells)
        values = np.array(cells, dtype=object if is_text else kind).reshape(-1, 1)
        datatype = 'BYTES' if is_text else {np.float64: 'FP64', np.float32: 'FP32'}[kind]
        tensor = triton.InferInput(name, list(values.shape), datatype)
        tensor.set_data_from_numpy(values, binary_data=binary)
        yield tensor


def ask(binary, kind=np.float64, **options):
    names = [output['name'] for output in metadata['outputs']]
    reply = client.infer(model, list(tensors(binary, kind)), request_id='seven', **options)
    assert reply.get_response()['id'] == 'seven'
    texts = [[c.decode() if isinstance(c, bytes) else c for c in reply.as_numpy(n)] for n in names]
    return [list(row) for row in zip(*texts)]


metadata = client.get_model_metadata(model)
version = metadata['versions'][0]
outputs = [triton.InferRequestedOutput(o['name'], binary_data=False) for o in metadata['outputs']]
try:
    client.infer(model, [])
    problem = None
except InferenceServerException as error:
    problem = [error.status(), error.message()]

answers = {
    'binary': ask(True),
    'json': ask(False, outputs=outputs),
    'half binary': ask(False),
    'gzip': ask(True, request_compression_algorithm='gzip'),
    'deflate': ask(False, request_compression_algorithm='deflate'),
    'version': ask(True, model_version=version),
    'single': ask(True, np.float32),
}
with urllib.request.urlopen(f'http://{address}/metrics') as page:
    families = list(text_string_to_metric_families(page.read().decode()))

print(
    json.dumps(
        {
            'server': client.get_server_metadata(),
            'health': [client.is_server_live(), client.is_server_ready()],
            'ready': [client.is_model_ready(model), client.is_model_ready(model, version)],
            'metadata': metadata,
            'answers': answers,
            'problem': problem,
            'metrics': {family.name: [family.type, len(family.samples)] for family in families},
        }
    )
)
