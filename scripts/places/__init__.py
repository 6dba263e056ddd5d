"""Parts of the script that remakes the place tables; hand-written facts lie beside them as tsv."""
