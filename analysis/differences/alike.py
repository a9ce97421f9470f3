"""How alike the people of one meeting speak, and by how much that makes them fewer than they seem."""

import numpy as np

from analysis.reach.effective import cluster_effect

ALONE = -1  # stands where a meeting would


def likeness(said: np.ndarray, meeting: np.ndarray, least: float) -> float:
    """Measure how alike the people of one meeting speak: 0 no more than any others, 1 all the same; never below least.

    said: people × themes. The analysis-of-variance estimate of the intraclass correlation (Donner
    1986, International Statistical Review 54, 67-82), from all themes together, because one theme
    alone tells too little. What a meeting's people have in common because of who they are is in it,
    too, so it is rather too high.
    """
    inside, (_which, meeting) = said[meeting > ALONE], np.unique(meeting[meeting > ALONE], return_inverse=True)
    sizes = np.bincount(meeting)
    n, k = len(meeting), len(sizes)
    if k < 2 or n == k:
        return least
    spoke = np.array([np.bincount(meeting, column, minlength=k) for column in inside.T.astype("float64")]).T
    shares = spoke / sizes[:, None]
    between = (sizes[:, None] * (shares - inside.mean(axis=0)) ** 2).sum() / (k - 1)
    within = (sizes[:, None] * shares * (1 - shares)).sum() / (n - k)
    usual = (n - (sizes**2).sum() / n) / (k - 1)
    whole = between + (usual - 1) * within
    return float(np.clip((between - within) / whole, least, 1.0)) if whole > 0 else least


def effect(meeting: np.ndarray, rho: float) -> float:
    """Say by how much these people are fewer than they seem (``reach.effective``): those on their own count as one."""
    met = np.bincount(meeting[meeting > ALONE]) if (meeting > ALONE).any() else np.array([], dtype="int64")
    sizes = np.concatenate([met[met > 0], np.ones((meeting == ALONE).sum())])
    return cluster_effect(sizes, rho) if len(sizes) else 1.0


def effects(meeting: np.ndarray, inside: np.ndarray, outside: np.ndarray, rho: float) -> tuple[float, float]:
    """Give the effects for a group and for the others it is held against, never below 1.

    inside, outside: who belongs to each. Where both sat in the same meetings, what those meetings had
    in common can't make them differ: the variance of their difference loses 2·ρ·Σ mₛ·nₛ / (m·n), mₛ and nₛ of
    each in meeting s, and both effects shrink by that.
    """
    own, others = effect(meeting[inside], rho), effect(meeting[outside], rho)
    m, n = int(inside.sum()), int(outside.sum())
    if not m or not n:
        return own, others
    size = int(meeting.max(initial=ALONE)) + 1
    both = [np.bincount(meeting[who & (meeting > ALONE)], minlength=size) for who in (inside, outside)]
    shared = 2 * rho * float((both[0] * both[1]).sum()) / (m * n)
    left = 1 - shared / (own / m + others / n)
    return max(own * left, 1.0), max(others * left, 1.0)
