"""Cost and benefit of a recommender: assumptions in, decision numbers out."""
