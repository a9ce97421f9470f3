"""An attendance list as associations keep it: leaders' names, telephone, colour, age band, signature."""

from tests.zoo.unseen.sheet import Unseen, book

rows = [
    ["ASSOCIAÇÃO DE MORADORES INVENTADA DE PERIPERI"],
    ["LISTA DE PRESENÇA - PLENÁRIA DO PPA"],
    ["Data: 21/03/2026", None, None, "Local: Quadra da escola"],
    ["Nº", "Nome da liderança", "Entidade", "Bairro", "Telefone", "Faixa etária", "Cor/raça", "Gênero", "Assinatura"],
    [1, "Maria Exemplo", "Assoc. Inventada", "Periperi", "(71) 0000-0001", "45 a 59", "Preta", "F", None],
    [2, "João Exemplo", "Igreja", "Paripe", "(71) 0000-0002", "60+", "parda", "M", None],
    [3, "Jovem Exemplo", None, "Plataforma", None, "15-24", "preto", "M", None],
    [4, "Dona Exemplo", "Terreiro Inventado", "Lobato", None, "acima de 60", "Indígena", "F", None],
    [5],
    [6],
]
CASE = Unseen(
    "lista_de_presenca", "lista.xlsx", book(rows), "salvador",
    columns={"A4": "participant|ignore", "B4": "private", "C4": "ignore|partner", "D4": "answer:bairro",
             "E4": "private", "F4": "answer:idade", "G4": "answer:cor", "H4": "answer:genero", "I4": "private|ignore"},
    people=4, aside=None,
    tells=((0, "bairro", "suburbio-ferroviario"), (0, "genero", "mulher"), (1, "genero", "homem"), (2, "cor", "preta"),
           (3, "idade", "60+"), (2, "idade", "15-24"), (0, "date", "2026-03-21")),
)
