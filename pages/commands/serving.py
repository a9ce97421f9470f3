"""Serve pages: the dashboard, the online form."""

from typing import Annotated

import typer

from ingest import open_folder
from locales import _
from pages.commands.opening import opened_store
from pages.commands.terminal import FolderArgument, PortOption, refuse, say
from pages.parts import server


def serve(folder: FolderArgument, port: PortOption = None,
          host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1") -> None:
    """Open the dashboard of an engagement for this computer."""
    if not server.is_loopback(host) and not sign_in_is_configured():
        refuse("sign_in_missing", _(
            "Whoever can reach {host} could read everything, because nobody has to sign in yet. "
            "The dashboard listens only on this computer (127.0.0.1) until sign-in is configured.").format(host=host))
    with opened_store(open_folder(folder)):
        pass  # a wrong folder is refused here, in words, before a browser opens
    server.serve(folder, host, port, False, say.print)


def form(folder: FolderArgument,
         host: Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 for all.")] = "127.0.0.1",
         port: PortOption = None,
         partner_pages: Annotated[bool, typer.Option("--partner-pages", help=(
             "Serve partners' own pages, too: rounded numbers behind addresses that nobody can guess."))] = False,
         ) -> None:
    """Serve the online form of an engagement, and nothing else."""
    from pages.form.server import PORT, serve

    chosen = port or PORT
    if not server.is_free(host, chosen):
        refuse("port_taken", _("Port {port} is in use. Choose another with --port.").format(port=chosen))
    if partner_pages:
        from pages.partner import routes  # counting takes the analysis, which the form alone doesn't even load
    serve(folder, host, chosen, say.print, routes() if partner_pages else ())


def sign_in_is_configured() -> bool:
    """Say whether people have to sign in. Nothing offers that yet; single sign-on will answer here."""
    return False
