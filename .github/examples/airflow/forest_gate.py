"""
The gate as a DAG of Airflow 3: a table that changed is trained on and judged; a model that passed
is published and promoted, and is what the next one is compared with.

Copy it to the folder of DAGs, and set the names below. The workers need the command `forest-gate`:
`npm install --global forest-gate@1`, or the image of the Dockerfile beside this file.
"""

import json
import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pendulum
from airflow.sdk import Asset, AssetOrTimeSchedule, CronTriggerTimetable, ObjectStoragePath, dag, task
from airflow.sdk.exceptions import AirflowFailException

# The table, at a path that every worker has, and the column to predict.
DATA = os.environ.get('FOREST_GATE_DATA', '/opt/airflow/data/iris.csv')
TARGET = 'species'
# Where runs are kept: s3://CONNECTION@BUCKET/PREFIX, or whatever else Airflow has a provider for, or a
# folder that every worker has.
STORE = os.environ.get('FOREST_GATE_STORE', 'file:///opt/airflow/forest-gate')
# Where versions go: s3://BUCKET/PREFIX, mlflow:REGISTERED_MODEL or release:OWNER/NAME. What opens it, such
# as a role and AWS_REGION, is in the environment of the workers.
MODELS = os.environ.get('FOREST_GATE_MODELS', 's3://models/team')


def run(*words: str) -> tuple[int, str]:
    """The exit code of a command and what it printed, which is in the log of the task too."""
    said = []
    streams = {'stdout': subprocess.PIPE, 'stderr': subprocess.STDOUT}
    with subprocess.Popen(words, text=True, encoding='utf-8', **streams) as process:
        try:
            for line in process.stdout:
                print(line, end='')
                said.append(line)
        except BaseException:
            # Where the task is ended, so is the command.
            process.kill()
            raise
    return process.returncode, ''.join(said)


def require(*words: str) -> str:
    """What a command printed. One that does not end well is tried again, by the `retries` below."""
    code, said = run(*words)
    if code != 0:
        raise RuntimeError(f'{" ".join(words[:2])} ended with {code}: see above.')
    return said


def place_of(run_id: str) -> ObjectStoragePath:
    """Where the files of a run are kept."""
    return ObjectStoragePath(STORE) / 'runs' / run_id


def last_good() -> ObjectStoragePath:
    """The metrics.json of the last run whose model was promoted."""
    return ObjectStoragePath(STORE) / 'last-good.json'


def copy_files(source, target) -> None:
    """Copies the files of a folder, to or from any storage."""
    target.mkdir(parents=True, exist_ok=True)
    for file in source.iterdir():
        (target / file.name).write_bytes(file.read_bytes())


@dag(
    # The DAG that writes the table names this asset among its `outlets`; what is no DAG tells by
    # `POST /api/v2/assets/events`. The clock is for a table that changes without a word.
    schedule=AssetOrTimeSchedule(
        timetable=CronTriggerTimetable('17 4 * * *', timezone='UTC'),
        assets=[Asset('forest-gate-table')],
    ),
    start_date=pendulum.datetime(2026, 1, 1, tz='UTC'),
    catchup=False,
    # A run is compared with the one before it.
    max_active_runs=1,
    default_args={'retries': 2, 'retry_delay': pendulum.duration(minutes=1)},
    tags=['model'],
)
def forest_gate():
    @task
    def gate(run_id: str) -> str:
        with TemporaryDirectory() as folder:
            out, base = Path(folder, 'out'), Path(folder, 'base.json')
            if last_good().exists():
                base.write_bytes(last_good().read_bytes())
            code, _ = run(
                *('forest-gate', '--data', DATA, '--target', TARGET),
                *('--baseline-metrics', str(base), '--baseline-optional'),
                *('--output-directory', str(out)),
            )
            # A model that failed has a report too.
            if code in (0, 1):
                copy_files(out, place_of(run_id))
            if code == 0:
                return json.loads((out / 'metrics.json').read_text())['verdict']
        # None of the first three is mended by trying again, as the others may be.
        match code:
            case 1:
                raise AirflowFailException(f'The model failed: {place_of(run_id)}/report.html says why.')
            case 2:
                raise AirflowFailException('Settings or data cannot be used: the last line above says why.')
            case 3:
                raise AirflowFailException('A defect of Forest Gate: see above where to report it.')
        raise RuntimeError(f'The gate was ended from outside ({code}), as where memory is short.')

    @task.branch
    def decide(verdict: str) -> str:
        return 'publish' if verdict == 'passed' else 'ask'

    @task
    def publish(run_id: str) -> str:
        with TemporaryDirectory() as folder:
            copy_files(place_of(run_id), Path(folder))
            # It begins with the version, such as iris@v3.
            version = require('forest-gate', 'publish', '--to', MODELS, '--from', folder).split()[0]
        require('forest-gate', 'promote', version, '--to', 'production', '--at', MODELS, '--why', run_id)
        return version

    @task
    def remember(run_id: str) -> None:
        last_good().write_bytes((place_of(run_id) / 'metrics.json').read_bytes())

    @task
    def ask(run_id: str) -> None:
        """Inconclusive: more rows may tell, or somebody who looks. A notifier belongs here."""
        print(f'Nothing is published: {place_of(run_id)}/report.html says what may be chance.')

    decided = decide(gate())
    decided >> publish() >> remember()
    decided >> ask()


forest_gate()
