"""Scores that others use, for comparison: never a flag."""

import numpy as np


def lowest_highest(x: np.ndarray, population: np.ndarray) -> np.ndarray:
    """Give the lowest rate of participation over the highest, groups along the last axis; nothing where nobody came.

    Some platforms show it as «representativeness» (Go Vocal). A perfectly fair sample of 100
    people in six age bands gets .54 on average, because the luckiest band is compared with the
    unluckiest.
    """
    rate = np.asarray(x) / np.asarray(population)
    highest = rate.max(axis=-1)
    return rate.min(axis=-1) / np.where(highest > 0, highest, np.nan)


def dissimilarity(x: np.ndarray, population: np.ndarray) -> np.ndarray:
    """Give the part of the participants who would have to be of other groups, to be like the population.

    Half the sum of the absolute differences of the shares (Duncan and Duncan 1955).
    """
    x, population = np.asarray(x, dtype="float64"), np.asarray(population, dtype="float64")
    shares = x / x.sum(axis=-1, keepdims=True), population / population.sum(axis=-1, keepdims=True)
    return np.abs(shares[0] - shares[1]).sum(axis=-1) / 2
