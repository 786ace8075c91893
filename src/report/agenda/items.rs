//! What to talk about: most disagreement first; for each item who differs, in whose words, and the texts of the rubric.

use super::{ITEMS, Page, ROWS};
use crate::report::chart::answers::{Question, draw};
use crate::report::document::{Block, Document, Inline, Line, Table};
use crate::report::facts;
use crate::report::speech::{Slot, said, strong};
use crate::summarise::results::{AgendaAnswer, AgendaItem};

/// The whole agenda as a table, and its first items as a chart.
pub(super) fn overview(page: &Page<'_>) -> Document {
    let speech = &page.speech;
    let agenda = &page.panel.agenda;
    if agenda.is_empty() {
        return Document::new();
    }
    let mut table = Table::new(vec![
        speech.right("agenda-column-number", 5),
        speech.left("column-criterion", 34),
        speech.left("column-proposal", 34),
        speech.left("agenda-column-levels", 30),
        speech.right("agenda-column-apart", 14),
        speech.right("column-weight", 9),
    ]);
    for (place, item) in agenda.iter().take(ROWS).enumerate() {
        table.row([
            said((place + 1).to_string()),
            speech.quote(&item.name),
            page.titled(&item.proposal),
            levels(item, page),
            said(speech.numbers.percent(item.largest, 0)),
            said(speech.numbers.percent(item.weight, 0)),
        ]);
    }
    let mut blocks = vec![speech.paragraph("agenda-table-intro", &[]), Block::Table(table)];
    blocks.extend(page.more(agenda.len(), ROWS));
    blocks.extend(chart(page));
    blocks.extend(proposals(page));
    blocks
}

/// `assessor-1: 4; assessor-2: 1`, those who stand apart in bold.
fn levels(item: &AgendaItem, page: &Page<'_>) -> Line {
    let mut line = Line::new();
    for answer in &item.answers {
        if !line.is_empty() {
            line.push(Inline::Said("; ".to_owned()));
        }
        let mut own = vec![page.speech.assessor(&answer.assessor), Inline::Said(": ".to_owned())];
        own.extend(level(answer, page));
        line.extend(if item.furthest.contains(&answer.assessor) { strong(own) } else { own });
    }
    line
}

/// The level as it is written, or which kind of no score it is.
fn level(answer: &AgendaAnswer, page: &Page<'_>) -> Line {
    let speech = &page.speech;
    match (&answer.label, answer.level) {
        (Some(label), _) => speech.quote(label),
        (None, Some(level)) => said(speech.numbers.plain(level, 2)),
        (None, None) => said(speech.say(facts::status_key(&answer.status))),
    }
}

/// The proposals by how far their assessors differ.
fn proposals(page: &Page<'_>) -> Document {
    let speech = &page.speech;
    let all = &page.panel.proposals;
    if all.len() < 2 {
        return Document::new();
    }
    let mut table =
        Table::new(vec![speech.left("column-proposal", 60), speech.right("agenda-column-mean", 26)]);
    for (id, disagreement) in all.iter().take(ROWS) {
        table.row([page.titled(id), said(speech.numbers.percent(*disagreement, 0))]);
    }
    let mut blocks = vec![speech.paragraph("agenda-proposals-intro", &[]), Block::Table(table)];
    blocks.extend(page.more(all.len(), ROWS));
    blocks
}

/// The limits of the scale of an item.
fn scale(item: &AgendaItem, page: &Page<'_>) -> Option<(f64, f64)> {
    let proposal = page.portfolio.results.proposals.iter().find(|one| one.id == item.proposal)?;
    let criterion = proposal.criteria.iter().find(|one| one.id == item.criterion)?;
    Some(criterion.scale).filter(|(low, high)| low < high)
}

fn chart(page: &Page<'_>) -> Option<Block> {
    let speech = &page.speech;
    let shown: Vec<&AgendaItem> = page.panel.agenda.iter().take(ITEMS).collect();
    let speaks = |id: &str| shown.iter().any(|item| item.answers.iter().any(|answer| answer.assessor == id));
    let assessors: Vec<String> =
        page.panel.assessors.iter().map(|assessor| assessor.id.clone()).filter(|id| speaks(id)).collect();
    let questions: Vec<Question> =
        shown.into_iter().filter_map(|item| question(item, &assessors, page)).collect();
    if questions.is_empty() {
        return None;
    }
    let chart = draw(&questions, &assessors, &page.chart_id("answers"), speech);
    let slots = [("n", questions.len().into())];
    Some(page.place("answers", chart, speech.tell("answers-caption", &slots)))
}

