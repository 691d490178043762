"""Prints the part of MLflow's published description of its REST API that Forest Gate uses, as JSON.

The protobuf definitions of the installed MLflow are what its REST API is generated from.
"""

import json

from mlflow.protos import databricks_pb2, mlflow_artifacts_pb2, model_registry_pb2, service_pb2

USED = [
    'GET /mlflow/experiments/get',
    'GET /mlflow/experiments/get-by-name',
    'POST /mlflow/experiments/create',
    'POST /mlflow/runs/create',
    'POST /mlflow/runs/search',
    'GET /mlflow/runs/get',
    'POST /mlflow/runs/update',
    'POST /mlflow/runs/log-batch',
    'POST /mlflow/runs/log-parameter',
    'POST /mlflow/runs/log-inputs',
    'POST /mlflow/runs/outputs',
    'POST /mlflow/logged-models',
    'POST /mlflow/logged-models/search',
    'PATCH /mlflow/logged-models/{model_id}',
    'GET /mlflow/registered-models/get',
    'POST /mlflow/registered-models/create',
    'POST /mlflow/registered-models/set-tag',
    'POST /mlflow/registered-models/alias',
    'GET /mlflow/model-versions/search',
    'POST /mlflow/model-versions/create',
    'DELETE /mlflow/model-versions/delete',
    'GET /mlflow/model-versions/get-download-uri',
    'PUT /mlflow-artifacts/artifacts/<path:artifact_path>',
    'GET /mlflow-artifacts/artifacts/<path:artifact_path>',
]

NAMES = {1: 'number', 2: 'number', 3: 'int64', 4: 'int64', 5: 'number', 8: 'bool', 9: 'string', 14: 'enum'}


def describe(message, messages):
    if message.full_name in messages:
        return
    fields = messages[message.full_name] = {}
    for field in message.fields:
        is_list = field.is_repeated
        if field.message_type is not None:
            kind = field.message_type.full_name
            describe(field.message_type, messages)
        elif field.enum_type is not None:
            kind = {'enum': [value.name for value in field.enum_type.values]}
        else:
            kind = NAMES.get(field.type, 'string')
        fields[field.name] = [kind] if is_list else kind


operations, messages = {}, {}
for module in (service_pb2, model_registry_pb2, mlflow_artifacts_pb2):
    for service in module.DESCRIPTOR.services_by_name.values():
        for method in service.methods:
            for endpoint in method.GetOptions().Extensions[databricks_pb2.rpc].endpoints:
                name = f'{endpoint.method} {endpoint.path}'
                if name not in USED or name in operations:
                    continue
                request = method.input_type
                response = request.nested_types_by_name['Response']
                describe(request, messages)
                describe(response, messages)
                operations[name] = [request.full_name, response.full_name]

missing = [name for name in USED if name not in operations]
if missing:
    raise SystemExit(f'MLflow does not describe {missing}')
print(json.dumps({'operations': operations, 'messages': messages}, indent=1, sort_keys=True))
