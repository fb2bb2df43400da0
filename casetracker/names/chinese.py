"""Chinese names: which character is the surname, and how it is read as one."""

import re

READINGS = {
    "曾": "zeng", "单": "shan", "單": "shan", "仇": "qiu", "解": "xie", "翟": "zhai", "查": "zha",
    "盖": "ge", "蓋": "ge", "区": "ou", "區": "ou", "朴": "piao", "樸": "piao", "缪": "miao",
    "繆": "miao", "乐": "yue", "樂": "yue", "员": "yun", "覃": "qin", "种": "chong", "黑": "he",
    "秘": "bi", "折": "she", "召": "shao", "句": "gou", "逄": "pang", "隗": "kui",
}  # fmt: skip
"""Characters that are read otherwise as a surname than elsewhere, which is how `anyascii` reads them."""

DOUBLE = {
    "欧阳": "ouyang", "歐陽": "ouyang", "司马": "sima", "司馬": "sima", "诸葛": "zhuge",
    "諸葛": "zhuge", "上官": "shangguan", "司徒": "situ", "夏侯": "xiahou", "东方": "dongfang",
    "皇甫": "huangfu", "尉迟": "yuchi", "尉遲": "yuchi", "长孙": "zhangsun", "長孫": "zhangsun",
    "慕容": "murong", "令狐": "linghu", "宇文": "yuwen", "万俟": "moqi",
}  # fmt: skip
"""Surnames of two characters."""

COMMON = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉"
    "程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔"
    "邵万萬钱錢严嚴武戴莫孔向汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳殷詹申耿关關兰蘭焦俞左柳甘祝包宁寧尚符"
    "舒阮柯纪紀梅童凌毕畢季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁房滕屈饶饒牟艾尤阳穆农農司卓古吉简簡车車项項连連"
    "芦麦麥褚娄婁窦竇戚岑景党宫宮费費卜冷晏席卫衛柏宗瞿桂全佟应應臧闵閔苟邬邊边卞姬师師栾欒隋商刁荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘"
    "池麻苑迟遲邝鄺官谈談匡鞠惠荆荊冀郁胥南班储儲原栗燕楚鄢劳勞谌諶奚粟冼蔺藺楼樓盘满滿闻聞位厉厲伊仝郜阚闞花权權强帅帥屠豆练練廉"
)
"""Characters that are surnames of most people who have a Chinese name."""

CHINESE = re.compile("^[\u3400-\u4dbf\u4e00-\u9fff]+$")
LONGEST = 4
"""A longer name without a space is no Chinese one, but one of another language written by its sound."""


def parts_of(word: str) -> list[tuple[str, str]]:
    """Return a Chinese name in one word as its surname and its given name, each with how a surname is read or "".

    Any other word is returned as it is. The family name comes first.
    """
    if not CHINESE.match(word) or len(word) > LONGEST:
        return [(word, "")]
    if word[:2] in DOUBLE:
        return [(word[:2], DOUBLE[word[:2]]), *given(word[2:])]
    if word[0] in READINGS or word[0] in COMMON:
        return [(word[0], READINGS.get(word[0], "")), *given(word[1:])]
    return [(word, "")]


def given(word: str) -> list[tuple[str, str]]:
    """Return the given name as a part; nothing where there is none."""
    return [(word, "")] if word else []
