"""A sheet for each partner, named after it, all laid out alike, with a cover."""

from tests.zoo.unseen.sheet import Unseen, book

head = ["Participante", "Faixa etária", "Sexo", "Bairro", "Contribuição"]
sheets = {
    "Capa": [["Escutas de abril"], ["Responsável: equipe do plano"]],
    "Grupo Exemplo": [head, [1, "60+", "F", "Ribeira", "Barcas também no domingo"],
                      [2, "35-44", "M", "Bonfim", "Limpar os bueiros"]],
    "Clube Inventado": [head, [1, "15-24", "F", "Pituba", "Ciclovia até a praia"]],
}
CASE = Unseen("sheet_per_partner", "escutas abril.xlsx", book(sheets), "salvador",
              columns={f"{name}!{letter}1": role for name in ("Grupo Exemplo", "Clube Inventado")
                       for letter, role in zip("ABCDE", ("participant", "answer:idade", "answer:genero",
                                                         "answer:bairro", "question:proposta"), strict=True)},
              people=3, ideas={"proposta": 3}, aside=None,
              tells=(("Barcas", "bairro", "cidade-baixa"), ("Limpar", "genero", "homem"),
                     ("Ciclovia", "idade", "15-24")))
