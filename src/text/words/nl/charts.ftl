# Woorden op en over de figuren, Nederlands.

dotplot-title = Verandering van de kloof naar { $stratum }
dotplot-narrower = kloof kleiner: { $n } van { $total }
dotplot-same = geen merkbare verandering: { $n } van { $total }
dotplot-wider = kloof groter: { $n } van { $total }
dotplot-alt = Stippendiagram van { $total } even waarschijnlijke veranderingen van de kloof naar { $stratum }. In { $wider } wordt de kloof meer dan { $limit } { $unit } groter, in { $same } is er geen merkbare verandering, in { $narrower } wordt ze kleiner. 9 op de 10 uitkomsten: { $range } { $unit }.
groups-title = Wat verandert er per groep, naar { $stratum }
groups-worse = ← achteruit
groups-better = vooruit →
groups-alt = Waarschijnlijke verandering per groep naar { $stratum }, in { $unit }, met de marge van 9 op de 10 uitkomsten. { $rows }.
profile-title = Score per dimensie
profile-low = 0: slechtst
profile-high = 100: best
profile-alt = Score per dimensie op een schaal van 0 tot 100, met de marge van 9 op de 10 uitkomsten. { $rows }.
ranks-title = Verwachte rang naar totaalscore
ranks-first = eerste
ranks-last = laatste
ranks-row = { $rank } ({ $low } tot { $high })
ranks-alt = Verwachte rang naar totaalscore, met de marge van 9 op de 10 uitkomsten. { $rows }.
guardrail-title = Hoogste kans dat een kloof groter wordt
guardrail-alt = Hoogste kans dat een kloof groter wordt, per voorstel. { $rows }.
