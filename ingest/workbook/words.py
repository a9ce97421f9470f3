"""Headings met in workbooks and exports, in English, Portuguese and Spanish; one line per language, commas between.

Case, accents, punctuation, function words («of», «do», «su») and a plural's «s» make no difference,
nor does how «number» and «how many» are abbreviated (``wording.py``).
"""

from collections.abc import Mapping


def listed(*lines: str) -> tuple[str, ...]:
    return tuple(heading.strip() for line in lines for heading in line.split(","))


def _names(*lines: str) -> frozenset[str]:
    return frozenset(listed(*lines))


COMMON: Mapping[str, tuple[str, ...]] = {
    "id": listed(
        "submission id, response id, respondent id, submission number, response number, survey id, survey number",
        "form id, form number, card number, questionnaire number, questionnaire id, record id, case id, entry id",
        "ballot number, unique id, uuid, respondent, respondent number, interview number, postcard number",
        "id da resposta, numero da resposta, numero do formulario, numero da ficha, ficha, ficha numero, protocolo",
        "numero do questionario, questionario numero, formulario numero, id do respondente",
        "id de respuesta, numero de respuesta, numero de formulario, numero de ficha, numero de encuesta, folio",
        "encuesta numero, numero de boleta, id de encuesta, numero de cuestionario"),
    "participant": listed(
        "participant no, participant, participant number, no, participant id, person number, attendee number",
        "participante no, participante, participante n, participante n o, n, n o, numero, numero do participante",
        "numero participante, id do participante, numero del participante, participante numero, id de participante"),
    "link": listed("online id, id online, id en linea, online number"),
    "decision": listed(
        "decision, decision taken, result, outcome, resolution, decisao, deliberacao, resultado, decision tomada"),
    "note": listed(
        "note, notes, comment on the decision, observation, remarks, facilitator notes, staff notes, team notes",
        "internal notes, officer comments, notetaker comments, scribe notes, additional notes, any other notes",
        "observacao, observacoes, obs, nota, notas, anotacoes, justificativa, observacoes da equipe",
        "observacion, observaciones, justificacion, anotaciones, apuntes, notas del equipo"),
    "date": listed(
        "date, submitted at, timestamp, time stamp, date received, date recd, received, date of event, event date",
        "date of meeting, meeting date, date of workshop, workshop date, session date, date of session, when",
        "date submitted, submission date, date and time, created at, created, date collected, start date, day",
        "date of visit, visit date, date of interview, interview date, date completed, completed on, logged on",
        "data, data de envio, carimbo de data hora, data do evento, data da oficina, data da reuniao, data e hora",
        "data do encontro, data da atividade, data da visita, data da entrevista, recebido em, dia, quando, enviado em",
        "data de recebimento, data da coleta, data da escuta, data da audiencia, data da plenaria",
        "fecha, fecha de envio, marca temporal, fecha del evento, fecha del taller, fecha de la reunion, fecha y hora",
        "fecha del encuentro, fecha de la actividad, fecha de la visita, fecha de recepcion, fecha de la entrevista",
        "recibido, cuando, fecha de la asamblea, fecha de la sesion"),
    "area": listed(
        "area, neighbourhood, neighborhood, district, borough, ward, locality, parish, zone, neighbourhood area",
        "community district, council district, area of the meeting, ward name, borough name, part of town",
        "bairro, distrito, zona, territorio, comunidade, regiao, localidade, regional, bairro comunidade",
        "subprefeitura, bairro da oficina, bairro da reuniao, regiao administrativa, setor, nucleo, bairro localidade",
        "barrio, comuna, condado, colonia, sector, municipio, comunidad, alcaldia, vereda, corregimiento, parroquia",
        "barrio del taller, barrio de la reunion, distrito municipal"),
    "partner": listed(
        "partner, organisation, organization, host, organisation name, organization name, name of organisation",
        "name of organization, host organisation, host organization, partner organisation, partner organization",
        "community partner, community group, group name, agency, hosted by, organised by, organized by, organiser",
        "organizer, convened by, run by, led by organisation, delivery partner, charity, cbo, held by",
        "parceiro, parceira, organizacao, entidade, instituicao, nome da organizacao, nome da entidade, realizacao",
        "organizacao parceira, entidade parceira, entidade anfitria, organizacao anfitria, associacao, coletivo",
        "nome da instituicao, organizado por, promovido por, realizado por, orgao responsavel, entidade responsavel",
        "organizacion, entidad, institucion, socio, nombre de la organizacion, organizacion anfitriona, anfitrion",
        "entidad anfitriona, asociacion, colectivo, organizado por, convocado por, organizador, entidad organizadora"),
    "venue": listed(
        "venue, place, location, where, venue name, meeting place, site, location of event, event location",
        "place of meeting, meeting venue, meeting location, workshop venue, event venue, held at, address of venue",
        "location of meeting, location of workshop, pop up location, stall location, where held",
        "local, lugar, local da oficina, local da reuniao, local do evento, local do encontro, espaco, onde",
        "local de realizacao, local da atividade, local da plenaria, local da audiencia, endereco do local",
        "lugar de reunion, lugar del taller, lugar del evento, lugar de la reunion, sede, sitio, donde, recinto",
        "lugar del encuentro, local de reunion, lugar de realizacion, direccion del lugar"),
    "session": listed(
        "session, workshop, meeting, event, event name, session name, workshop name, meeting name, activity",
        "consultation",
        "name of event, name of workshop, name of session, session number, workshop number, event title",
        "sessao, oficina, reuniao, evento, encontro, atividade, plenaria, audiencia, escuta, nome do evento",
        "nome da oficina, nome da atividade, audiencia publica, assembleia, roda de conversa",
        "sesion, taller, reunion, encuentro, actividad, asamblea, jornada, nombre del evento, nombre del taller",
        "nombre de la actividad, audiencia publica, mesa de dialogo, conversatorio"),
    "language": listed(
        "language, lang, language of form, language of response, response language, form language, spoken language",
        "idioma, lingua, lingua da resposta, idioma da resposta, idioma de respuesta, lengua, idioma del formulario"),
    "supports": listed(
        "votes, vote, dots, dot votes, supports, support, likes, stickers, ticks, number of votes, votes received",
        "total votes, votes total, vote count, votes cast, votes in favour, votes in favor, in favour, in favor, for",
        "number of dots, sticky dots, total dots, upvotes, thumbs up, yes votes, number in favour, supporters",
        "number of supporters, endorsements, show of hands, hands up, votes for, number of likes, tokens, plus ones",
        "votos, voto, apoios, apoio, curtidas, bolinhas, adesivos, pontos, numero de votos, total de votos, a favor",
        "votos a favor, votos recebidos, quantidade de votos, favoraveis, votos favoraveis, adesoes, estrelas",
        "numero de apoios, total de apoios, apoiadores",
        "apoyos, apoyo, puntos, adhesiones, numero de votos, total de votos, votos recibidos, cantidad de votos",
        "votos favorables, me gusta, stickers, pegatinas, calcomanias, numero de apoyos, manos alzadas, avales"),
    "people": listed(
        "people present, people, attendance, head count, headcount, participants, attendees, number of people",
        "number of participants, number of attendees, number present, number attending, number in attendance",
        "total participants, total attendees, total attendance, total people, participant count, how many people",
        "how many came, how many attended, people attending, turnout, persons, residents present, present",
        "number of residents, total present, no of attendees, no of participants, people attended, people in the room",
        "pessoas presentes, pessoas, participantes, presentes, numero de participantes, numero de presentes, publico",
        "numero de pessoas, total de participantes, total de presentes, total de pessoas, quantidade de pessoas",
        "quantidade de participantes, quantos participaram, quantas pessoas, publico presente, publico total",
        "moradores presentes, lista de presenca total, presentes na reuniao, comparecimento, presencas",
        "personas presentes, personas, asistentes, asistencia, numero de asistentes, numero de personas, concurrencia",
        "total de asistentes, total de personas, cantidad de personas, cantidad de asistentes, cuantas personas",
        "cantidad de participantes, vecinos presentes, concurrentes, aforo, cuantos asistieron, total asistentes"),
    "channel": listed("channel, canal, how received, mode, modality, via, modalidade, modalidad, source channel"),
    "dimension": listed("question, pergunta, pregunta, dimension"),
    "category": listed("answer, resposta, respuesta, group, grupo, category, categoria, grupo populacional"),
    "private": listed(
        "name, full name, your name, first name, last name, surname, name of participant, participant name",
        "name of resident, resident name, respondent name, name of respondent, name and surname, forename",
        "attendee name",
        "name of attendee, contact name, name of child, parent name, signature, signed, initials, date of birth, dob",
        "birth date, birthday, born on, ip address, ip, email, e mail, email address, e mail address, phone",
        "phone number, telephone, telephone number, mobile, mobile number, cell, cell phone, contact, contact details",
        "contact number, contact information, address, home address, street address, postal address, your address",
        "instagram, whatsapp, nhs number, passport number, name optional, your name optional, leader name",
        "name of leader, submitted by name, head of household, tenant name, name of tenant, name of the author",
        "author, author name",
        "nome, nome completo, seu nome, sobrenome, nome do participante, nome da participante, nome do morador",
        "nome da moradora, nome e sobrenome, nome social, nome da lideranca, nome do responsavel, lideranca, titular",
        "responsavel familiar, responsavel pela familia, responsavel pelo domicilio, chefe de familia, assinatura",
        "rubrica, data de nascimento, nascimento, endereco ip, endereco de e mail, telefone, celular, contato",
        "contatos",
        "endereco, endereco completo, endereco residencial, logradouro, nome da pessoa, nome legivel, documento",
        "telefone para contato, telefone de contato, numero do documento, nome do autor, nome da autora, proponente",
        "autor, autora, autor a",
        "nombre, nombre completo, nombre y apellidos, nombre y apellido, apellido, apellidos, su nombre, firma",
        "rubrica",
        "nombre del participante, nombre de la participante, nombre del vecino, nombre de la vecina, iniciales",
        "fecha de nacimiento, direccion ip, correo electronico, correo, telefono, movil, contacto, domicilio",
        "direccion",
        "direccion particular, documento de identidad, cedula, jefe de familia, jefe de hogar, titular del hogar",
        "nombre de la persona, nombre del lider, nombre del responsable, numero de documento, datos de contacto"),
    "ignore": listed(
        "facilitator, facilitator name, note taker, notetaker, rapporteur, moderator, scribe, inputter, typed by",
        "entered by, input by, recorded by, interviewer, table host, facilitated by, data entry, photo ref, photo",
        "enumerator, volunteer, staff member, transcribed by, collected by, logged by, against, abstentions, abstained",
        "votes against, abstain",
        "facilitador, facilitadora, moderador, moderadora, relator, relatora, relatoria, relator a, mediador",
        "mediadora",
        "digitado por, digitador, digitadora, registrado por, entrevistador, entrevistadora, anotador, anotadora",
        "facilitador a, moderador a, votos contra, contra, abstencoes, contrarios, sistematizador, articulador",
        "relatora, secretario, secretaria, dinamizador, dinamizadora, encuestador, encuestadora, capturado por",
        "facilitador a, en contra, abstenciones, votos en contra, relatoria, transcrito por, anotador"),
}
IDEA = listed(  # what belongs to an engagement's first question where nothing in it says more
    "idea, ideas, your idea, your ideas, my idea, idea text, project idea, proposal, proposals, your proposal",
    "proposed project, comment, comments, your comment, your comments, comment text, suggestion, suggestions",
    "your suggestion, feedback, your feedback, what was said, what people said, what we heard, what did you hear",
    "what they said, what did people say, response text, contribution, contributions, improvement, improvements",
    "text of idea, idea suggestion, idea as written, idea described, recommendation, recommendations, ask, asks",
    "what residents said, post it, post its, sticky note, points raised, key points, ideas raised, main ideas",
    "statement",
    "ideia, ideias, sua ideia, minha ideia, proposta, propostas, sua proposta, texto da proposta, comentario",
    "comentarios, sugestao, sugestoes, sua sugestao, contribuicao, contribuicoes, demanda, demandas, fala, falas",
    "depoimento, depoimentos, reivindicacao, reivindicacoes, o que foi dito, o que ouvimos, o que disseram",
    "principais demandas, principais propostas, proposta do morador, propostas do grupo, recomendacao, recomendacoes",
    "ideia proposta, melhoria, melhorias, pedido, pedidos, descricao da proposta, proposta apresentada",
    "prioridade eleita",
    "propuesta, propuestas, su propuesta, mi propuesta, texto de la propuesta, comentario, comentarios, sugerencia",
    "sugerencias, su sugerencia, aporte, aportes, contribucion, contribuciones, demandas, peticion, peticiones",
    "testimonio, lo que se dijo, que se dijo, principales demandas, principales propuestas, su idea, mi idea, mejora",
    "mejoras, solicitud, solicitudes, recomendaciones, propuesta ciudadana, descripcion de la propuesta")
