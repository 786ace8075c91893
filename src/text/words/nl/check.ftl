# Woorden van check --fix, --diff, --deny, --allow en --format.

cli-mendable = { $n ->
    [one] { $n } hiervan kan maatlat zelf verbeteren: { $command }
   *[other] { $n } hiervan kan maatlat zelf verbeteren: { $command }
}
cli-mended = { $n ->
    [0] Opgeruimd: { $path } (zoals het was: { $copy })
    [one] Verbeterd: { $n } fout in { $path } (zoals het was: { $copy })
   *[other] Verbeterd: { $n } fouten in { $path } (zoals het was: { $copy })
}
cli-mend-nothing = Er is niets dat zonder gissen te verbeteren valt.
cli-mend-do = Er is niets weggeschreven. Zo voert u deze wijzigingen door: { $command }
cli-mend-elsewhere = { $path } blijft zoals het is: het is een koppeling, of het staat buiten wat u noemde.
cli-mend-changed = { $path } is ondertussen door iemand anders gewijzigd en blijft dus zoals het is. Geef de opdracht opnieuw.
cli-no-such-code = De code "{ $found }" bestaat niet. { $has-near ->
    [yes] Bedoelt u "{ $near }"? Alle codes: maatlat explain
   *[no] Alle codes: maatlat explain
}
cli-allow-error = "{ $code }" is een fout en kan niet worden toegelaten: zolang ze in een bestand zit, is er niets te berekenen. Alleen waarschuwingen kunt u weglaten. Waarom het een fout is: maatlat explain { $code }
cli-deny-and-allow = U kunt "{ $code }" niet tegelijk weigeren en toelaten. Kies een van de twee.

help-name-code = CODE
help-name-format = VORM
help-check-fix = Verbetert wat zonder gissen kan; een kopie blijft in NAAM.bak
help-check-diff = Toont wat --fix zou wijzigen, en schrijft niets
help-any-deny = Telt een waarschuwing als fout: haar code, of warnings voor allemaal; mag meermaals
help-check-allow = Laat een waarschuwing weg: haar code; mag meermaals. Fouten kunt u niet weglaten
