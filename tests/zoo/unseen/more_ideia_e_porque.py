"""An idea and why, with who wrote it down; only the idea is one."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["Plenária do Subúrbio - 11/04/2026"],
    ["Ideia", "Por quê?", "Quem anotou", "Eixo"],
    ["Reformar o píer", "As famílias vivem da pesca", "Lia", "Economia"],
    ["Trem até mais tarde", "O último sai às oito da noite", "Lia", "Mobilidade"],
    ["Creche em Paripe", "As mães perdem o emprego", "Ari", "Educação"],
]
CASE = Unseen("ideia_e_porque", "plenaria suburbio.xlsx", book(rows), "salvador",
              columns={"A2": "question:proposta", "B2": "ignore|note", "C2": "private|ignore", "D2": "ignore"},
              ideas={"proposta": 3}, tells=(("Trem", "date", "2026-04-11"),))