NUMBERED = listed(  # what numbers a row: somebody's, where rows are people; else of no use
    "id, code, ref, reference, item, row, serial, serial number, index, seq, codigo, indice, orden, clave",
    "identificador")
QUANTITY = listed(  # people in a head count; beside ideas it may be votes, mentions or anything
    "count, how many, number counted, counted, frequency, freq, quantidade, quantos, quantas, contagem, frequencia",
    "cantidad, cuantos, cuantas, conteo, recuento, frecuencia, total, totals, totais, totales, tally, sum, soma, suma")

USUAL: Mapping[str, frozenset[str]] = {  # what many engagements ask, by the names it usually has
    "age": _names(
        "age, age group, age range, age band, age bracket, ages, your age, how old are you, age in years",
        "age category, how old",
        "idade, faixa etaria, faixa de idade, grupo etario, grupo de idade, sua idade, quantos anos voce tem, idades",
        "qual e a sua idade, qual sua idade, anos de idade, faixas etarias",
        "edad, grupo de edad, rango de edad, grupo etario, rango etario, su edad, tramo de edad, edades",
        "cuantos anos tiene, que edad tiene, cual es su edad, franja de edad, franja etaria"),
    "sex": _names(
        "sex, gender, your gender, your sex, gender identity, what is your gender, what is your sex, m f, f m, h m",
        "m h, male female, female male",
        "which gender do you identify with, w m nb, m f other, genders, sexes",
        "sexo, genero, identidade de genero, seu genero, homem mulher, mulher homem, qual e o seu genero",
        "qual seu genero, homem mulher, mulher homem, qual e o seu sexo",
        "genero com que se identifica, com que genero voce se identifica, sexo genero, generos",
        "identidad de genero, hombre mujer, mujer hombre, su genero, cual es su genero, sexo o genero",
        "con que genero se identifica"),
    "ethnicity": _names(
        "ethnicity, race, ethnic group, race ethnicity, race and ethnicity, race or ethnicity, ethnic background",
        "ethnic origin, your ethnicity, racial identity, heritage, what is your ethnicity, what is your race",
        "ethnicities",
        "cor, raca, cor raca, raca cor, cor ou raca, raca ou cor, cor e raca, raca e cor, etnia, raca etnia, sua cor",
        "cor ou raca ibge, autodeclaracao racial, identidade racial, como voce se identifica, quesito cor",
        "quesito raca cor",
        "raza, raza o etnia, raza etnia, origen etnico, raza y origen etnico, pertenencia etnica, grupo etnico",
        "autoidentificacion etnica, identidad etnica, raza y etnia, color o raza"),
    "tenure": _names(
        "tenure, housing tenure, tenure type, housing status, housing situation, housing type, homeowner or renter",
        "rent or own, own or rent, do you rent or own, renter or owner, home ownership, type of tenure, housing",
        "situacao da moradia, condicao da moradia, moradia, tipo de moradia, casa propria ou alugada",
        "regime de moradia",
        "condicao de ocupacao, situacao habitacional",
        "vivienda, tenencia, tenencia de la vivienda, tipo de vivienda, situacion de vivienda, propia o alquilada",
        "regimen de tenencia, regimen de vivienda"),
    "income": _names(
        "income, household income, family income, income band, income bracket, income level, annual income",
        "poverty status",
        "monthly income, your household income, total household income, income range",
        "renda, renda familiar, renda mensal, faixa de renda, renda da familia, renda sm, renda familiar mensal",
        "renda domiciliar, qual e a sua renda, quanto ganha a familia, renda em salarios minimos, rendimento",
        "ingreso, ingresos, ingreso familiar, ingresos del hogar, nivel de ingresos, ingresos familiares",
        "ingreso mensual",
        "rango de ingresos, tramo de ingresos, ingresos mensuales"),
    "work": _names(
        "work status, employment, employment status, working status, economic activity, job status, occupation status",
        "are you working, current employment status, economic status",
        "situacao de trabalho, trabalho, ocupacao, situacao ocupacional, condicao de trabalho, emprego",
        "situacion laboral, empleo, ocupacion, situacion de empleo, condicion laboral, condicion de actividad"),
    "education": _names(
        "education, education level, level of education, highest qualification, educational attainment, qualifications",
        "escolaridade, nivel de escolaridade, grau de instrucao, nivel de instrucao, instrucao, formacao",
        "educacion, escolaridad, nivel educativo, nivel de estudios, nivel de instruccion, estudios",
        "grado de estudios"),
    "disability": _names(
        "disability, disabled, disability status, do you have a disability, long term condition, health condition",
        "deficiencia, pcd, pessoa com deficiencia, tem deficiencia, possui deficiencia, tem alguma deficiencia",
        "discapacidad, tiene discapacidad, persona con discapacidad, condicion de discapacidad",
        "tiene alguna discapacidad"),
    "area": _names(
        "home borough, borough of residence, home area, home neighbourhood, home neighborhood, lives, lives in",
        "home ward",
        "where do you live, area of residence, residence, neighbourhood of residence, neighborhood of residence",
        "your area",
        "which borough do you live in, where they live, live in, place of residence, your borough, your neighbourhood",
        "which area do you live in, your neighborhood, your ward, where you live, which ward do you live in",
        "resident of",
        "what borough do you live in, which neighborhood do you live in, which neighbourhood do you live in",
        "bairro onde mora, bairro em que mora, bairro de residencia, onde mora, onde voce mora, seu bairro, mora em",
        "em que bairro voce mora, em qual bairro voce mora, mora em qual bairro, qual e o seu bairro, reside em",
        "bairro que mora, bairro de moradia, local de moradia, residencia, bairro onde reside, territorio onde mora",
        "barrio donde vive, barrio de residencia, donde vive, lugar de residencia, residencia, su barrio, vive en",
        "en que barrio vive, en que condado vive, cual es su barrio, barrio en que vive, zona de residencia, reside en",
        "municipio de residencia, condado de residencia, distrito de residencia, colonia donde vive"),
}
PRIVATE = frozenset(listed(  # one of these makes a short heading private
    "phone, telephone, tel, mobile, cellphone, telefone, telefono, celular, movil, whatsapp, zap, fone, email, mail",
    "correo, ip, dni, nif, nie, cpf, rg, ssn, passport, curp, cedula, rut, signature, assinatura, firma, instagram",
    "surname, sobrenome, apellido, apellidos, dob, nascimento, nacimiento, birthdate"))
