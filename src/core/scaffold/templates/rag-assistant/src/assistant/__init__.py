"""Answers questions about a handbook with citations, or says that the handbook has no answer."""
