"""How Chinese names the class of a standard, and what takes back that something of a class is for a use."""

CLASS = r"(?<![划分]为)(?<![划分]成)(?P<class>[一二三四五ⅠⅡⅢⅣⅤ1-5]|I{1,3}|IV|V)类"
VALUES = {
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4, "Ⅴ": 5,
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5,
}  # fmt: skip
BEFORE = 8  # characters that may come between a use and the class after it: 直接饮用的水质二类
BEHIND = 25  # and between a class and the use that it is said to be for
NOT_SAID = r"不(?:能|可|宜|得|适合|适宜|应|是|等于|符合)|并非|并不|未必|尚未|禁止|严禁|处理|净化|消毒|煮沸|过滤|自来水厂|深度|？|\?"
