"""Comments from a listening tool: source, topic, sentiment, a score of the machine."""

from tests.zoo.unseen.sheet import Unseen, text

rows = [
    ["Created", "Source", "Comment", "Topic", "Sentiment", "Score"],
    ["2026-03-05", "web", "Nothing for wheelchair users on that stretch", "access", "negative", "0.91"],
    ["2026-03-05", "card", "I love the new planters by the bank", "greening", "positive", "0.88"],
    ["2026-03-06", "web", "Too dark after the shops close", "safety", "negative", "0.79"],
]
CASE = Unseen("sentiment_export", "listening.csv", text(rows), "london",
              columns={"A1": "date", "B1": "ignore|channel", "C1": "question:better", "D1": "ignore", "E1": "ignore",
                       "F1": "ignore"},
              people=None, ideas={"better": 3})
