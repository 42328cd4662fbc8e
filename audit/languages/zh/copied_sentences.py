"""What shows whom a sentence is about, if two articles contain it word for word, in Chinese."""

from __future__ import annotations

# A name: a place or a body with a word of its own before what it is: 北岭县, 东川集团; not 全县, 该公司.
NAME = r"(?:(?![全本该我外每两几某各个乡镇市县区村州省城街在的了和与及为当地此等多少一二三四五六七八九十百千万亿这那里有是到从向对家所有限])[一-鿿]){2}(?:省|市|县|区|镇|乡|村|州|集团|公司|大学|医院|银行)"
YEAR = r"(?<!\d)(?:1[5-9]|20)\d\d年"
LEAST = 14  # characters beside the number
