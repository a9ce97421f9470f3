"""Words that stand where a name could, and are none: offices, groups, what people are."""

from typing import Final

from ingest.schema import fold

_OFFICES = """
mayor mayoress council councillor councillors councilmember council-member alderman sir madam madame minister
president chair chairman chairwoman chairperson director manager officer secretary governor senator commissioner
member members prefeito prefeita prefeitura vereador vereadora vereadores secretario secretaria governador governadora
presidente presidenta presidencia diretor diretora coordenador coordenadora deputado deputada ministro ministra gestor
gestora gestores candidato candidata sindico sindica alcalde alcaldesa ayuntamiento concejal concejala concejales
concejalas intendente regidor regidora consejero consejera directora delegado delegada burgermeister burgermeisterin
oberburgermeister prasident prasidentin maire depute deputee directeur directrice juiz juiza juez jueza doutor doutora
doctor doctora senhor senhora senor senora reina rei rey queen king prince princess padre pastor pastora engenheiro
arquiteto concejalia administrador administradora
"""
_GROUPS = """
all everyone everybody team teams friend friends neighbour neighbours neighbor neighbors resident residents colleague
colleagues there folks guys people london city borough ladies gentlemen reader editor whom planning parks board
committee department service todos todas todes tod@s equipo equipe amigos amigas amigo amiga vecino vecina vecinos
vecinas moradores morador moradora cidadaos cidadao cidada ciudadano ciudadana ciudadanos senhores senhoras senores
senoras damen herren mesdames messieurs associacao asociacion association comunidade comunidad comunidades gente
pessoal galera povo turma colegas familia families family comissao grupo group brasil brazil espana spain bairro
barrio mae pai madre madres padres vizinhos vizinhas
"""
_BEING = """
black white british english welsh scottish irish asian african european muslim christian jewish hindu sikh catholic
disabled deaf blind autistic gay lesbian trans queer female male woman man mother father parent teacher nurse student
pensioner retired american latino latina hispanic caribbean indian pakistani chinese polish turkish jamaican nigerian
somali a an the negra negro preta preto branca branco parda pardo indigena brasileira brasileiro baiana baiano espanol
espanola mexicana mexicano bosco quijote quixote politiker politikerinnen leute alle mitburger burger burgerinnen
regierung freunde kollegen zusammen mulher homem estudante professora professor aposentada aposentado moradora
trabalhadora ingeniera ingeniero estudiante profesora profesor jubilada jubilado mujer hombre vecina trabajadora
tecnico tecnica representante primeira primeiro unica unico usuaria usuario lider agente nova-iorquina instagram
facebook whatsapp very so just happy sad sorry not also still really currently now from in of at fan
"""
_PLACES = """
street road avenue ave boulevard blvd drive lane way school park hospital library bridge centre center square college
academy court house place estate station memorial plaza playground garden gardens church market hall day theatre
stadium
"""
_SMALL = """
on in not at the a an of to for and or but is are was were it its this that there here my our your their no none with
from by as up out so what who mud dirt too also then more less please de da do das dos em na nos nas e o os um uma que
se com para por pelo pela mais menos sem nao favor aqui el la los las lo un una unos y en con mas sin ya al del desde
todo todos todas tan muy der die und im nicht ein eine den dem für fur mit von zu le les des du et au aux une pour par
avec sans à tous toutes
"""
_CALLED_AFTER = r"""
rua r\. avenida av\.? avda\.? praça travessa ladeira largo alameda estrada rodovia viaduto ponte escola colégio creche
parque hospital posto ubs upa cmei emef instituto conjunto terminal estação estádio ginásio biblioteca teatro museu
jardim vila residencial loteamento bairro maternidade faculdade calle c/ plaza paseo colegio ies ceip escuela
institución barrio estación estadio puente centro street road school park st\.? rue avenue boulevard place école lycée
straße schule
"""
NOT_NAMES: Final = frozenset(fold(word) for word in (_OFFICES + _GROUPS + _BEING).split())
PLACE_WORDS: Final = frozenset(fold(word) for word in _PLACES.split())
SMALL_WORDS: Final = frozenset(fold(word) for word in _SMALL.split())
PLACED_BEFORE: Final = "(?:" + "|".join(_CALLED_AFTER.split()) + ")"  # a street or school is called after somebody
