"""Read by gunicorn where it is started here; addresses and workers are the office's to choose."""

from gunicorn.workers.base import Worker


def post_worker_init(worker: Worker) -> None:
    """In each process, never before it parts from the first: the engine does not survive that."""
    from coverage_tracker.warm import warm

    warm()
