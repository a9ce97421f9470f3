"""What calamine doesn't tell of an old Excel workbook (.xls): how far its sheets reach, what they hide.

An .xls file is a small file system (``compound``), in which one stream holds the workbook as a
row of records: two bytes say what it is, two how long it is. Numbers of records are those of
Microsoft's [MS-XLS].
"""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ingest.workbook import guard
from ingest.workbook.grid import Features
from ingest.workbook.guard import Budget, refusal

FILE_PASS, BOUND_SHEET, SHARED_TEXTS, CONTINUE = 0x2F, 0x85, 0xFC, 0x3C
BEGIN, END = 0x809, 0x0A
ROW, COLUMNS, DIMENSIONS, MERGES = 0x208, 0x7D, 0x200, 0xE5
CELLS = {0x203, 0x204, 0xD6, 0x205, 0x27E, 0xFD, 0x06}  # that hold something: numbers, texts, formulas …
SEVERAL_NUMBERS, POINTER = 0xBD, 0xFD
PLAIN_SHEET, MACRO_SHEET = 0, 1
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x20, 0x1
_MOST_ROWS, _MOST_COLUMNS = 65_536, 256
_TWO = struct.Struct("<HH").unpack_from
_FOUR = struct.Struct("<II").unpack_from
_WIDE, _EXTRA, _RICH = 0x1, 0x4, 0x8  # of a shared text: two bytes a letter; what follows it

Record = tuple[int, int, int]  # what it is, where its contents begin, how long they are


@dataclass
class Seen:
    """What a sheet holds; rows and columns are counted from 1."""

    rows: int = 0
    columns: int = 0
    filled: int = 0
    pointers: list[int] = field(default_factory=list)  # to shared texts
    hidden_rows: list[range] = field(default_factory=list)
    hidden_columns: list[range] = field(default_factory=list)


def inspect(name: str, stream: bytes) -> list[Features]:
    """Give what each plain sheet hides, in order; raises ``FileRefused`` for what should not be read."""
    budget = Budget(name)
    starts, texts = _book(name, stream, budget)
    told, pointers = [], []
    for start in starts:
        seen = Seen()
        for record in _sheet(stream, start, budget):
            _see(seen, stream, record, budget)
        budget.span(seen.rows, seen.columns, seen.filled)
        pointers += seen.pointers
        told.append(Features((), tuple(seen.hidden_rows), tuple(seen.hidden_columns)))
    _weigh(stream, texts, pointers, budget)
    return told


def _records(stream: bytes, at: int, budget: Budget) -> Iterator[Record]:
    end = len(stream) - 4
    for number in range(budget.records, guard.MAX_RECORDS):
        if not 0 <= at <= end:
            return
        budget.records = number
        kind, size = _TWO(stream, at)
        yield kind, at + 4, size
        at += 4 + size
    raise refusal("too_big_unpacked", budget.name)


def _book(name: str, stream: bytes, budget: Budget) -> tuple[list[int], list[Record]]:
    """Read the records of the book as a whole: where its plain sheets begin, and its shared texts."""
    starts: list[int] = []
    texts: list[Record] = []
    for kind, at, size in _records(stream, 0, budget):
        if kind == FILE_PASS:
            raise refusal("protected", name)
        if kind == BOUND_SHEET:
            budget.sheet()
            start, state = struct.unpack_from("<IH", stream, at)
            if state >> 8 == MACRO_SHEET:
                raise refusal("macros", name)
            starts += [start] if state >> 8 == PLAIN_SHEET else []
        elif kind == SHARED_TEXTS or (kind == CONTINUE and texts and at - 4 == sum(texts[-1][1:])):
            texts.append((kind, at, size))
        elif kind == END:
            break
    return starts, texts


def _sheet(stream: bytes, start: int, budget: Budget) -> Iterator[Record]:
    """Give a sheet's own records; those of charts inside it stand between a begin and an end of theirs."""
    begun, depth = False, 0
    for record in _records(stream, start, budget):
        if depth:
            depth += (record[0] == BEGIN) - (record[0] == END)
        elif record[0] == BEGIN:
            begun, depth = True, int(begun)
        elif record[0] == END:
            return
        else:
            yield record


