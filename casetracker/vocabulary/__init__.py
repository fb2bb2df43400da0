"""Closed vocabularies used by both sides, one module per subject.

Lists that researchers extend (methods, undertakings, kinds of evidence, identifier systems) are tables instead.
"""

from .allegations import *  # noqa: F403
from .assurances import *  # noqa: F403
from .base import Vocabulary as Vocabulary
from .base import max_length as max_length
from .behaviours import Behaviour as Behaviour
from .custody import *  # noqa: F403
from .decisions import *  # noqa: F403
from .events import *  # noqa: F403
from .evidence import *  # noqa: F403
from .files import *  # noqa: F403
from .people import *  # noqa: F403
from .positions import *  # noqa: F403
from .proceedings import *  # noqa: F403
from .publication import *  # noqa: F403
