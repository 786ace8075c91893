//! Numbers between bounds: on a terminal, as Markdown, JSON and CSV. Printed bounds are rounded outwards.

use serde_json::json as value;

use super::figures;
use super::naming;
use super::terminal::Screen;
use crate::report::csv::{Cell, Dialect, FIRST_COLUMN, written};
use crate::report::digest as sha256;
use crate::report::document::{Block, Inline, Line, Table};
use crate::report::json::NotFinite;
use crate::report::markdown;
use crate::report::speech::{Slot, Speech, plain, said};
use crate::summarise::results::bounded::{Bounded, BoundedStatistic};
use crate::text::{Language, escape};

/// Most decimals of a printed bound.
const DECIMALS: usize = 12;

/// Name, lower bound, upper bound and width, as printed; or why there is none.
fn row(one: &BoundedStatistic, speech: &Speech) -> (String, Result<[String; 3], String>) {
    let name = naming::statistic(one.statistic, speech);
    let (Some(lower), Some(upper), Some(width)) = (one.lower, one.upper, one.width) else {
        let key = one.undefined.map_or("measure-undefined-unknown", naming::undefined);
        return (name, Err(speech.say(key)));
    };
    let places = (0..DECIMALS).find(|places| width >= unit(*places)).map_or(DECIMALS, |places| places + 1);
    // As many digits as a number has, and no more.
    let whole = format!("{:.0}", upper.abs()).len();
    let places = places.min(DECIMALS).min(16_usize.saturating_sub(whole));
    let fixed = |x: f64| speech.numbers.fixed(x, places);
    let cells = [
        fixed(outwards(lower, places, false)),
        fixed(outwards(upper, places, true)),
        figures::fixed(width, figures::alone(width).min(9), speech),
    ];
    (name, Ok(cells))
}

/// What the last of so many decimals is worth.
fn unit(places: usize) -> f64 {
    format!("1e-{places}").parse().unwrap_or(0.0)
}

/// A number that is written with so many decimals without coming nearer to the other bound.
fn outwards(x: f64, places: usize, up: bool) -> f64 {
    let near: f64 = format!("{x:.places$}").parse().unwrap_or(x);
    match (near < x, near > x) {
        (true, _) if up => near + unit(places),
        (_, true) if !up => near - unit(places),
        _ => near,
    }
}

fn what(bounded: &Bounded, speech: &Speech) -> Vec<Line> {
    let outcome = &bounded.outcome;
    let key = if outcome.unit.trim().is_empty() { "measure-what-no-unit" } else { "measure-what" };
    let slots = [
        ("outcome", Slot::Quoted(outcome.name.clone())),
        ("unit", Slot::Quoted(outcome.unit.clone())),
        ("scale", Slot::Said(naming::scale(outcome.scale, speech))),
    ];
    let rows = [
        ("units", Slot::Said(speech.numbers.count(bounded.rows.used as f64))),
        ("people", Slot::Said(speech.numbers.count(bounded.population))),
    ];
    vec![speech.tell(key, &slots), speech.tell("measure-what-rows", &rows)]
}

fn title(bounded: &Bounded) -> &str {
    bounded.title.as_ref().unwrap_or(&bounded.outcome.name)
}

fn head(speech: &Speech) -> [String; 3] {
    ["measure-column-lower", "measure-column-upper", "measure-column-width"].map(|key| speech.say(key))
}

/// The bounds as text of `width` columns (40 to 120).
pub fn terminal(bounded: &Bounded, language: Language, width: usize) -> String {
    let speech = Speech::new(language);
    let mut screen = Screen::new(width);
    screen.text(title(bounded), "");
    for line in what(bounded, &speech) {
        screen.text(&plain(&line), "");
    }
    screen.blank();
    let (mut rows, mut without) = (Vec::new(), Vec::new());
    for one in &bounded.statistics {
        match row(one, &speech) {
            (name, Ok(cells)) => rows.push((name, cells)),
            (name, Err(why)) => without.push(format!("{name}: {why}")),
        }
    }
    screen.table(&speech.say("measure-column-statistic"), &head(&speech), &rows);
    for line in without {
        screen.text(&line, "  ");
    }
    screen.blank();
    screen.text(&speech.say("measure-bounds-about"), "");
    screen.finish()
}

