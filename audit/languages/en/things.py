"""What English counts: people, and other things by their plurals."""

from __future__ import annotations

COUNTED = frozenset(
    """
people person persons men women children students pupils teachers workers employees staff jobs homes
houses households families villages towns cities counties provinces countries states districts
communities companies firms businesses enterprises factories mines farms projects schools hospitals
clinics beds patients cases deaths injuries arrests residents inhabitants visitors tourists passengers
users customers members voters votes seats soldiers troops officers officials cadres farmers athletes
teams players cars vehicles trucks buses trains flights planes ships boats bridges buildings apartments
flats rooms stores shops restaurants banks offices stations computers phones books articles pages words
items products units boxes bottles bags apples animals cattle pigs sheep cows horses dogs cats birds
trees plants species kinds types ways times events matches games goals points tickets copies
shares bonds spectators contracts grants
questions answers numbers records wineries compounds neighbourhoods neighborhoods volunteers graduates
migrants refugees victims doses tests samples applications orders complaints reports documents laws
measures steps areas zones sites parks rivers lakes islands generations rounds sessions meetings classes
courses guests veterans retirees operators journalists
doctors nurses engineers scientists experts attacks executives wells reactors turbines
""".split()
)

# What is counted in millions (1.5m listeners), beside the above.
COUNTED_IN_MILLIONS = frozenset(
    """
viewers listeners subscribers followers readers shoppers drivers commuters pensioners taxpayers adults britons americans
unemployed downloads streams views likes rows parameters accounts clicks installs pax TEU TEUs teu
""".split()
)
# What is measured in millions (5m tonnes, 3m litres), beside money.
MEASURED_IN_MILLIONS = frozenset("tonnes tons barrels litres gallons hectares acres".split())

# People by another name, as rates count them: 12 per 1,000 women.
PERSONS = (
    "women", "men", "children", "adults", "pupils", "students", "patients", "workers", "employees", "inhabitants",
    "citizens", "residents", "girls", "boys", "babies", "mothers",
)  # fmt: skip

# What a single road is called after its number: the 215 Beltway, the 405 freeway.
ROADS = (
    "freeway",
    "beltway",
    "expressway",
    "motorway",
    "turnpike",
    "tollway",
    "parkway",
    "bypass",
    "highway",
    "interstate",
    "busway",
)
