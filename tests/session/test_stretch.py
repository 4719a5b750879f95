from footui.session.stretch import Stretch


def test_it_stands_still_until_it_is_begun() -> None:
    stretch = Stretch(10.0)
    assert (stretch.begun, stretch.running) == (False, False)
    assert stretch.due() is None
    assert stretch.elapsed(99.0) == 0


def test_its_boundaries_are_the_last_three_seconds_and_its_end() -> None:
    stretch = Stretch(10.0)
    stretch.run(100.0)
    assert [(stretch.due(), stretch.cross()) for _ in range(4)] == [
        (107.0, 3),
        (108.0, 2),
        (109.0, 1),
        (110.0, 0),
    ]


def test_a_short_one_has_only_the_seconds_that_fit_in_it() -> None:
    stretch = Stretch(2.0)
    stretch.run(0.0)
    assert [(stretch.due(), stretch.cross()) for _ in range(2)] == [(1.0, 1), (2.0, 0)]


def test_one_of_no_length_ends_at_once() -> None:
    stretch = Stretch(0.0)
    stretch.run(7.0)
    assert (stretch.due(), stretch.cross()) == (7.0, 0)


def test_one_that_the_runner_ends_has_no_boundaries() -> None:
    stretch = Stretch(None)
    stretch.run(0.0)
    assert stretch.due() is None
    assert stretch.elapsed(500.0) == 500.0


def test_standing_still_is_not_counted() -> None:
    stretch = Stretch(10.0)
    stretch.run(0.0)
    stretch.halt(4.0)
    stretch.halt(50.0)
    assert (stretch.elapsed(60.0), stretch.due()) == (4.0, None)
    stretch.run(100.0)
    assert (stretch.elapsed(101.0), stretch.due()) == (5.0, 103.0)


def test_made_shorter_it_skips_the_seconds_that_are_gone() -> None:
    stretch = Stretch(12.0)
    stretch.run(0.0)
    assert stretch.adjust(-10.0, 0.5) == 2.0
    assert (stretch.due(), stretch.cross()) == (1.0, 1)
