"""Words of questions, in English, Portuguese and Spanish: what they are about, and which say little of it."""

from ingest.workbook.words import listed

ORDERS = frozenset(listed(  # how what people are asked to write may begin
    "tell, write, share, describe, list, give, leave, deixe, escreva, conte, descreva, compartilhe, diga, indique",
    "escriba, cuente, cuentenos, describa, comparta"))
CONCEPTS: tuple[frozenset[str], ...] = tuple(frozenset(listed(*lines)) for lines in (  # alike in three languages
    ("worry, worries, worried, worrying, concern, concerns, concerned, fear, afraid, problem, problems, issue, issues",
     "challenge, challenges, preocupa, preocupam, preocupacao, preocupacoes, medo, problema, problemas, incomoda",
     "preocupan, preocupacion, preocupaciones, temor, molesta, desafio, desafios, reto, retos"),
    ("keep, stay, remain, preserve, leave, protect, like, love, best, good, enjoy, manter, preservar, conservar, bom",
     "continuar, acabar, gosta, mantener, quedar, quede, perderse, bueno, gusta, strength, strengths, works well",
     "lose, lost, losing, perder, perdido, perca"),
    ("missing, lack, lacks, need, needs, needed, falta, faltam, precisa, precisam, necessidade, necessidades",
     "necessita, faltan, necesita, necesitan, necesidad, necesidades, carencia, carencias"),
    ("change, improve, improves, improved, improving, improvement, improvements, better, make, making, fix, help",
     "helps, mudar, mude, mudaria, mudanca, melhorar, melhore, melhoraria, melhor, melhoria, ajudaria, cambiar, cambie",
     "cambiaria, mejorar, mejore, mejoraria, mejor, mejora, ayudaria, ayude"),
    ("what, which, que, qual, quais, cual, cuales",),
    ("you, your, voce, voces, usted, ustedes, le, te, tu, lhe, se",),
    ("idea, ideas, propose, proposal, proposals, suggest, suggestion, suggestions, spend, spent, fund, funded, pay",
        "invest",
     "want, wish, ideia, ideias, propoe, proposta, propostas, sugere, sugestao, sugestoes, gastar, investir, quer",
     "sugeriu",
     "gostaria, propone, proponen, propuesta, propuestas, sugiere, sugerencia, sugerencias, gastarse, gastaria, quiere",
     "invertir, gustaria, demanda, demandas, request, requests, queres, querem, pedir, pide"),
))
SMALL = frozenset(listed(  # words that say little of what a question asks
    "what, which, how, do, does, you, we, it, one, thing, things, most, s, should, would, could, can, please, tell, us",
    "where, live, lives, living, vive, viven, onde, mora, donde, que, o que, qual, quais, voce, se, le, usted, cual",
    "cuales, nao, lo, te, me, deixe, conte, escreva, i, any"))
BESIDES = frozenset(listed(  # in a heading beside «idea»: it tells something about the idea, not the idea
    "number, date, status, category, theme, topic, type, who, author, location, where, cost, budget amount, vote, rank",
    "priority, response, reply, answer, photo, link, map, committee, department, submitted, raised, score, ward, code",
    "numero, data, situacao, categoria, tema, eixo, tipo, quem, autor, autora, local, onde, custo, voto, prioridade",
    "resposta, retorno, foto, mapa, secretaria, orgao, pontuacao, codigo, fecha, estado, quien, lugar, donde, costo",
    "prioridad, respuesta, puntaje, ubicacion, responsable, responsavel, responsible, action, acao, accion, decision"))
