"""Who spoke, in the second column, under «Fala de»; their neighbourhood; what they asked for."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Ordem", "Fala de", "Idade", "Bairro", "Reivindicação"],
    [1, "Dona Exemplo da Silva", 66, "Itapuã", "Sombra no ponto"],
    [2, "Seu Invento", 58, "Boca do Rio", "Esgoto na rua do canal"],
    [3, "Bia Exemplo", 21, "Imbuí", "Ônibus depois da aula"],
]
CASE = Unseen("nomes_sem_titulo", "falas.xlsx", book(rows), "salvador",
              columns={"A1": "ignore|participant|id", "B1": "private", "C1": "answer:idade", "D1": "answer:bairro",
                       "E1": "question:proposta"},
              people=3, ideas={"proposta": 3}, tells=((0, "idade", "60+"), (2, "bairro", "orla-atlantica")))
