//! Scaffolds: commented files to fill in, one template per kind and language, that pass `check` as they are.

mod sheet;

use std::fmt::Write as _;

use crate::model::{Criterion, FactKind, Rubric, Scale};
use crate::text::{Language, Words};

pub(super) use self::sheet::sheet;

/// The template of a rubric.
const RUBRIC: [&str; 2] = [include_str!("rubric.nl.toml"), include_str!("rubric.en.toml")];
const PROPOSAL: [&str; 2] = [include_str!("proposal.nl.toml"), include_str!("proposal.en.toml")];
const RATINGS: [&str; 2] = [include_str!("ratings.nl.toml"), include_str!("ratings.en.toml")];
const CALL: [&str; 2] = [include_str!("call.nl.toml"), include_str!("call.en.toml")];
const MEASURE: [&str; 2] = [include_str!("measure.nl.toml"), include_str!("measure.en.toml")];

/// Columns of a comment.
const COLUMNS: usize = 110;

/// A rubric.
pub(super) fn rubric(language: Language, schema: &str, id: &str) -> String {
    filled(template(&RUBRIC, language), &[("schema", schema), ("id", id)])
}

/// A declaration for `maatlat measure`.
pub(super) fn measure(language: Language, schema: &str) -> String {
    filled(template(&MEASURE, language), &[("schema", schema)])
}

/// A call.
pub(super) fn call(language: Language, schema: &str, id: &str, rubric: &str, known: &str) -> String {
    let values = [("schema", schema), ("id", id), ("rubric", rubric), ("known", known)];
    filled(template(&CALL, language), &values)
}

/// A proposal with the facts and evidence grades of a rubric.
pub(super) fn proposal(words: &Words, schema: &str, id: &str, rubric: &Rubric) -> String {
    let language = words.language();
    let mut facts = String::new();
    for fact in &rubric.facts {
        if facts.is_empty() {
            let _ = write!(facts, "\n# {}\n[facts]\n", words.say("cli-scaffold-facts"));
        }
        facts.push_str(&comment(fact.question.get(language), ""));
        let value = if fact.kind == FactKind::YesNo { "false" } else { "0" };
        let _ = writeln!(facts, "{} = {value}", fact.id);
    }
    let grades = grades(rubric);
    let values =
        [("schema", schema), ("id", id), ("facts", &facts), ("grades", &grades), ("grade", worst(rubric))];
    filled(template(&PROPOSAL, language), &values)
}

/// Ratings with every question of a rubric, and what each level looks like, as comments.
pub(super) fn ratings(
    words: &Words,
    schema: &str,
    assessor: &str,
    proposal: &str,
    rubric: &Rubric,
) -> String {
    let language = words.language();
    let grades = grades(rubric);
    let title = one_line(rubric.title.get(language));
    let values = [
        ("schema", schema),
        ("id", assessor),
        ("proposal", proposal),
        ("rubric", &rubric.id),
        ("title", &title),
        ("grade", worst(rubric)),
        ("grades", &grades),
    ];
    let mut text = filled(template(&RATINGS, language), &values);
    for dimension in &rubric.dimensions {
        let _ = write!(text, "\n# ── {} ──\n", one_line(dimension.name.get(language)));
        for place in &dimension.criteria {
            if let Some(criterion) = rubric.criteria.get(*place) {
                question(criterion, words, &mut text);
            }
        }
    }
    text
}

fn question(criterion: &Criterion, words: &Words, text: &mut String) {
    let language = words.language();
    let name = one_line(criterion.name.get(language));
    if criterion.computed.is_some() {
        let _ = write!(text, "\n# {} · {name}: {}\n", criterion.id, words.say("cli-scaffold-computed"));
        return;
    }
    let _ = write!(text, "\n# {} · {name}\n", criterion.id);
    text.push_str(&comment(criterion.question.get(language), ""));
    for (level, anchor) in levels(criterion, language) {
        text.push_str(&comment(&format!("{level}: {anchor}"), "  "));
    }
    let _ = write!(text, "[rating.{}]\nanswer = \"not-answered\"\n", criterion.id);
}

/// What may be written for a level, and what it looks like.
fn levels(criterion: &Criterion, language: Language) -> Vec<(String, String)> {
    let anchor = |value: f64| {
        let found = criterion.anchors.iter().find(|(level, _)| *level == value);
        found.map(|(_, text)| text.get(language).to_owned())
    };
    match &criterion.scale {
        Scale::Numbers { min, max, .. } => {
            let known: Vec<_> = criterion
                .anchors
                .iter()
                .map(|(level, text)| (format!("{level}"), text.get(language).to_owned()))
                .collect();
            if known.is_empty() { vec![(format!("{min} – {max}"), "…".to_owned())] } else { known }
        }
        Scale::Options(options) => options
            .iter()
            .enumerate()
            .map(|(place, option)| {
                let own = option.text.as_ref().map(|text| text.get(language).to_owned());
                let text = anchor(criterion.scale.value_of(place)).or(own).unwrap_or_default();
                (format!("\"{}\"", option.id), text)
            })
            .collect(),
    }
}

fn template(templates: &[&'static str; 2], language: Language) -> &'static str {
    match language {
        Language::Nl => templates[0],
        Language::En => templates[1],
    }
}

/// Puts values in the places of a template; a value is never looked through again.
fn filled(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        let (before, from) = rest.split_at(start);
        text.push_str(before);
        let found = values
            .iter()
            .find(|(name, _)| from[1..].strip_prefix(name).is_some_and(|after| after.starts_with('}')));
        let used = if let Some((name, value)) = found {
            text.push_str(value);
            name.len() + 2
        } else {
            text.push('{');
            1
        };
        rest = &from[used..];
    }
    text.push_str(rest);
    text
}

/// The evidence grades of a rubric, best first.
fn grades(rubric: &Rubric) -> String {
    rubric.grades.iter().map(|grade| grade.id.as_str()).collect::<Vec<_>>().join(", ")
}

/// The grade of figures that nobody has looked into yet.
fn worst(rubric: &Rubric) -> &str {
    rubric.grades.last().map_or("", |grade| grade.id.as_str())
}

/// Text of a rubric as one line: a line end would end the comment it stands in.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || c.is_control()).collect();
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A comment of as many lines as it takes.
fn comment(text: &str, indent: &str) -> String {
    let mut lines = String::new();
    let mut line = format!("# {indent}");
    let start = line.len();
    for word in one_line(text).split(' ') {
        if line.len() > start && line.chars().count() + 1 + word.chars().count() > COLUMNS {
            let _ = writeln!(lines, "{}", line.trim_end());
            line = format!("# {indent}{indent}");
        } else if line.len() > start {
            line.push(' ');
        }
        line.push_str(word);
    }
    let _ = writeln!(lines, "{}", line.trim_end());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_place_once() {
        assert_eq!(filled("a {x} {y} { nl }", &[("x", "{y}"), ("y", "2")]), "a {y} 2 { nl }");
    }

    #[test]
    fn comments_are_broken_between_words() {
        let text = comment(&"woord ".repeat(40), "  ");
        assert!(text.lines().all(|line| line.starts_with("# ") && line.chars().count() <= COLUMNS), "{text}");
        assert_eq!(comment("een\ntwee", ""), "# een twee\n");
    }
}
