import pytest
from django.core.management import call_command


@pytest.fixture
def demo(db, settings):
    """The published figures, with their pages open to everyone."""
    settings.COVERAGE_DEMO = True
    call_command("load_demo", verbosity=0)
