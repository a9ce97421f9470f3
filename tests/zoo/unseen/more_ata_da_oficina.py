"""Minutes of a workshop: lines of labels two by two, then proposals with votes and who takes them on."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["ATA DA OFICINA"],
    ["Entidade:", "Associação Inventada", "Data:", "18/04/2026"],
    ["Local:", "Escola Exemplo", "Nº de presentes:", 27],
    [],
    ["Nº", "Propostas apresentadas", "Votos a favor", "Encaminhamento"],
    [1, "Reabrir o posto de saúde à noite", 19, "conselho"],
    [2, "Iluminar a escadaria", 25, "prefeitura"],
    [3, "Feira de livros na praça", 8, None],
]
CASE = Unseen("ata_da_oficina", "ata.xlsx", book(rows), "salvador",
              columns={"A5": "ignore", "B5": "question:proposta", "C5": "supports", "D5": "note|ignore|decision"},
              people=None, ideas={"proposta": 3}, present=27,
              tells=(("Iluminar", "supports", 25), ("Feira", "date", "2026-04-18")))
