"""Codes for the position of a proceeding and of its steps. They are computed, never typed."""

from enum import StrEnum


class PositionCode(StrEnum):
    """What the position comes to, for code and for translation. Readers see the words."""

    NO_JUDGMENT = "no_judgment"
    VERDICT_ONLY = "verdict_only"
    ACQUITTED = "acquitted"
    CONVICTED = "convicted"
    ACQUITTED_AFTER_QUASHED = "acquitted_after_quashed_judgment"
    CONVICTED_SENTENCE_ENDED = "convicted_sentence_ended"  # by mercy: the conviction stands
    CONVICTED_AFTER_QUASHED = "convicted_after_quashed_judgment"
    CONVICTED_AFTER_QUASHED_ACQUITTAL = "convicted_after_quashed_acquittal"
    ACQUITTAL_QUASHED = "acquittal_quashed"
    CONVICTION_QUASHED = "conviction_quashed"
    VERDICT_QUASHED = "verdict_quashed"
    SOURCES_DIFFER = "sources_differ"
    SEVERAL_JUDGMENTS = "several_judgments"
    ORDERS_ONLY = "orders_only"  # decided about something else than guilt
    OF_OTHERS = "of_others"
    INTERNATIONAL_PENDING = "international_pending"
    INTERNATIONAL_CLOSED = "international_closed"


class Standing(StrEnum):
    """What has become of one step."""

    STANDING = "standing"
    QUASHED = "quashed"
    SET_ASIDE = "set_aside"  # an order that was no judgment on guilt
    REPLACED = "replaced"
    VARIED = "varied"
    SENTENCE_ENDED = "sentence_ended"  # by mercy; a conviction stands
    SENTENCE_REDUCED = "sentence_reduced"
    OVERTAKEN = "overtaken"  # a review of a judgment that has since been quashed
    SOURCES_DIFFER = "sources_differ"  # on whether it was quashed
    ANNOUNCED = "announced"
    ASKED_FOR = "asked_for"
