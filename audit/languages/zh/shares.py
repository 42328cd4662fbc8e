"""How Chinese says that an amount is for all of a place together, and how many of them there are: 全区社区工作经费№, 全区所辖№社区."""

# What may come between the purpose of an amount and the amount, and between a number and what it counts.
GAP = r"(?:共计|合计|总计|总额|共|为|达到|达|是|约|近|超过|逾|资金|安排|投入){0,3}"
COUNTS = r"(?:余|多)?[个家所户名人座]?(?:城市|农村|行政)?"
# If the words of a whole precede the amount and the count, both are for the same place.
WHOLE = r"全(?:[区县市镇乡省州旗]|街道)"
# Words of a clause that make an amount one for each, or a price.
EACH = r"每|各(?!街道|级|乡镇|部门|类|项)|均|单价|标准|不低于|人民币汇率"
# What comes right before the number of recipients of an amount.
TO = r"[^№。；]{0,6}(?:用于|支持|补助|惠及|资助|发放给|分配给|拨付给|给|向|为)[^№，。；]{0,8}$"
OF_ALL = r"(?:全[区县市镇乡省州旗](?:所辖|下辖|辖|共有|共|现有|有)?|(?:所|下)辖|辖|共有)(?:[^№，。；]{0,4})"
# Words of a clause with which a count is of some only.
SOME = r"新增|新建|其中|试点|示范|精品|首批|部分|余下|剩余|改造|达标"
# One of these occurs in every text with a purpose of shares.csv, wherever its lines break: a quick check.
SAID = ("费", "金")
