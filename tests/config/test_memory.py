"""How much memory the embedded PostgreSQL takes for itself."""

import pytest

from frontdoor.config.clusterfiles import buffers, files_for, memory, socket_folder

MB = 1024**2


@pytest.mark.parametrize(("there", "kept"), [(64, 16), (512, 64), (2048, 256), (8192, 1024), (262_144, 1024)])
def test_an_eighth_of_the_memory_is_kept_for_what_is_read_and_never_more_than_a_gigabyte(
    there: int, kept: int
) -> None:
    assert buffers(there * MB) == kept * MB


def test_the_settings_say_it_of_this_machine(tmp_path_factory: pytest.TempPathFactory) -> None:
    settings = files_for(socket_folder(tmp_path_factory.mktemp("cluster")))["frontdoor.conf"]
    assert f"shared_buffers = {buffers(memory()) // 1024}kB" in settings
