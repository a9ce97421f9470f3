"""What an analyst would write in an hour, to be compared with: the words in lower case, no languages.

It finds no plurals, no words without their accents, makes no intervals and no verdicts.
"""

import sys
from pathlib import Path

import pandas as pd
import spacy
from spacy.matcher import PhraseMatcher

rows, codebook, out = map(Path, sys.argv[1:4])
table = pd.read_csv(rows)
themes = pd.read_csv(codebook, keep_default_na=False)

nlp = spacy.blank("en")
matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
for theme, english, spanish in zip(themes["theme"], themes["words_en"], themes["words_es"], strict=True):
    matcher.add(theme, list(nlp.pipe(word for word in f"{english}|{spanish}".split("|") if word)))

found = []
for doc in nlp.pipe(table["text"]):
    found.append("|".join(sorted({nlp.vocab.strings[match] for match, _, _ in matcher(doc)})))
table["themes"] = found

out.mkdir(parents=True, exist_ok=True)
table.to_csv(out / "contributions.csv", index=False)
table["themes"].str.split("|").explode().value_counts().to_csv(out / "themes.csv")
people = table.drop_duplicates("participant_id")
shares = [people.groupby(name).size() / len(people) for name in table.columns[-6:-1]]
pd.concat(shares).to_csv(out / "reach.csv")
