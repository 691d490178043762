"""
The gate as components of Kubeflow Pipelines, and a pipeline of them: a table is trained on and judged by
what is in production; what passed is published and promoted, and anything else stops the pipeline.

    pip install kfp==2.17.0
    python pipeline.py pipeline.yaml    # to upload, or for kfp.Client().create_run_from_pipeline_package

IMAGE is that of the Dockerfile beside this file. What opens MODELS, such as the keys of the cluster's own
store, comes to the tasks as Kubeflow has it: kfp-kubernetes' `use_secret_as_env`, or a service account.
"""

import sys
from typing import NamedTuple

from kfp import compiler, dsl
from kfp.dsl import HTML, ClassificationMetrics, Dataset, Input, Markdown, Metrics, Model, Output

IMAGE = 'ghcr.io/octo-org/forest-gate:1-kfp'
# Where versions are: s3://BUCKET/PREFIX or mlflow:REGISTERED_MODEL.
MODELS = 's3://models/team'


@dsl.component(base_image=IMAGE, install_kfp_package=False)
def forest_gate(
    data: Input[Dataset],
    target: str,
    name: str,
    models: str,
    model: Output[Model],
    metrics: Output[Metrics],
    confusion: Output[ClassificationMetrics],
    report: Output[HTML],
    summary: Output[Markdown],
    config: str = '',
) -> NamedTuple('Outputs', [('verdict', str), ('accuracy', float)]):
    """
    Trains on a table and judges the model by the one in production: `passed`, `inconclusive` or `failed`,
    which ends no pipeline by itself, so that its report is kept. Settings, rules among them, are the text
    of a forest-gate.yml in `config`.
    """
    import json
    import shutil
    import subprocess
    from pathlib import Path
    from tempfile import TemporaryDirectory

    words = ['forest-gate', '--data', data.path, '--target', target, '--name', name]
    words += ['--baseline', 'production', '--baseline-at', models]
    with TemporaryDirectory() as folder:
        if config:
            settings = Path(folder, 'forest-gate.yml')
            settings.write_text(config)
            words += ['--config', str(settings)]
        # The folder becomes the artifact, with everything that publishing needs.
        code = subprocess.run([*words, '--output-directory', model.path]).returncode
    if code not in (0, 1):
        raise RuntimeError(f'forest-gate ended with {code}: its last line says why.')

    def read(file: str) -> str:
        return Path(model.path, file).read_text(encoding='utf-8')

    result = json.loads(read('metrics.json'))
    scores = result['evaluation']
    model.metadata['sha256'] = result['model']['sha256']
    model.metadata['verdict'] = result['verdict']
    metrics.log_metric('accuracy', scores['accuracy'])
    metrics.log_metric('balanced accuracy', scores['balancedAccuracy'])
    metrics.log_metric('F1, macro', scores['macro']['f1'])
    if result['comparison']:
        metrics.log_metric('accuracy of production', result['comparison']['baseline']['accuracy'])
    classes = [row['name'] for row in scores['perClass']]
    confusion.log_confusion_matrix(classes, scores['confusionMatrix'])
    shutil.copyfile(f'{model.path}/report.html', report.path)
    Path(summary.path).write_text(read('report.md'), encoding='utf-8')
    return (result['verdict'], scores['accuracy'])


@dsl.component(base_image=IMAGE, install_kfp_package=False)
def publish(model: Input[Model], models: str, stage: str) -> str:
    """Publishes a model that passed, and promotes it to a stage. Its output is the version, such as iris@v3."""
    import subprocess

    def run(*words: str) -> str:
        done = subprocess.run(['forest-gate', *words], stdout=subprocess.PIPE, text=True)
        print(done.stdout, end='')
        if done.returncode != 0:
            raise RuntimeError(f'forest-gate {words[0]} ended with {done.returncode}: see above.')
        return done.stdout

    version = run('publish', '--to', models, '--from', model.path).split()[0]
    run('promote', version, '--to', stage, '--at', models)
    return version


@dsl.component(base_image=IMAGE, install_kfp_package=False)
def stop(verdict: str):
    """Ends the pipeline as failed."""
    raise RuntimeError(f'Nothing is published: the verdict is {verdict}. The report of forest-gate says why.')


@dsl.pipeline(name='forest-gate', description='Trains, judges, and publishes what passed.')
def gated_training(data: str, target: str = 'species', name: str = 'iris', models: str = MODELS, config: str = ''):
    # An address that the cluster reads, such as s3://data/iris.csv; another one means another run.
    table = dsl.importer(artifact_uri=data, artifact_class=Dataset, reimport=True)
    gate = forest_gate(data=table.output, target=target, name=name, models=models, config=config)
    # What is in production may have changed since.
    gate.set_caching_options(False)
    with dsl.If(gate.outputs['verdict'] == 'passed'):
        publish(model=gate.outputs['model'], models=models, stage='production').set_caching_options(False)
    with dsl.Else():
        stop(verdict=gate.outputs['verdict'])


if __name__ == '__main__':
    compiler.Compiler().compile(gated_training, sys.argv[1])
