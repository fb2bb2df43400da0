"""Every kind of public page, of a case that has something of everything."""

from published.publish import withdraw
from tests import factories as make
from tests.published.addresses import fixed_pages
from tests.published.cases import rich_case
from tests.published.shown import show

ASKED = ("search/?q=person", "search/?q=nobodyxyz", "detainees/?q=nobodyxyz", "detainees/?held_on=nonsense")
AROUND = (*(path[1:] for path in fixed_pages()), *ASKED, "no-such-page/")
OF_A_CASE = ("", "v/", "v/1/", "dossier/")
OF_A_PERSON = ("v/2/changes/1/", "on/", "on/?on=2004-02-10", "on/?on=nonsense")


def every_kind_of_page() -> list[str]:
    """Publish a person twice and a matter, withdraw another, and return a path of each kind, without a language."""
    withdrawn = make.make_detainee()
    gone = show(withdrawn).get_absolute_url()
    withdraw(withdrawn, by=make.make_user())
    paths = [*AROUND, gone[1:]]
    person, matter = rich_case()
    show(person)
    make.make_name(detainee=person, text="A Later Spelling")
    for subject in (person, matter):
        address = show(subject, note="Once more.").get_absolute_url()[1:]
        paths += [address + ending for ending in OF_A_CASE]
        paths += [address + ending for ending in OF_A_PERSON if address.startswith("detainees")]
    return paths
