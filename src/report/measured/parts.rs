//! Data in several parts, such as regions or years: side by side in one table and one picture, the largest gaps first on
//! the first page.

use super::figures;
use super::headline;
use super::naming;
use super::summary;
use super::{IN_FULL, Page, ROWS};
use crate::report::chart::equiplot::{Equiplot, Line as Row};
use crate::report::document::{Block, Inline, Table};
use crate::report::speech::{Slot, plain, said};
use crate::summarise::results::measured::{Footing, Part, StatisticResult};

/// Lines of an equiplot.
const LINES: usize = 30;

/// The distance of a statistic from "no inequality", on a scale on which ratios below and above 1 compare.
fn distance(result: &StatisticResult) -> Option<f64> {
    let (null, _) = naming::null(result.statistic)?;
    let value = result.estimate?.value;
    if null == 0.0 {
        return Some(value.abs());
    }
    (value > 0.0).then(|| value.max(1.0 / value))
}

/// The place and the distance of the part with the largest and with the smallest gap of one footing.
fn extremes<'m>(
    page: &Page<'m>,
    pick: impl Fn(&headline::Pair<'m>) -> Option<&'m StatisticResult>,
) -> Option<[(&'m Part, &'m StatisticResult); 2]> {
    let found: Vec<(f64, &Part, &StatisticResult)> = page
        .measured
        .parts
        .iter()
        .filter_map(|part| {
            let result = headline::pairs(part).first().and_then(&pick)?;
            Some((distance(result)?, part, result))
        })
        .collect();
    let most = found.iter().max_by(|a, b| a.0.total_cmp(&b.0))?;
    let least = found.iter().min_by(|a, b| a.0.total_cmp(&b.0))?;
    Some([(most.1, most.2), (least.1, least.2)])
}

/// On the first page: where the gap is largest and smallest, absolute and relative, and whether both say the same.
pub(super) fn summary(page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    let absolute = extremes(page, |pair| pair.absolute);
    let relative = extremes(page, |pair| pair.relative);
    let mut blocks = Vec::new();
    for (key, found) in [("measure-parts-absolute", &absolute), ("measure-parts-relative", &relative)] {
        let Some([most, least]) = found else { continue };
        let told = |(part, result): (&Part, &StatisticResult)| {
            let numbers = plain(&headline::cell(Some(result), page.measured, speech));
            (name(part, page), Slot::Quoted(numbers))
        };
        let ((most, most_numbers), (least, least_numbers)) = (told(*most), told(*least));
        let slots = [
            ("most", most),
            ("most-numbers", most_numbers),
            ("least", least),
            ("least-numbers", least_numbers),
        ];
        blocks.push(speech.paragraph(key, &slots));
    }
    if let (Some([a, _]), Some([b, _])) = (absolute, relative)
        && a.0.by != b.0.by
    {
        let slots = [("absolute", name(a.0, page)), ("relative", name(b.0, page))];
        blocks.push(speech.paragraph("measure-parts-disagree", &slots));
    }
    blocks.extend(widest(page));
    blocks
}

/// The part in which the gap widens most surely.
fn widest(page: &Page<'_>) -> Option<Block> {
    let speech = &page.speech;
    let chance = |part: &Part| {
        let change = part.change.as_ref()?;
        change
            .widens
            .iter()
            .find(|one| one.footing == Footing::Absolute)
            .or_else(|| change.widens.first())
            .cloned()
    };
    let found = page.measured.parts.iter().filter_map(|part| Some((part, chance(part)?)));
    let (part, widening) = found.max_by(|a, b| a.1.p_widens.p.total_cmp(&b.1.p_widens.p))?;
    let slots = [("part", name(part, page)), ("odds", Slot::Said(speech.odds(widening.p_widens)))];
    Some(speech.paragraph("measure-parts-widest", &slots))
}

fn name(part: &Part, page: &Page<'_>) -> Slot {
    part.by.clone().map_or_else(|| Slot::Said(page.speech.say("measure-all-together")), Slot::Quoted)
}

/// Places of the parts that are shown in full: those with the largest absolute gap, in the order of the data.
pub(super) fn in_full(page: &Page<'_>) -> Vec<usize> {
    let gap = |part: &Part| {
        let pairs = headline::pairs(part);
        let result = pairs.first().and_then(|pair| pair.absolute.or(pair.relative));
        result.and_then(distance).unwrap_or(-1.0)
    };
    let mut places: Vec<(usize, f64)> = page.measured.parts.iter().map(gap).enumerate().collect();
    places.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    places.truncate(IN_FULL);
    let mut places: Vec<usize> = places.into_iter().map(|(place, _)| place).collect();
    places.sort_unstable();
    places
}

