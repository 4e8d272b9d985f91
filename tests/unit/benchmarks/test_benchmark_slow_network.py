import pytest

from benchmarks.slow_network import Direction


def test_a_byte_arrives_after_its_time_on_the_link_and_the_delay():
    link = Direction(bytes_a_second=1000, delay_seconds=0.04)
    assert link.send(500, now=10.0) == pytest.approx(10.54)


def test_connections_share_the_link_and_wait_for_each_other():
    link = Direction(bytes_a_second=1000, delay_seconds=0.0)
    link.send(1000, now=0.0)
    assert link.queue_seconds(now=0.25) == pytest.approx(0.75)
    assert link.send(500, now=0.25) == pytest.approx(1.5)


def test_a_link_that_was_idle_saves_up_no_speed():
    link = Direction(bytes_a_second=1000, delay_seconds=0.0)
    link.send(100, now=0.0)
    assert link.queue_seconds(now=60.0) == 0.0
    assert link.send(1000, now=60.0) == pytest.approx(61.0)
