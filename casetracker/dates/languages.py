"""Words for dates in English, Russian and Arabic: one table per language, for formatting and for parsing.

Words that are only read, of Spanish and French and of other Arabic calendars, stand in `read_only.py`.

What is said can be typed back: every pattern here is understood by `reading.py` (a property test proves it).
Arabic months carry both names in use (`فبراير/شباط`), as Arabic pages of human rights bodies print them; the
two words of one name are held together by a no-break space (`\\u00a0`).
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Language:
    """Words and patterns of one language. `day` and `month` take the month's name in the case they need."""

    months: tuple[str, ...]
    months_of: tuple[str, ...]  # the month in "28 February" and in "before March" (Russian: genitive)
    seasons: dict[int, str]
    day: str
    month: str
    month_of: str
    year: str
    year_of: str
    season: str
    winter_across: str
    decade: str
    circa: str
    either: str
    between: str
    before: str
    after: str
    by: str
    since: str
    approximately: str
    question_mark: str
    parts: dict[str, str]
    letters: range
    other_names: dict[str, int] = field(default_factory=dict)
    other_seasons: dict[int, tuple[str, ...]] = field(default_factory=dict)


def numbered(*rows: str) -> dict[str, int]:
    """Other names of the months, in calendar order, "-" for none."""
    return {name: month for row in rows for month, name in enumerate(row.split(), start=1) if name != "-"}


_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

ENGLISH = Language(
    months=_ENGLISH_MONTHS,
    months_of=_ENGLISH_MONTHS,
    seasons={21: "spring", 22: "summer", 23: "autumn", 24: "winter"},
    day="{day} {month} {year}",
    month="{month} {year}",
    month_of="{month} {year}",
    year="{year}",
    year_of="{year}",
    season="{season} {year}",
    winter_across="winter {year}–{next_year}",
    decade="{year}s",
    circa="c. {}",
    either=" or ",
    between="between {} and {}",
    before="before {}",
    after="after {}",
    by="by {}",
    since="since {}",
    approximately="approximately",
    question_mark="?",
    parts={
        "beginning": "beginning of {}",
        "early": "early {}",
        "first half": "first half of {}",
        "mid": "mid-{}",
        "second half": "second half of {}",
        "late": "late {}",
        "end": "end of {}",
    },
    letters=range(0x41, 0x250),
    other_seasons={23: ("fall",)},
    other_names=numbered("jan feb mar apr - jun jul aug sep oct nov dec", "- - - - - - - - sept"),
)

RUSSIAN = Language(
    months=(
        *("январь", "февраль", "март", "апрель", "май", "июнь"),
        *("июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
    ),
    months_of=(
        *("января", "февраля", "марта", "апреля", "мая", "июня"),
        *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
    ),
    seasons={21: "весна", 22: "лето", 23: "осень", 24: "зима"},
    day="{day} {month} {year} года",
    month="{month} {year} года",
    month_of="{month} {year} года",
    year="{year} год",
    year_of="{year} года",
    season="{season} {year} года",
    winter_across="зима {year}–{next_year} годов",
    decade="{year}-е годы",
    circa="примерно {}",
    either=" или ",
    between="не ранее {} и не позднее {}",
    before="до {}",
    after="после {}",
    by="не позднее {}",
    since="не ранее {}",
    approximately="приблизительно",
    question_mark="?",
    parts={
        "beginning": "самое начало {}",
        "early": "начало {}",
        "first half": "первая половина {}",
        "mid": "середина {}",
        "second half": "вторая половина {}",
        "late": "ближе к концу {}",
        "end": "конец {}",
    },
    letters=range(0x400, 0x530),
    other_seasons={
        21: ("весной", "весны"),
        22: ("летом", "лета"),
        23: ("осенью", "осени"),
        24: ("зимой", "зимы"),
    },
    other_names=numbered(
        "янв фев мар апр - июн июл авг сен окт ноя дек",
        "- февр - - - - - - сент - нояб",
        "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
        "январю февралю марту апрелю маю июню июлю августу сентябрю октябрю ноябрю декабрю",
        "январем февралем мартом апрелем маем июнем июлем августом сентябрем октябрем ноябрем декабрем",
    ),
)

_ARABIC_MONTHS = (
    *("يناير/كانون\u00a0الثاني", "فبراير/شباط", "مارس/آذار", "أبريل/نيسان", "مايو/أيار", "يونيو/حزيران"),
    *("يوليو/تموز", "أغسطس/آب", "سبتمبر/أيلول", "أكتوبر/تشرين\u00a0الأول", "نوفمبر/تشرين\u00a0الثاني"),
    "ديسمبر/كانون\u00a0الأول",
)

ARABIC = Language(
    months=_ARABIC_MONTHS,
    months_of=_ARABIC_MONTHS,
    seasons={21: "ربيع", 22: "صيف", 23: "خريف", 24: "شتاء"},
    day="{day} {month} {year}",
    month="{month} {year}",
    month_of="{month} {year}",
    year="{year}",
    year_of="{year}",
    season="{season} {year}",
    winter_across="شتاء {year}–{next_year}",
    decade="عقد {year}",
    circa="نحو {}",
    either=" أو ",
    between="بين {} و{}",
    before="قبل {}",
    after="بعد {}",
    by="حتى {}",
    since="منذ {}",
    approximately="تقريباً",
    question_mark="؟",
    parts={
        "beginning": "بداية {}",
        "early": "أوائل {}",
        "first half": "النصف الأول من {}",
        "mid": "منتصف {}",
        "second half": "النصف الثاني من {}",
        "late": "أواخر {}",
        "end": "نهاية {}",
    },
    letters=range(0x600, 0x700),
    other_seasons={21: ("الربيع",), 22: ("الصيف",), 23: ("الخريف",), 24: ("الشتاء",)},
    other_names=numbered("- - - إبريل - يونيه يوليه"),
)

LANGUAGES = {"en": ENGLISH, "ru": RUSSIAN, "ar": ARABIC}


def words_of(language: str) -> Language:
    """Return the words of a language; the English ones where nobody has written any yet."""
    return LANGUAGES.get(language, ENGLISH)
