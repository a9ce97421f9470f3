"""Where somebody is found online: handles, and links to personal profiles."""

import re

from analysis.redact.kinds import Spans

_HANDLE = re.compile(r"(?<![\w.@/+&-])@(?!(?:work|home|school|night"
                     r"|the)\b)(?=\w*[^\W\d_]{2})[^\W\d](?:[\w.]{1,28}\w)", re.ASCII)
_SITES = (r"(?:facebook|fb|instagram|twitter|tiktok|threads|snapchat|bsky|nextdoor|linktr|wa|t|m\.me|pinterest)"
          r"\.(?:com|net|me|app|ee)|x\.com|(?:[a-z]{2}\.)?linkedin\.com/in|youtube\.com/(?=@)|youtube\.com/(?:user|c)"
          r"|reddit\.com/u(?:ser)?|medium\.com/(?=@)|mastodon\.\w+/(?=@)")
_LINK = re.compile(rf"(?<![\w.-])(?:https?://)?(?:(?:www|m"
                   rf"|web)\.)?(?:{_SITES})/[^\s,;!?)\]»\"']*[^\s,;!?)\]»\"'.]", re.I)
_NOBODY = re.compile(r"/(?:groups|events|hashtag|watch|p|reel|explore|sharer|share|search|intent|i)\b", re.I)


def find(text: str, language: str, region: str) -> Spans:
    """Find handles and links to profiles; links to groups, events and everything else on the web stay."""
    for match in _LINK.finditer(text):
        if not _NOBODY.search(match.group()):
            yield match.span()
    for match in _HANDLE.finditer(text):
        yield match.span()
