"""Views that ask the database who they are and try to read research rows, each on both sides."""

import time

from django.contrib.auth import get_user_model
from django.db import DatabaseError, connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import CharField, Func
from django.http import HttpResponse, StreamingHttpResponse
from django.urls import include, path
from psycopg2.errors import InvalidCursorName


class CurrentUser(Func):
    """The role that runs the query."""

    template = "current_user"
    output_field = CharField()


def who():
    """The role that runs a raw cursor."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        return cursor.fetchone()[0]


def refused_or(read):
    """What it read, or how it was refused."""
    try:
        return str(read())
    except DatabaseError as error:
        return f"refused: {error}".splitlines()[0]
    except InvalidCursorName as error:
        # iterator() fails once more, at closing the cursor that was refused.
        return f"refused: {error.__context__}".splitlines()[0]


def count_raw():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM auth_user")
        return cursor.fetchone()[0]


def who_raw(request):
    return HttpResponse(who())


def who_orm(request):
    applied = MigrationRecorder.Migration.objects.annotate(who=CurrentUser())
    return HttpResponse(applied.values_list("who", flat=True)[0])


def who_stream(request):
    def lazily():
        for _ in range(4):
            yield who() + "\n"
            time.sleep(0.001)

    return StreamingHttpResponse(lazily())


def research_raw(request):
    return HttpResponse(refused_or(count_raw))


def research_orm(request):
    return HttpResponse(refused_or(get_user_model().objects.count))


def research_stream(request):
    people = get_user_model().objects.order_by("pk")
    rows = people.iterator()

    def lazily():
        yield "begun "
        yield refused_or(lambda: len(list(rows)))

    return StreamingHttpResponse(lazily())


def broken(request):
    raise ValueError(who())


def broken_stream(request):
    def lazily():
        yield who()
        raise ValueError("half way")

    return StreamingHttpResponse(lazily())


def slow(request):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = '20ms'")
        cursor.execute("SELECT pg_sleep(2)")
    return HttpResponse("too late")


def careless(request):
    """Sets a cookie and a header that would let any script run."""
    response = HttpResponse("", headers={"Content-Security-Policy": "default-src *"})
    response.set_cookie("who", "me")
    return response


def applied(request):
    """How many migrations of a name are recorded: a table that the reader may read."""
    return HttpResponse(MigrationRecorder.Migration.objects.filter(name=request.GET["name"]).count())


views = [
    path(view.__name__.replace("_", "/") + "/", view)
    for view in (
        who_raw,
        who_orm,
        who_stream,
        research_raw,
        research_orm,
        research_stream,
        broken,
        broken_stream,
        slow,
        careless,
        applied,
    )
]
urlpatterns = [path("admin/", include(views)), path("", include(views))]
