"""An inbox exported: sender, subject, body; the body is what people say."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["From", "Received", "Subject", "Message", "Reply sent?"],
    ["ana@example.org", "02/03/2026 09:10", "High street", "Please bring back the toilets by the library", "Y"],
    ["leo@example.org", "03/03/2026 18:45", "ideas", "Could we have trees outside the station, and seats", "N"],
    ["kim@example.org", "09/03/2026 12:00", "(no subject)", "Deliveries block the pavement every morning", "N"],
]
CASE = Unseen("email_inbox", "inbox.xlsx", book(rows), "london",
              columns={"A1": "private", "B1": "date", "C1": "ignore", "D1": "question:better", "E1": "ignore"},
              people=None, ideas=None)
