from dataclasses import replace

from jobbmatch.measuring.evaluate.evaluation import Evaluation
from jobbmatch.measuring.evaluate.rankers import AGAINST, VERSION
from jobbmatch.measuring.evaluate.report.lists import name_of, noise_section, off_policy_section, quality_section


def test_versions_are_named_by_number(evaluation: Evaluation) -> None:
    assert name_of(VERSION, evaluation) == "Versjon 2 (denne)"
    assert name_of(AGAINST, evaluation) == "Versjon 1"
    assert name_of("tfidf", evaluation) == "TF-IDF"


def test_the_best_order_stands_first(evaluation: Evaluation) -> None:
    section = quality_section(evaluation)
    places = [section.index(f'class="label">{name_of(name, evaluation)}') for name in evaluation.quality.of]
    best = max(evaluation.quality.of, key=lambda name: evaluation.quality.of[name]["ndcg_10"].mean)
    assert places[list(evaluation.quality.of).index(best)] == min(places)
    assert "Gjenfinning@20" in section


def test_each_level_of_noise_has_a_line_and_that_of_the_training_is_marked(evaluation: Evaluation) -> None:
    section = noise_section(evaluation)
    assert [section.count(f'<th scope="row">{name}') for name in ("lav", "middels", "høy")] == [1, 1, 1]
    assert section.count("(som i treningen)") == 1
    assert "middels (som i treningen)" in section
    assert "bench ranker" in section


def test_hits_and_misses_are_said_in_words(evaluation: Evaluation) -> None:
    section = off_policy_section(evaluation)
    assert "treffer" in section
    assert "bommer" in section
    assert "manglende overlapp" in section
    # What is answered is whether to trust them, also where the log was broken.
    assert section.count("Til å stole på?") == section.count("<caption>")
    policy = replace(evaluation.off_policy, astray={})
    assert "manglende overlapp" not in off_policy_section(replace(evaluation, off_policy=policy))
