# Woorden van de vergelijking van twee of meer voorstellen. Nederlands zoals in Vlaanderen.

compare-beside = naast
compare-fictional = FICTIEF voorbeeld
compare-trial = proefberekening
compare-fictional-trial = FICTIEF voorbeeld, proefberekening
compare-heading-summary = Samenvatting
compare-heading-pairs = Wat het verschil maakt
compare-heading-levels = Niveaus naast elkaar
compare-heading-facts = Feiten naast elkaar
compare-heading-gates = Poorten naast elkaar
compare-heading-method = Methode
compare-guardrail = **Eerst: wat gebeurt er met de kloof?** Van elk voorstel de hoogste kans dat een kloof groter wordt, uitgaande van de opgegeven cijfers:
compare-widens = ‘{ $id }’: **{ $percent } kans ({ $word })** dat de kloof naar { $stratum } groter wordt.
compare-no-table = ‘{ $id }’: er is geen groepstabel. Niemand kan het dus zeggen.
compare-no-pairs = Niet elk voorstel heeft een totaal dat getoond mag worden. Er ligt dus niemand voor: vergelijk niveaus, feiten en poorten.
compare-column-same = Hetzelfde
compare-column-differ = Wat verschilt
compare-column-all = Van elk voorstel
compare-column-fact = Feit
compare-same-facts = Dezelfde feiten?
compare-same-levels = Dezelfde niveaus?
compare-same-gates = Dezelfde poorten?
compare-same-advice = Hetzelfde advies?
compare-yes = ja
compare-no = nee
compare-the-same = hetzelfde
compare-differs = verschilt
compare-weight = {" "}({ $percent } van het gewicht)
compare-levels-intro = Waarschijnlijke niveaus, zoals het beoordelingskader ze schrijft. Het gewicht is dat in het eerste voorstel.
compare-gates-intro = De uitkomst van elke poort, met de kans op schending.
compare-facts-intro = Marges staan als laag / waarschijnlijk / hoog.
compare-facts-rest = { $n ->
    [one] Nog 1 feit is voor alle hetzelfde en staat niet in de tabel.
   *[other] Nog { $n } feiten zijn voor alle hetzelfde en staan niet in de tabel.
 }
compare-no-fact = –
compare-method-pair = Beide totalen komen uit dezelfde trekking, en daar wordt hun verschil berekend. De kans is het aandeel van de trekkingen waarin het eerste hoger is; gelijke scores tellen half. Wat een criterium bijdraagt, is het gemiddelde over de trekkingen.
compare-method-flip = Wat ze gelijk zou brengen, is berekend in het waarschijnlijke geval, zonder trekkingen.
compare-method-each = Hoe het totaal en de kloof van elk voorstel zijn berekend, staat in de bijlage van zijn eigen verslag.
fact-of-rubric = { $name }
fact-of-rubric-yes-no = { $name }
fact-outcome = Gemeten uitkomst naar { $name }
fact-people = Mensen in de tabel naar { $name }
fact-cell-baseline = Uitgangspunt, { $name }
fact-cell-reach = Bereik, { $name }
fact-cell-uptake = Deelname, { $name }
fact-cell-adherence = Volhouden, { $name }
fact-cell-benefit = Voordeel per deelnemer, { $name }
fact-cell-effect-on-non-users = Effect op wie niet deelneemt, { $name }
differences-title = Verschil van de totalen, in dezelfde trekking
differences-title-one = { $first } − { $second }: verschil in punten, in dezelfde trekking
differences-total = Totaalscore
differences-second = ← tweede ligt voor
differences-first = eerste ligt voor →
differences-alt = Verschillen in dezelfde trekking, met de marge van 9 op de 10 uitkomsten. { $rows }.
differences-caption = Verschil van de totalen van elk paar in dezelfde trekking, met de marge van 9 op de 10 uitkomsten (dun) en van de helft ervan (dik). Rechts van nul ligt het eerste voor.
differences-caption-one = Boven: het verschil van de totalen in dezelfde trekking, met de marge van 9 op de 10 uitkomsten (dun) en van de helft ervan (dik). Eronder, ○: wat elk criterium bijdraagt aan het gemiddelde verschil.