def _see(seen: Seen, stream: bytes, record: Record, budget: Budget) -> None:
    kind, at, size = record
    if kind in CELLS or kind == SEVERAL_NUMBERS:
        row, first = _TWO(stream, at)
        last = _TWO(stream, at + size - 4)[1] if kind == SEVERAL_NUMBERS else first
        seen.rows, seen.columns = max(seen.rows, row + 1), max(seen.columns, first + 1, last + 1)
        seen.filled += max(1, last - first + 1)
        if kind == POINTER:
            seen.pointers.append(_FOUR(stream, at + 2)[1])
    elif kind in _OTHERS:
        _OTHERS[kind](seen, stream, at, budget)


def _row(seen: Seen, stream: bytes, at: int, _budget: Budget) -> None:
    row, = struct.unpack_from("<H", stream, at)
    if stream[at + 12] & _HIDDEN_ROW:
        seen.hidden_rows.append(range(row, row + 1))


def _columns(seen: Seen, stream: bytes, at: int, _budget: Budget) -> None:
    first, last = _TWO(stream, at)
    if stream[at + 8] & _HIDDEN_COLUMN:
        seen.hidden_columns.append(range(first, last + 1))


def _dimensions(_seen: Seen, stream: bytes, at: int, budget: Budget) -> None:
    """Refuse dimensions no sheet can have: calamine makes room for all of it."""
    first, last = _FOUR(stream, at)
    left, right = _TWO(stream, at + 8)
    if not (0 <= last - first <= _MOST_ROWS and 0 <= right - left <= _MOST_COLUMNS):
        raise refusal("broken_workbook", budget.name)


def _merges(_seen: Seen, stream: bytes, at: int, budget: Budget) -> None:
    budget.merge(struct.unpack_from("<H", stream, at)[0])


_OTHERS: dict[int, Callable[[Seen, bytes, int, Budget], None]] = {
    ROW: _row, COLUMNS: _columns, DIMENSIONS: _dimensions, MERGES: _merges}


# ---------------------------------------------------------------- texts that many cells point to

def _weigh(stream: bytes, texts: list[Record], pointers: list[int], budget: Budget) -> None:
    """Refuse long texts that so many cells point to that they would fill the memory."""
    if len(pointers) * min(65_535, sum(size for *_, size in texts)) <= guard.MAX_REPEATED_TEXT:
        return
    excess = [max(0, length - guard.LONG_TEXT) for length in _lengths(stream, texts)]
    budget.repeat(sum(excess[i] for i in pointers if i < len(excess)) - sum(excess))


def _lengths(stream: bytes, texts: list[Record]) -> Iterator[int]:
    """Give the letters of each shared text; one may go on in the next record, with a byte saying how."""
    blocks = [stream[at:at + size] for _, at, size in texts]
    block, at = 0, 8
    while block < len(blocks):
        if at + 3 > len(blocks[block]):
            block, at = block + 1, 0
            continue
        letters, flags = struct.unpack_from("<HB", blocks[block], at)
        yield letters
        at += 3
        after = 0
        if flags & _RICH:
            after, at = 4 * struct.unpack_from("<H", blocks[block], at)[0], at + 2
        if flags & _EXTRA:
            after, at = after + struct.unpack_from("<I", blocks[block], at)[0], at + 4
        width = 2 if flags & _WIDE else 1
        while letters and block < len(blocks):
            here = min(letters, (len(blocks[block]) - at) // width)
            letters, at = letters - here, at + here * width
            if letters:
                block, at = block + 1, 1
                width = 2 if block < len(blocks) and blocks[block][:1] != b"\0" else 1
        at += after
        while block < len(blocks) and at > len(blocks[block]):
            block, at = block + 1, at - len(blocks[block])
