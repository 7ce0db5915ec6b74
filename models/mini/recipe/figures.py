"""How well scores rank."""


def auroc(positive, negative):
    """Share of pairs in which the positive scores higher; ties count half."""
    return float((positive[:, None] > negative[None]).mean() + (positive[:, None] == negative[None]).mean() / 2)