fn question(item: &AgendaItem, assessors: &[String], page: &Page<'_>) -> Option<Question> {
    let speech = &page.speech;
    let (low, high) = scale(item, page)?;
    let share = |level: f64| (level - low) / (high - low);
    let number = |id: &str| assessors.iter().position(|one| one == id).map(|place| place + 1);
    let mut levels: Vec<(f64, Vec<usize>)> = Vec::new();
    let mut others: Vec<String> = Vec::new();
    let mut told: Vec<String> = Vec::new();
    for answer in &item.answers {
        let Some(number) = number(&answer.assessor) else { continue };
        if let Some(level) = answer.level {
            match levels.iter_mut().find(|(known, _)| *known == share(level)) {
                Some((_, who)) => who.push(number),
                None => levels.push((share(level), vec![number])),
            }
            told.push(format!("{} {}", answer.assessor, speech.numbers.plain(level, 2)));
        } else {
            let status = speech.say(facts::status_key(&answer.status));
            told.push(format!("{} {status}", answer.assessor));
            others.push(format!("{number}: {status}"));
        }
    }
    levels.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (_, who) in &mut levels {
        who.sort_unstable();
    }
    Some(Question {
        name: format!("{} – {}", speech.local(&item.name), item.proposal),
        levels,
        consensus: item.consensus.as_ref().and_then(|agreed| agreed.level).map(share),
        others: others.join("; "),
        told: told.join(", "),
    })
}

/// One block per item.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let speech = &page.speech;
    let agenda = &page.panel.agenda;
    if agenda.is_empty() {
        return Document::new();
    }
    let mut blocks = vec![speech.paragraph("agenda-each-intro", &[])];
    for (place, item) in agenda.iter().take(ITEMS).enumerate() {
        let mut heading = said(format!("{}. ", place + 1));
        heading.push(speech.quoted(&item.name));
        heading.push(Inline::Said(" – ".to_owned()));
        heading.extend(page.titled(&item.proposal));
        blocks.push(Block::Heading(3, heading));
        blocks.extend(one(item, page));
    }
    blocks.extend(page.more(agenda.len(), ITEMS));
    blocks
}

fn one(item: &AgendaItem, page: &Page<'_>) -> Document {
    let speech = &page.speech;
    let slots = [
        ("question", speech.slot(&item.question)),
        ("percent", speech.numbers.percent(item.largest, 0).into()),
        ("weight", speech.numbers.percent(item.weight, 0).into()),
    ];
    let mut blocks = vec![speech.paragraph("agenda-item", &slots)];
    if item.disputed {
        blocks.push(speech.paragraph("agenda-item-disputed", &[]));
    }
    let mut table = Table::new(vec![
        speech.left("column-assessor", 18),
        speech.left("agenda-column-level", 18),
        speech.left("agenda-column-reason", 46),
        speech.left("column-source", 24),
    ]);
    for answer in &item.answers {
        table.row(row(answer, item.furthest.contains(&answer.assessor), page));
    }
    blocks.push(Block::Table(table));
    if !item.anchors.is_empty() {
        let anchors = item.anchors.iter().map(|(level, text)| {
            let slots = [("level", speech.numbers.plain(*level, 2).into()), ("anchor", speech.slot(text))];
            speech.tell("agenda-anchor", &slots)
        });
        blocks.push(speech.paragraph("agenda-anchors", &[]));
        blocks.push(Block::List(anchors.collect()));
    }
    blocks.extend(item.consensus.as_ref().map(|agreed| consensus(agreed, page)));
    blocks
}

fn row(answer: &AgendaAnswer, apart: bool, page: &Page<'_>) -> [Line; 4] {
    let speech = &page.speech;
    let name = vec![speech.assessor(&answer.assessor)];
    let level = level(answer, page);
    let reason = answer.reason.as_ref().map_or_else(|| said("–"), |reason| speech.quote(reason));
    let mut sources = facts::names(answer.sources.iter().map(String::as_str));
    if sources.is_empty() {
        sources = said("–");
    }
    if apart { [strong(name), strong(level), reason, sources] } else { [name, level, reason, sources] }
}

fn consensus(agreed: &AgendaAnswer, page: &Page<'_>) -> Block {
    let speech = &page.speech;
    let mut line = speech.tell("agenda-agreed", &[]);
    line.extend(level(agreed, page));
    line.push(Inline::Said(".".to_owned()));
    if let Some(reason) = &agreed.reason {
        line.extend(speech.tell("agenda-agreed-reason", &[("reason", speech.slot(reason))]));
    }
    Block::Paragraph(line)
}

/// Empty lines for what the panel agrees on: the tool never fills them.
pub(super) fn notes(page: &Page<'_>) -> Document {
    let speech = &page.speech;
    if page.panel.agenda.is_empty() {
        return Document::new();
    }
    let mut table = Table::new(vec![
        speech.left("agenda-column-item", 44),
        speech.left("agenda-column-agreed", 14),
        speech.left("agenda-column-notes", 46),
    ]);
    for (place, item) in page.panel.agenda.iter().take(ITEMS).enumerate() {
        let mut name = said(format!("{}. ", place + 1));
        name.push(speech.quoted(&item.name));
        let proposal = Slot::Quoted(item.proposal.clone());
        name.extend(speech.tell("agenda-of-proposal", &[("proposal", proposal)]));
        table.row([name, Line::new(), Line::new()]);
    }
    vec![speech.paragraph("agenda-notes-intro", &[]), Block::Table(table)]
}
