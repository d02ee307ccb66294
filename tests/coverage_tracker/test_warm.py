"""What a process does before its first reader comes."""

import gc
import runpy
from pathlib import Path

from django.core.cache import caches

from reports.charts import drawing

CONFIGURED = Path(__file__).parents[2] / "gunicorn.conf.py"


def test_gunicorn_warms_each_process_before_it_answers():
    caches["pictures"].clear()
    drawing._converter.cache_clear()
    try:
        runpy.run_path(str(CONFIGURED))["post_worker_init"](None)
        assert drawing._converter.cache_info().currsize == 1
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
