//! Gates and the rows of the verdict table.

use std::collections::BTreeMap;

use super::ids;
use crate::check::cursor::{Cursor, known, named_in_rules, text};
use crate::check::rules;
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Gate, Share, Verdict};
use crate::read::file::RubricFile;

pub(super) fn gates(
    file: &RubricFile,
    at: &Cursor<'_>,
    vocabulary: &crate::rules::Vocabulary,
    verdicts: &BTreeMap<&str, usize>,
    diagnostics: &mut Diagnostics,
) -> Vec<Gate> {
    named_in_rules(ids(&file.gate, at, "gate", |gate| &gate.id), diagnostics);
    let mut checked = Vec::new();
    for (n, gate) in file.gate.iter().enumerate() {
        let here = at.key("gate").index(n);
        let for_each = gate.for_each.as_ref();
        let binder = for_each.map(|text| rules::binder(&here.key("for_each"), text, vocabulary, diagnostics));
        let bound = binder.as_ref().and_then(Option::as_ref);
        let rule =
            rules::condition(&here.key("fails_when"), &gate.fails_when, bound, vocabulary, true, diagnostics);
        let low = gate.pass_below.unwrap_or(file.assumptions.gate_pass_below);
        let high = gate.fail_from.unwrap_or(file.assumptions.gate_fail_from);
        let thresholds = Share::new(low).zip(Share::new(high)).filter(|(low, high)| low <= high);
        if thresholds.is_none() {
            let place = here.key("fail_from");
            diagnostics.push(place.report(Code::ThresholdOrder).with("low", low).with("high", high));
        }
        let mut limit = |key: &str, found: Option<&String>| {
            found.and_then(|found| known(&here.key(key), "verdict", found, verdicts, diagnostics))
        };
        let on_fail = limit("on_fail", gate.on_fail.as_ref());
        let on_condition = limit("on_condition", gate.on_condition.as_ref());
        if gate.on_fail.is_none() && !gate.withholds_total {
            diagnostics.push(here.key("id").report(Code::GateWithoutEffect).with("gate", &gate.id));
        }
        let written =
            for_each.map_or_else(|| gate.fails_when.clone(), |each| format!("{each}: {}", gate.fails_when));
        let texts = (
            text(&here.key("name"), &gate.name, &file.languages, diagnostics),
            text(&here.key("text"), &gate.text, &file.languages, diagnostics),
            text(&here.key("effect_text"), &gate.effect_text, &file.languages, diagnostics),
        );
        if let (Some((fails_when, per_draw)), Some((pass_below, fail_from)), false) =
            (rule, thresholds, binder == Some(None))
        {
            let (name, text, effect_text) = texts;
            checked.push(Gate {
                id: gate.id.clone(),
                name,
                text,
                for_each: binder.flatten(),
                fails_when,
                certain: !per_draw,
                written,
                pass_below,
                fail_from,
                effect: gate.effect,
                effect_text,
                on_fail,
                on_condition,
                withholds_total: gate.withholds_total,
            });
        }
    }
    checked
}

pub(super) fn verdict_rows(
    file: &RubricFile,
    at: &Cursor<'_>,
    total: bool,
    diagnostics: &mut Diagnostics,
) -> Vec<Verdict> {
    let vocabulary = rules::of_verdicts(file.gate.iter().map(|gate| gate.id.as_str()), total);
    let mut checked = Vec::new();
    for (n, verdict) in file.verdict.iter().enumerate() {
        let here = at.key("verdict").index(n);
        let name = text(&here.key("name"), &verdict.name, &file.languages, diagnostics);
        let words = text(&here.key("text"), &verdict.text, &file.languages, diagnostics);
        let when = rules::condition(&here.key("when"), &verdict.when, None, &vocabulary, false, diagnostics);
        checked.extend(when.map(|(when, _)| Verdict {
            id: verdict.id.clone(),
            name,
            text: words,
            when,
            written: verdict.when.clone(),
        }));
    }
    checked
}

#[cfg(test)]
mod tests {
    use crate::check::open;
    use crate::diagnostic::{Code, Severity, Source};

    /// Codes of the mistakes in a rubric with one gate that has these lines.
    fn codes(gate: &str) -> Vec<Code> {
        let text = format!(
            "maatlat = \"rubric/1\"\nid = \"r\"\nversion = \"1\"\ntitle = \"R\"\nlanguages = [\"en\"]\nlimits = [\"None.\"]\n\
             [total]\nmethod = \"arithmetic\"\n\
             [[evidence]]\nid = \"A\"\ntext = \"A\"\nfactor = 1\n\
             [[scale]]\nid = \"levels\"\nkind = \"numbers\"\nmin = 0\nmax = 4\n\
             [[dimension]]\nid = \"D\"\nname = \"D\"\n\
             [[criterion]]\nid = \"C\"\ndimension = \"D\"\nscale = \"levels\"\nweight = 1\nname = \"C\"\nquestion = \"C\"\n\
             [[verdict]]\nid = \"done\"\nname = \"Done\"\ntext = \"Done\"\nwhen = \"true\"\n\
             [[gate]]\nid = \"G\"\nname = \"G\"\ntext = \"G\"\nfails_when = \"C < 2\"\neffect_text = \"G\"\n{gate}\n"
        );
        let (_, diagnostics) = open(&[Source::new("rubric.toml", text.into_bytes())]);
        diagnostics
            .iter()
            .filter(|found| found.code.severity() == Severity::Error)
            .map(|found| found.code)
            .collect()
    }

    #[test]
    fn a_gate_does_something() {
        assert_eq!(codes("effect = \"cap\""), [Code::GateWithoutEffect]);
        assert_eq!(codes("effect = \"cap\"\non_fail = \"done\""), []);
        assert_eq!(codes("effect = \"withhold\"\nwithholds_total = true"), []);
    }
}