/// The bounds as one page of Markdown.
pub fn markdown_page(bounded: &Bounded, language: Language) -> String {
    let speech = Speech::new(language);
    let mut blocks = vec![
        Block::Heading(1, speech.tell("title", &[("title", Slot::Quoted(title(bounded).to_owned()))])),
        speech.paragraph(
            "measure-kind-of-report",
            &[("tool", Slot::Quoted(bounded.tool.clone())), ("run", Slot::Quoted(bounded.run_id.clone()))],
        ),
    ];
    blocks.extend(what(bounded, &speech).into_iter().map(Block::Paragraph));
    let mut table = Table::new(vec![
        speech.left("measure-column-statistic", 38),
        speech.right("measure-column-lower", 20),
        speech.right("measure-column-upper", 20),
        speech.right("measure-column-width", 16),
    ]);
    for one in &bounded.statistics {
        let (name, cells) = row(one, &speech);
        let cells = cells.unwrap_or_else(|why| [why, "–".to_owned(), "–".to_owned()]);
        table.row([name].into_iter().chain(cells).map(said));
    }
    blocks.push(Block::Table(table));
    blocks.push(speech.paragraph("measure-bounds-about", &[]));
    let mut declared =
        Table::new(vec![speech.left("measure-column-declared", 26), speech.left("column-value", 54)]);
    for (flag, value) in &bounded.declared {
        declared.row([vec![Inline::Code(flag.clone())], vec![Inline::Quoted(value.clone())]]);
    }
    blocks.extend([speech.paragraph("measure-declared-intro", &[]), Block::Table(declared)]);
    markdown::write(&blocks)
}

/// The bounds with full precision, as JSON with two spaces and a line end at the close.
///
/// # Errors
///
/// [`NotFinite`]: a number is NaN or infinite, which is a fault of ours and not of the user's files.
pub fn json(bounded: &Bounded) -> Result<String, NotFinite> {
    let whole = serde_json::to_value(bounded).map_err(|_| NotFinite)?;
    let back: Bounded = serde_json::from_value(whole.clone()).map_err(|_| NotFinite)?;
    if back != *bounded {
        return Err(NotFinite);
    }
    let plain = serde_json::to_string(bounded).map_err(|_| NotFinite)?;
    let file = value!({
        "schema": "maatlat-bounds",
        "schema_version": 1,
        "sha256": sha256::of_text(&format!("maatlat/bounds/1\0{plain}")),
        "bounds": whole,
    });
    Ok(escape::json(format!("{file:#}\n")))
}

/// The bounds as a table for programs: one row for each statistic, lines that end in CR LF.
pub fn csv(bounded: &Bounded) -> String {
    let dialect = Dialect::Plain;
    let (separator, mark) = dialect.marks();
    let names = [FIRST_COLUMN, "statistic", "lower", "upper", "width"].map(escape::csv).join(separator);
    let mut text = format!("{mark}{names}\r\n");
    for one in &bounded.statistics {
        let cells = [
            Cell::Text(bounded.run_id.clone()),
            Cell::Text(one.statistic.name().to_owned()),
            Cell::Number(one.lower),
            Cell::Number(one.upper),
            Cell::Number(one.width),
        ];
        text.push_str(&cells.map(|cell| written(cell, dialect)).join(separator));
        text.push_str("\r\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_bounds_hold_what_the_bounds_hold() {
        for x in [0.123_456_789, 19_999.999_949, 1.0, 0.0, 0.3] {
            for places in [0, 2, 5] {
                assert!(outwards(x, places, false) <= x && x <= outwards(x, places, true), "{x} {places}");
            }
        }
        let printed = |up| format!("{:.1}", outwards(0.25, 1, up));
        assert_eq!((printed(false), printed(true)), ("0.2".to_owned(), "0.3".to_owned()));
        assert_eq!(outwards(0.5, 1, true), 0.5);
    }
}
