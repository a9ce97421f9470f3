"""An open data package: protected tables with all that is needed to read, check and use them."""

from analysis.publish.licences import LICENCES, Licence, UnknownLicenceError, licence
from analysis.publish.package import package

__all__ = ["LICENCES", "Licence", "UnknownLicenceError", "licence", "package"]
