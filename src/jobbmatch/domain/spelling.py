"""How near two spellings are."""


def is_one_letter_off(word: str, other: str) -> bool:
    """Whether two different words are one letter lost, added or changed apart, or two that changed places.

    >>> is_one_letter_off("nordbakeriet", "nordbakreiet"), is_one_letter_off("nordbakeriet", "nordbakeriet")
    (True, False)
    """
    if abs(len(word) - len(other)) > 1:
        return False
    left, right = difference(word, other)
    if len(left) == len(right) == 2:
        return left == right[::-1]
    return left != right and max(len(left), len(right)) == 1


def difference(word: str, other: str) -> tuple[str, str]:
    """Give what is left of two words without the letters that they begin and end with alike.

    >>> difference("nattevakt", "nattevkat")
    ('ak', 'ka')
    """
    size = min(len(word), len(other))
    first = next((at for at in range(size) if word[at] != other[at]), size)
    last = next((at for at in range(size - first) if word[-1 - at] != other[-1 - at]), size - first)
    return word[first : len(word) - last], other[first : len(other) - last]
