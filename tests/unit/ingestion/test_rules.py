from jobbmatch.ingestion.rules import MESSAGES, QuarantineRule


def test_every_rule_says_what_is_wrong() -> None:
    assert set(MESSAGES) == set(QuarantineRule)
    assert len(set(MESSAGES.values())) == len(QuarantineRule)
    assert all(message.endswith(".") for message in MESSAGES.values())


def test_the_names_fit_their_column() -> None:
    assert all(len(rule.value) <= 40 for rule in QuarantineRule)
