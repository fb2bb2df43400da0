"""Publishing: the only way from the research record to the public record.

Nothing else decides what is public: a candidate is submitted, returned or approved here, and what is public is
withdrawn, emptied, merged or taken apart here. Each act is one transaction; the next request of a reader sees its
result. Each act, the refused ones too, leaves a line in the trail; what readers can notice leaves one in the public
log.
"""

from detainees.document import NotPublishable, draft_of
from detainees.preflight import preflight

from .batches import approve_batch, publish_batch, submit_batch
from .merging import merge, propose_merge, propose_separation, separate
from .public_record import rebuild
from .review import (
    approve_and_publish,
    is_current,
    mark_seen,
    own_work,
    publish,
    return_candidate,
    seen_before,
    submit,
)
from .subjects import (
    Refused,
    Unchanged,
    WaitsForReview,
    all_publishable,
    command_line_user,
    find_subject,
)
from .two_people import open_proposals, proposals_of_others, risks_of_both, what_is_proposed
from .upkeep import needs_rebuild
from .withdrawal import concerned, redact, withdraw

__all__ = [
    "NotPublishable",
    "Refused",
    "Unchanged",
    "WaitsForReview",
    "all_publishable",
    "approve_and_publish",
    "approve_batch",
    "command_line_user",
    "concerned",
    "draft_of",
    "find_subject",
    "is_current",
    "mark_seen",
    "merge",
    "needs_rebuild",
    "open_proposals",
    "own_work",
    "preflight",
    "propose_merge",
    "propose_separation",
    "proposals_of_others",
    "what_is_proposed",
    "publish",
    "publish_batch",
    "rebuild",
    "redact",
    "return_candidate",
    "risks_of_both",
    "seen_before",
    "separate",
    "submit",
    "submit_batch",
    "withdraw",
]
