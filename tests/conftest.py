"""Makes this folder importable (`playing`), and hypothesis repeatable: a red test is red for everybody."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "repeatable",
    deadline=None,
    derandomize=True,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile("long", settings.get_profile("repeatable"), max_examples=2000, derandomize=False)
settings.load_profile("repeatable")
