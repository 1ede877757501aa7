"""Property tests do not fail because the machine is busy."""

from hypothesis import HealthCheck, settings

settings.register_profile("factlint", suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("factlint")
