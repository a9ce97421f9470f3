"""A file for the town hall: semicolons, cp1252, capitals without accents."""

from tests.zoo.unseen.sheet import Unseen, text

rows = [
    ["DATA", "BAIRRO", "COR OU RACA", "IDADE", "RENDA", "PROPOSTA DO MORADOR"],
    ["05/04/2026", "ITAPUA", "PRETA", "41", "ATE 1 SALARIO", "CRECHE EM TEMPO INTEGRAL"],
    ["05/04/2026", "BOCA DO RIO", "PARDA", "19", "DE 1 A 2 SALARIOS MINIMOS", "PISTA DE SKATE"],
    ["06/04/2026", "PERIPERI", "PRETA", "66", "PREFIRO NAO DIZER", "MÉDICO NO POSTO"],
    ["06/04/2026", "ITINGA", "BRANCA", "30", "-", "MAIS ÁRVORES"],
]
CASE = Unseen(
    "csv_ponto_e_virgula", "SMPPA_ABR.CSV", text(rows, ";", "cp1252"), "salvador",
    columns={"A1": "date", "B1": "answer:bairro", "C1": "answer:cor", "D1": "answer:idade", "E1": "answer:renda",
             "F1": "question:proposta"},
    people=4, ideas={"proposta": 4},
    tells=((0, "bairro", "orla-atlantica"), (1, "renda", "1-2"), (2, "renda", "=prefer_not"), (3, "bairro", None),
           (2, "idade", "60+"), (0, "date", "2026-04-05")),
)
