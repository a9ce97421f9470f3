"""Proposals of a site: neighbourhood, category, votes for and against, author."""

from tests.zoo.unseen.sheet import Unseen, text

rows = [
    ["Nº da proposta", "Título", "Texto da proposta", "Categoria", "Votos a favor", "Votos contra", "Autor(a)",
     "Publicada em"],
    ["17", "Creche", "Construir uma creche perto do fim de linha", "Educação", "120", "4", "Ana Exemplo", "02/04/2026"],
    ["18", "Passarela", "Passarela coberta até a estação", "Mobilidade", "88", "10", "Rui Exemplo", "03/04/2026"],
]
CASE = Unseen("bairro_da_proposta", "site.csv", text(rows, ";"), "salvador",
              columns={"A1": "id|ignore", "B1": "ignore|question:proposta", "C1": "question:proposta", "D1": "ignore",
                       "E1": "supports", "F1": "ignore", "G1": "private", "H1": "date"},
              people=None, ideas=None, tells=(("Passarela", "supports", 88),))
