"""How Chinese says that a number is one for each of something: 每14.5名学生配备一名教师."""

EVERY = ("每",)
# Between the things and the one thing.
HAVE_ONE = ("配备", "配有", "配", "拥有", "就有", "有")
ONE = ("一名", "一位", "一个", "1名", "1位", "1个")
