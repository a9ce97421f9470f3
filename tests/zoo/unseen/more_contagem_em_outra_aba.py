"""Propostas em uma aba, com a entidade e o dia; em outra, os números de quem veio, escritos antes das palavras."""

from tests.zoo.unseen.sheet import Unseen, book

sheets = {
    "Propostas": [["Entidade", "Associação Inventada"], ["Data", "18/04/2026"], [], ["Nº", "Proposta"],
                  [1, "Reabrir o posto de saúde à noite"], [2, "Iluminar a escadaria"]],
    "Quem veio": [["umas 25", "na sala"], [14, "mulheres"], [9, "homens"], [], [11, "pretas"], [10, "pardas"],
                  ["Cadeiras", 40]],
}
CASE = Unseen("contagem_em_outra_aba", "oficina.xlsx", book(sheets), "salvador", people=None,
              columns={"Propostas!A4": "participant|ignore|id", "Propostas!B4": "question:proposta"},
              ideas={"proposta": 2}, present=25, aside=1,
              counts=(("genero", "mulher", 14), ("genero", "homem", 9), ("cor", "preta", 11), ("cor", "parda", 10)),
              tells=(("Iluminar", "date", "2026-04-18"), ("Iluminar", "partner", "Associação Inventada")))
