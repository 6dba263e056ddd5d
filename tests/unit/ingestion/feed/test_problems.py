from jobbmatch.ingestion.feed.problems import MESSAGES, FeedError, FeedProblem


def test_each_problem_has_words_and_what_to_do() -> None:
    assert set(MESSAGES) == set(FeedProblem)
    assert all(message and hint for message, hint in MESSAGES.values())


def test_an_error_has_its_kind_and_exit_code() -> None:
    error = FeedError(FeedProblem.SERVER_ERROR, "(HTTP 503)", retry_after=3.0)
    assert (error.problem, error.exit_code, error.retry_after) == (FeedProblem.SERVER_ERROR, 2, 3.0)
    assert "HTTP 503" in error.message


def test_only_what_may_pass_is_asked_for_again() -> None:
    passing = {problem for problem in FeedProblem if problem.may_pass}
    assert passing == {
        FeedProblem.UNREACHABLE,
        FeedProblem.TIMEOUT,
        FeedProblem.SERVER_ERROR,
        FeedProblem.TOO_MANY_REQUESTS,
        FeedProblem.CUT_OFF,
        FeedProblem.NOT_JSON,
    }