NAMES = frozenset(listed("name, nome, nombre, names, nomes, nombres"))
PEOPLE = frozenset(listed(  # a name of one of these is somebody's
    "participant, resident, respondent, person, attendee, child, parent, tenant, leader, speaker, author, first, last",
    "full, your, volunteer, member, facilitator, contact, participante, morador, moradora, pessoa, lideranca, lider",
    "responsavel, autor, autora, completo, completa, seu, titular, vecino, vecina, persona, asistente, responsable",
    "su, legal, preferred, social, aluno, aluna, student, mae, pai, madre, padre, entrevistado, entrevistada"))
STOP = frozenset(listed(  # words that a heading means the same without
    "a, an, the, of, for, to, your, my, our, in, at, on, is, are, this, that, and, de, do, da, dos, das, os",
    "as, um, uma, seu, sua, seus, suas, meu, minha, em, nas, nos, por, para, e, o, el, la, los, las, un, una, del",
    "su, sus, tu, tus, mi, mis, en, y"))
DESCRIBING = listed(  # beside a title: the idea itself
    "description, details, describe, text, full text, project description, idea description, descricao, detalhamento",
    "texto, descripcion, detalle, detalles, descricao do projeto, descripcion del proyecto, body, message, mensagem",
    "mensaje, conteudo, contenido")
WHEREVER = frozenset(listed(  # a meeting's place, or the place that an idea is about
    "location, place, where, site, local, lugar, onde, donde, sitio, espaco, day, when, dia, quando, cuando"))
COUNTERS = QUANTITY + listed("no, n, number, numero, num, people, amount, figure, n o")
