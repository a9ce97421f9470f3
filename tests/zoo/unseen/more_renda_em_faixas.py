"""Family registers in capitals, with bands of income in other words, and colours in the masculine."""

from tests.zoo.unseen.sheet import Unseen, text

rows = [
    ["NOME", "SEXO", "COR", "FAIXA DE RENDA", "BAIRRO ONDE RESIDE", "SUGESTÃO"],
    ["ANA EXEMPLO", "FEM.", "PRETA", "1 A 2 SALÁRIOS", "SÃO CAETANO", "FEIRA COBERTA"],
    ["RUI EXEMPLO", "MASC.", "PARDO", "MAIS DE 5 SALÁRIOS MÍNIMOS", "GRAÇA", "ÁRVORES NA AVENIDA"],
    ["LIA EXEMPLO", "FEM.", "NÃO DECLARADA", "NÃO INFORMADO", "BROTAS", "MAIS CRECHES"],
]
CASE = Unseen("renda_em_faixas", "FAMILIAS.CSV", text(rows, ";", "cp1252"), "salvador",
              columns={"A1": "private", "B1": "answer:genero", "C1": "answer:cor", "D1": "answer:renda",
                       "E1": "answer:bairro", "F1": "question:proposta"},
              people=3, ideas={"proposta": 3},
              tells=((0, "genero", "mulher"), (1, "cor", "parda"), (0, "renda", "1-2"), (1, "renda", "mais-5"),
                     (1, "bairro", "orla-atlantica"), (2, "bairro", "centro")))
