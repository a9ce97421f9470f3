"""A workbook with an instructions sheet first."""

from tests.zoo.unseen.sheet import Unseen, book

sheets = {
    "LEIA-ME": [["Como preencher"], ["1. Uma linha por pessoa."], ["2. Não escreva nomes."],
                ["3. Em caso de dúvida, escreva NS."]],
    "Respostas": [
        ["Sua idade", "Como você se identifica (gênero)?", "Em que bairro você mora?",
         "O que já é bom e não pode acabar?",
         "O que precisa mudar?"],
        [33, "Mulher", "Curuzu", "O ensaio do bloco", "Iluminação na ladeira"],
        [58, "Homem", "São Caetano", None, "Feira coberta"],
        [21, "Travesti", "IAPI", "A biblioteca comunitária", None],
    ],
}
CASE = Unseen(
    "modelo_com_instrucoes", "modelo preenchido.xlsx", book(sheets), "salvador",
    columns={"Respostas!A1": "answer:idade", "Respostas!B1": "answer:genero", "Respostas!C1": "answer:bairro",
             "Respostas!D1": "question:manter", "Respostas!E1": "question:proposta"},
    people=3, ideas={"manter": 2, "proposta": 2}, aside=None,
    tells=((0, "idade", "25-34"), (0, "bairro", "liberdade"), (2, "genero", "outro")),
)
