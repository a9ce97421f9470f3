"""A health worker's visits: address, head of the household, who lives there, what is asked for."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Data da visita", "Endereço", "Nome do morador", "Bairro", "Raça/cor", "Escolaridade", "Demanda principal"],
    ["02/04/2026", "Rua Inventada, 10", "José Exemplo", "Plataforma", "Preta", "Fundamental", "Falta água à tarde"],
    ["02/04/2026", "Rua Inventada, 12", "Maria Exemplo", "Plataforma", "Parda", "Médio", "Ônibus que suba a ladeira"],
    ["03/04/2026", "Rua Inventada, 40", "Ivo Exemplo", "Periperi", "Branca", "-", "Poda das árvores"],
]
CASE = Unseen("planilha_do_agente", "visitas.xlsx", book(rows), "salvador",
              columns={"A1": "date", "B1": "private", "C1": "private", "D1": "answer:bairro", "E1": "answer:cor",
                       "F1": "ignore", "G1": "question:proposta"},
              people=3, ideas={"proposta": 3},
              tells=((0, "bairro", "suburbio-ferroviario"), (1, "cor", "parda")))