/// The section: one row for each part, and the equiplot.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let parts = &page.measured.parts;
    let mut blocks = vec![Block::Table(table(page))];
    blocks.extend(page.more(parts.len(), ROWS));
    blocks.extend(equiplot(page));
    blocks
}

fn table(page: &Page<'_>) -> Table {
    let (measured, speech) = (page.measured, &page.speech);
    let changes = measured.parts.iter().any(|part| part.change.is_some());
    let by = measured
        .by
        .clone()
        .map_or_else(|| said(speech.say("measure-column-part")), |by| vec![Inline::Quoted(by)]);
    let mut part_column = speech.left("measure-column-part", 18);
    part_column.header = by;
    let mut columns = vec![
        part_column,
        speech.right("measure-column-people", 12),
        speech.right("measure-column-mean", 22),
        speech.left("measure-column-absolute", 32),
        speech.left("measure-column-relative", 32),
    ];
    if changes {
        columns.push(speech.left("measure-column-widens", 20));
    }
    let mut table = Table::new(columns);
    for part in measured.parts.iter().take(ROWS) {
        let pairs = headline::pairs(part);
        let pair = pairs.first();
        let mut cells = vec![
            naming::part(part, speech),
            said(speech.numbers.count(part.population)),
            said(summary::mean(part, page).unwrap_or_else(|| "–".to_owned())),
            headline::cell(pair.and_then(|pair| pair.absolute), measured, speech),
            headline::cell(pair.and_then(|pair| pair.relative), measured, speech),
        ];
        if changes {
            let widens = part.change.as_ref().and_then(|change| change.widens.first());
            cells.push(said(widens.map_or_else(|| "–".to_owned(), |one| speech.odds(one.p_widens))));
        }
        table.row(cells);
    }
    table
}

/// Every part as a line with a mark for each group.
fn equiplot(page: &Page<'_>) -> Option<Block> {
    let (measured, speech) = (page.measured, &page.speech);
    let mut groups: Vec<String> = Vec::new();
    for group in measured.parts.iter().flat_map(|part| &part.groups) {
        if !groups.contains(&group.name) {
            groups.push(group.name.clone());
        }
    }
    if groups.len() < 2 {
        return None;
    }
    let lines: Vec<Row> = measured
        .parts
        .iter()
        .take(LINES)
        .map(|part| Row {
            name: plain(&naming::part(part, speech)),
            marks: part
                .groups
                .iter()
                .filter_map(|group| {
                    let place = groups.iter().position(|name| *name == group.name)?;
                    Some((place, group.estimate.value))
                })
                .collect(),
        })
        .collect();
    let ordered = measured.parts.iter().all(|part| part.ordered);
    let chart = drawn(page, "equiplot", (groups, ordered), lines);
    let mut caption = speech.tell("measure-equiplot-caption", &[]);
    if measured.parts.len() > LINES {
        caption.push(Inline::Said(" ".to_owned()));
        caption.extend(speech.tell("measure-equiplot-first", &[("n", Slot::Count(LINES))]));
    }
    Some(page.place("equiplot", chart, caption))
}

/// An equiplot with its text.
pub(super) fn drawn(
    page: &Page<'_>,
    name: &str,
    (groups, ordered): (Vec<String>, bool),
    lines: Vec<Row>,
) -> crate::report::chart::Chart {
    let speech = &page.speech;
    let told: Vec<String> = lines
        .iter()
        .map(|line| {
            let ends = line.marks.iter().fold(None, |ends: Option<(f64, f64)>, (_, value)| {
                Some(ends.map_or((*value, *value), |(low, high)| (low.min(*value), high.max(*value))))
            });
            let (low, high) = ends.unwrap_or_default();
            let number = |x: f64| Slot::Said(figures::fixed(x, figures::alone(x), speech));
            format!(
                "{}: {}",
                line.name,
                speech.plain("from-to", &[("low", number(low)), ("high", number(high))])
            )
        })
        .collect();
    let outcome = Slot::Quoted(page.measured.outcome.name.clone());
    let alt = speech.plain(
        "measure-equiplot-alt",
        &[
            ("outcome", outcome.clone()),
            ("n", Slot::Count(groups.len())),
            ("rows", Slot::Quoted(told.join("; "))),
        ],
    );
    let many = speech.plain("measure-equiplot-many", &[("n", Slot::Count(groups.len()))]);
    let title = speech.plain("measure-equiplot-title", &[("outcome", outcome)]);
    Equiplot { title, groups, ordered, lines, many }
        .draw(&page.chart_id(name), alt, |value, decimals| figures::fixed(value, decimals, speech))
}

/// A line of an equiplot.
pub(super) fn row(name: String, marks: Vec<(usize, f64)>) -> Row {
    Row { name, marks }
}
