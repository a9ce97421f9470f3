"""Property tests here try the same examples every time: a red run is a change, not a lucky find."""

from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("steady")
