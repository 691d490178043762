"""
The gate on a large table as a DAG of Airflow 3: mapped tasks grow the trees in parts, wherever there are
workers, and one task takes them and judges, with the same bytes of every file as a single task.

Copy it to the folder of DAGs, and set the names below. The workers need the command `forest-gate`:
`npm install --global forest-gate@1`, or the image of the Dockerfile beside this file.
"""

import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pendulum
from airflow.sdk import ObjectStoragePath, dag, task
from airflow.sdk.exceptions import AirflowFailException

# The table, at a path that every worker has, and the column to predict.
DATA = os.environ.get('FOREST_GATE_DATA', '/opt/airflow/data/iris.csv')
TARGET = 'species'
# Where parts and files are kept: s3://CONNECTION@BUCKET/PREFIX, or whatever else Airflow has a provider for, or
# a folder that every worker has.
STORE = os.environ.get('FOREST_GATE_STORE', 'file:///opt/airflow/forest-gate')
# As many as there are workers: more of them pay reading the table once more each.
PARTS = int(os.environ.get('FOREST_GATE_PARTS', '4'))


def run(*words: str) -> int:
    """The exit code of the command on the table; what it prints is in the log of the task."""
    flags = ('forest-gate', '--data', DATA, '--target', TARGET, *words)
    streams = {'stdout': subprocess.PIPE, 'stderr': subprocess.STDOUT}
    with subprocess.Popen(flags, text=True, encoding='utf-8', **streams) as process:
        try:
            for line in process.stdout:
                print(line, end='')
        except BaseException:
            # Where the task is ended, so is the command.
            process.kill()
            raise
    return process.returncode


def copy_files(source, target) -> None:
    """Copies the files of a folder, to or from any storage."""
    target.mkdir(parents=True, exist_ok=True)
    for file in source.iterdir():
        (target / file.name).write_bytes(file.read_bytes())


@dag(
    schedule=None,
    start_date=pendulum.datetime(2026, 1, 1, tz='UTC'),
    catchup=False,
    default_args={'retries': 2, 'retry_delay': pendulum.duration(minutes=1)},
    tags=['model'],
)
def forest_gate_parts():
    @task
    def grow(part: str, run_id: str) -> None:
        with TemporaryDirectory() as folder:
            if run('--output-directory', folder, '--part', part) != 0:
                raise RuntimeError(f'Part {part} was not grown: see above.')
            copy_files(Path(folder), ObjectStoragePath(STORE) / 'parts' / run_id)

    # A part that was lost is grown by this task.
    @task(trigger_rule='all_done')
    def gate(run_id: str) -> None:
        files = ObjectStoragePath(STORE) / 'runs' / run_id
        with TemporaryDirectory() as folder:
            parts, out = Path(folder, 'parts'), Path(folder, 'out')
            parts.mkdir()
            kept = ObjectStoragePath(STORE) / 'parts' / run_id
            if kept.exists():
                copy_files(kept, parts)
            code = run(
                *('--output-directory', str(out)),
                *('--parts', str(PARTS), '--parts-from', str(parts)),
            )
            if code in (0, 1):
                copy_files(out, files)
        # Trying again would mend none of these.
        if code in (1, 2, 3):
            raise AirflowFailException(f'The gate ended with {code}: see above, and {files} for a report.')
        if code != 0:
            raise RuntimeError(f'The gate was ended from outside ({code}), as where memory is short.')

    # The first of them is 0/4, the last 3/4.
    grow.expand(part=[f'{index}/{PARTS}' for index in range(PARTS)]) >> gate()


forest_gate_parts()
