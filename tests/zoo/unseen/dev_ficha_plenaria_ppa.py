"""A municipal template: axis, territory, proposal, priority of 1 to 5 (a rank, not votes)."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["PREFEITURA MUNICIPAL - PPA PARTICIPATIVO"],
    ["Ficha de sistematização das propostas"],
    [],
    ["Eixo temático", "Território", "Proposta", "Prioridade (1-5)", "Justificativa"],
    ["Mobilidade", "Cajazeiras", "Integração das linhas com o metrô", 1, "Hoje são três passagens"],
    ["Mobilidade", "Cajazeiras", "Calçadas com rampa", 3, None],
    ["Saúde", "Subúrbio Ferroviário", "Posto 24 horas em Paripe", 1, "O mais perto fica a 9 km"],
]
CASE = Unseen(
    "ficha_plenaria_ppa", "ficha.xlsx", book(rows, merge=("A1:E1", "A2:E2")), "salvador",
    columns={"A4": "ignore", "B4": "area|answer:bairro", "C4": "question:proposta", "D4": "ignore",
             "E4": "note|ignore"},
    people=None, ideas={"proposta": 3},
)
