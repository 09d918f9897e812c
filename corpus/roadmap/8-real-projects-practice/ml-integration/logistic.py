"""A logistic regression in plain Python: small enough to read, and its result is a JSON object."""

import math


def fit(rows, labels, steps=400, rate=0.5):
    """Learns a weight for each column of rows (lists of numbers) from labels (0 or 1)."""
    columns = list(zip(*rows))
    means = [sum(column) / len(column) for column in columns]
    scales = [
        math.sqrt(sum((value - mean) ** 2 for value in column) / len(column)) or 1.0
        for column, mean in zip(columns, means)
    ]
    scaled = [[(value - mean) / scale for value, mean, scale in zip(row, means, scales)] for row in rows]
    weights, bias = [0.0] * len(columns), 0.0
    for _ in range(steps):
        errors = [sigmoid(bias + dot(weights, row)) - label for row, label in zip(scaled, labels)]
        bias -= rate * sum(errors) / len(errors)
        for place, column in enumerate(zip(*scaled)):
            weights[place] -= rate * dot(errors, column) / len(errors)
    return {"means": means, "scales": scales, "weights": weights, "bias": bias}


def predict(model, row):
    """The probability that the label of the row is 1."""
    scaled = [(value - mean) / scale for value, mean, scale in zip(row, model["means"], model["scales"])]
    return sigmoid(model["bias"] + dot(model["weights"], scaled))


def auc(labels, scores):
    """The chance that a random 1 has a higher score than a random 0: 0.5 is guessing, 1.0 is perfect."""
    ones = [score for label, score in zip(labels, scores) if label]
    zeros = [score for label, score in zip(labels, scores) if not label]
    wins = sum((one > zero) + 0.5 * (one == zero) for one in ones for zero in zeros)
    return wins / (len(ones) * len(zeros))


def log_loss(labels, scores):
    """Punishes confident mistakes; lower is better."""
    return -sum(math.log(score if label else 1 - score) for label, score in zip(labels, scores)) / len(labels)


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


def dot(left, right):
    return sum(a * b for a, b in zip(left, right))
