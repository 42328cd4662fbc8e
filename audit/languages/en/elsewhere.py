"""English words beside which a number is of something else than its kind is about: animals, machines, other worlds."""

from __future__ import annotations

ANIMALS = (
    r"\b(?:whales?|elephants?|giraffes?|koalas?|pandas?|sharks?|tortoises?|turtles?|(?:humming)?birds?|hens?|chickens?|cows?|bulls?|calf"
    "|calves|cattle|pigs?|piglets?|sheep|lambs?|goats?|horses?|foals?|camels?|dogs?|puppy|puppies|cats?|kittens?|mice|mouse|rats?|bats?"
    "|rabbits?|bears?|lions?|tigers?|cheetahs?|wolf|wolves|monkeys?|apes?|gorillas?|dolphins?|seals?|fish|salmon|bees?|insects?|frogs?"
    r"|snakes?|crocodiles?|dinosaurs?|animals?|cubs?)\b"
)
THINGS = (
    r"\b(?:batter(?:y|ies)|phones?|machines?|plants?|bridges?|buildings?|satellites?|reactors?|turbines?|panels?|cars?|products?|devices?"
    r"|equipment|trees?)\b"
)
OTHER_WORLDS = (
    r"\b(?:mars|martian|venus|mercury|jupiter|saturn|uranus|neptune|pluto|titan|moon|lunar|planets?|tunnels?|laborator(?:y|ies)|chambers?"
    r"|furnaces?|ovens?|autoclaves?)\b"
)
COLD_AND_HOT_ROOMS = r"\b(?:cold (?:stores?|rooms?|storage)|freezers?|refrigerat\w+|incubators?|saunas?|ovens?|kilns?|greenhouses?)\b"

# Of one kind each.
KINDS = {
    "elevation": r"\b(?:orbit\w*|satellites?|space|spacecraft|aircraft|airliners?|planes?|balloons?|missiles?|flew|flights?|astronaut\w*)\b",
    "households": r"\b(?:sampled?|surveyed|respondents?)\b",
    "schools": r"\b(?:vocational|special|driving|sunday|riding) schools?\b",
    "wave-height": r"\btsunamis?\b",
    "aircraft-speed": r"\b(?:supersonic|fighters?|rockets?|missiles?)\b",
    "water-price": r"\b(?:bottled|mineral)\b",
}
