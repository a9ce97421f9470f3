"""Ask the language identifier about many texts at once: the same numbers as one by one, in a tenth of the time.

The identifier (py3langid) walks through a text's bytes in a table of states, some of which stand for a telling
piece of a word, and adds up what these say for each language. Here many texts walk side by side, a byte each
at a time, in arrays.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import numpy as np
from py3langid.langid import MODEL_FILE, RAW_FLOOR, LanguageIdentifier
from scipy.sparse import csr_array

AT_ONCE = 4096  # texts; with the model's 100,000 pieces a text and a piece are one number of 32 bits
LONGEST = 2000  # bytes: longer texts are few, and would walk alone


@cache
def identifier() -> LanguageIdentifier:
    """Load the identifier, once."""
    return LanguageIdentifier.from_model_file(MODEL_FILE)


def labels() -> list[str]:
    """Name the languages in the order of ``likelihoods``' columns; of one that comes twice the first column counts."""
    return list(identifier().nb_classes)


def likelihoods(texts: Sequence[str]) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Give places of texts, and each one's log-likelihood in each language (``labels``), some thousand at a time.

    Texts of more than ``LONGEST`` bytes are left out. Sums are in another order than the identifier's own, so that
    they may differ from those in the last places.
    """
    written = [identifier()._encode(text) for text in texts]
    lengths = np.fromiter(map(len, written), "int64", len(written))
    order = np.argsort(-lengths, kind="stable")
    order = order[lengths[order] <= LONGEST]
    for first, last in pairwise([*range(0, len(order), AT_ONCE), len(order)]):
        some = order[first:last]
        yield some, _scores([written[i] for i in some.tolist()], lengths[some])


def _scores(written: list[bytes], lengths: np.ndarray) -> np.ndarray:
    table = identifier().nb_ptc
    told = _told(written, lengths, len(table))
    pieces = np.zeros(len(table), dtype="bool")
    pieces[told.indices] = True  # of the whole table a few thousand rows
    scores = told[:, pieces] @ table[pieces].astype("float32") + identifier().nb_pc
    scores[np.diff(told.indptr) == 0] = RAW_FLOOR
    for one, same in identifier()._alias_pairs:
        scores[:, one] = np.maximum(scores[:, one], scores[:, same])
        scores[:, same] = RAW_FLOOR
    return scores


def _told(written: list[bytes], lengths: np.ndarray, n_pieces: int) -> csr_array:
    """Weigh how often each telling piece stands in each text; the longest text comes first."""
    found = np.sort(_walk(np.frombuffer(b"".join(written), "uint8"), lengths, n_pieces))
    new = np.flatnonzero(np.append(True, found[1:] != found[:-1])) if len(found) else found
    times = np.diff(np.append(new, len(found)))
    text, piece = np.divmod(found[new], np.uint32(n_pieces))
    starts = np.searchsorted(text, np.arange(len(written) + 1))
    return csr_array((np.log1p(times.astype("float32")), piece.astype("int32"), starts),
                     shape=(len(written), n_pieces))


def _walk(letters: np.ndarray, lengths: np.ndarray, n_pieces: int) -> np.ndarray:
    """Give every telling piece that stands in a text: the text's place × ``n_pieces`` + the piece."""
    moves, rows, pieces = _automaton()
    starts, states = np.cumsum(lengths) - lengths, np.zeros(len(lengths), dtype="int64")
    walking = np.searchsorted(-lengths, -np.arange(lengths[0] if len(lengths) else 0), side="left")
    found = [np.zeros(0, dtype="uint32")]
    for at, n in enumerate(walking.tolist()):
        states[:n] = moves[rows[states[:n]] + letters[starts[:n] + at]]
        said = pieces[states[:n]]
        telling = np.flatnonzero(said >= 0)
        found.append((telling * n_pieces + said[telling]).astype("uint32"))
    return np.concatenate(found)


@cache
def _automaton() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    model = identifier()
    return (np.asarray(model.tk_nextmove), np.asarray(model.tk_row, dtype="int64") << 8,
            np.asarray(model.tk_output, dtype="int64"))
