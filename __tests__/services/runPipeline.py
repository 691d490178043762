"""
Runs the pipeline of an example by the runner of kfp that needs no engine; ends with 1 when a task fails.

    python runPipeline.py PIPELINE.py OUTPUTS DATA CONFIG
"""

import importlib.util
import sys

from kfp import local

path, outputs, data, config = sys.argv[1:]
spec = importlib.util.spec_from_file_location('pipeline', path)
pipeline = importlib.util.module_from_spec(spec)
spec.loader.exec_module(pipeline)

local.init(local.SubprocessRunner(use_venv=False), pipeline_root=outputs)
pipeline.gated_training(data=data, config=config)
