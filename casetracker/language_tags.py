"""Validate language tags (BCP 47): language, and optionally script, region and variant."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*", re.IGNORECASE
)

TWO_LETTERS = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv "
    "ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne "
    "ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss "
    "st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
OF_TWO_LETTERS = frozenset(TWO_LETTERS.split())
"""The codes of ISO 639-1. Those of three letters (ISO 639-3) are some 7,900, and taken as they are typed."""


def check_language_tag(tag: str) -> None:
    """Raise ValidationError unless a text can be a language tag."""
    found = TAG.fullmatch(tag)
    code = found["language"].lower() if found else ""
    if not found or (len(code) == 2 and code not in OF_TWO_LETTERS):
        raise ValidationError(
            _("“%(tag)s” is not a language tag. Type the code of a language: en, ru, ar, tt; und if it is not known."),
            params={"tag": tag[:40]},
        )
