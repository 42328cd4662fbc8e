"""How English names the class of a standard, and what takes back that something of a class is for a use."""

CLASS = r"(?<![A-Za-z])(?:[Cc]lass|[Gg]rade|[Cc]ategory) (?P<class>I{1,3}|IV|V|[1-5])(?![\w-])"
VALUES = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5}
BEFORE = 30  # characters that may come between a use and the class after it: water fit to drink of class II
BEHIND = 70  # and between a class and the use that it is said to be for
NOT_SAID = (
    r"\b(?:not|never|no longer|cannot|un(?:fit|safe|suitable)|after|(?<!without )(?<!without any )treatment|treated|purif\w+|filter\w*|boil\w*|disinfect\w*|chlorinat\w*|whether|if)\b"
    r"|n['’]t\b|\?"
)
