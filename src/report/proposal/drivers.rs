//! Section 6, first half: which inputs move the answer, in a table that says by how much.

use super::Page;
use crate::report::document::{Block, Inline, Line, Table};
use crate::report::facts;
use crate::report::speech::said;
use crate::summarise::results::{Chance, Driver, Drivers};
use crate::text::decimals_for;

/// The section, with the robustness table behind it.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    let mut blocks = vec![speech.heading(2, "change-heading")];
    let shown: Vec<&Drivers> =
        page.proposal.drivers.iter().filter(|drivers| may_show(drivers, page)).collect();
    if shown.is_empty() {
        blocks.push(speech.paragraph("drivers-none", &[]));
    } else if shown.iter().any(|drivers| !drivers.inputs.is_empty()) {
        blocks.push(speech.paragraph("drivers-intro", &[]));
    }
    for drivers in shown {
        let mut line = target(drivers, page);
        if drivers.inputs.is_empty() {
            // Nothing moves it: that is an answer too.
            line.push(Inline::Said(" – ".to_owned()));
            line.extend(speech.tell("drivers-nothing", &[]));
            blocks.push(Block::Paragraph(line));
        } else {
            blocks.push(Block::Paragraph(line));
            blocks.push(Block::Table(table(drivers, page)));
        }
    }
    blocks.extend(super::robustness::blocks(page));
    blocks
}

/// A total that is not printed is not hinted at either.
fn may_show(drivers: &Drivers, page: &Page<'_>) -> bool {
    is_chance(drivers) || facts::total(page.proposal).is_some()
}

/// Whether the target is a chance of widening; else it is the total.
fn is_chance(drivers: &Drivers) -> bool {
    drivers.target.first().is_some_and(|target| target == "widens")
}

fn target(drivers: &Drivers, page: &Page<'_>) -> Line {
    let speech = &page.speech;
    if !is_chance(drivers) {
        return speech.tell("drivers-total", &[]);
    }
    let stratum = page.proposal.strata.iter().find(|stratum| drivers.target.get(1) == Some(&stratum.id));
    stratum.map_or_else(Line::new, |stratum| {
        speech.tell("drivers-widens", &[("stratum", speech.slot(&stratum.name))])
    })
}

fn table(drivers: &Drivers, page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("column-input", 48),
        speech.right("column-lowest-third", 20),
        speech.right("column-highest-third", 20),
    ]);
    for driver in &drivers.inputs {
        let value = |x: f64| {
            if is_chance(drivers) {
                speech.chance(Chance { p: x, mcse: driver.mcse }).number
            } else {
                speech.numbers.fixed(x, decimals_for(driver.mcse, 1))
            }
        };
        table.row([name(driver, page), said(value(driver.at_low)), said(value(driver.at_high))]);
    }
    table
}

/// The name of an input: a criterion, or a quantity of a group.
pub(super) fn name(driver: &Driver, page: &Page<'_>) -> Line {
    facts::input(&driver.names, &page.speech)
}
