"""Date words that are parsed but never written: Spanish, French, other Arabic month names, days of the week.

Accents are left out here, as `phrases.plain` leaves them out of what was typed.
"""

from .languages import ARABIC, numbered

MONTHS = numbered(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene - - abr - - - ago setiembre - - dic",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "janv fevr - avr - - juil - - - - -",
    # The Maghreb and Egypt
    "جانفي فيفري - افريل ماي جوان جويلية اوت - - - -",
    "- - - - - - يوليوز غشت شتنبر - نونبر دجنبر",
    "- - - - - يونية يولية - - - - -",
)
"""Month names by their number, each a single word."""

JOINING = frozenset(("antes", "avant", "despues", "apres", "entre", "o", "ou", "y", "et", "mitad", "moitie"))
"""Words of Spanish and French that join dates to one another or leave a side open."""

LEVANTINE = {"تشرين اول": 10, "تشرين ثاني": 11, "كانون اول": 12, "كانون ثاني": 1}
"""The months of two words, without their article."""


def arabic_pairs() -> dict[str, int]:
    """Return the two names of an Arabic month side by side, as they are printed: “شباط/فبراير”, “فبراير (شباط)”."""
    pairs = {}
    for number, name in enumerate(ARABIC.months, start=1):
        one, _, other = name.partition("/")
        for first, second in ((one, other), (other, one)):
            pairs.update({f"{first}/{second}": number, f"{first} ({second})": number, f"{first} - {second}": number})
    return pairs


_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday",
    "mon tue wed thu fri sat sun",
    "- tues - thurs - - -",
    "понедельник вторник среда четверг пятница суббота воскресенье",
    "- - среду - пятницу субботу -",
    "пн вт ср чт пт сб вс",
    "lunes martes miercoles jueves viernes sabado domingo",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت الاحد",
)
WEEKDAYS = {word: number - 1 for word, number in numbered(*_WEEKDAYS).items()}
"""The days of the week, Monday 0."""

UNKNOWN = (
    *("n/a", "n.a.", "na", "n.d.", "none", "no date", "not dated", "undated", "unknown", "not known", "not stated"),
    *("date unknown", "tbd", "tbc", "неизвестно", "не известно", "дата неизвестна", "нет", "нет данных", "б/д"),
    *("sin fecha", "s/f", "s.f.", "desconocida", "desconocido", "fecha desconocida", "sans date", "s.d."),
    *("inconnu", "inconnue", "date inconnue", "غير معروف", "غير معروفة", "مجهول", "بدون تاريخ", "لا يوجد"),
    *("-", "--", "---", "?", "??", "???", ".", "...", "x", "xx", "xxxx", "00/00/0000", "00.00.0000", "0000-00-00"),
)
"""What people write into a box when they know no date."""
