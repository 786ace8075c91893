//! How sections speak: words of the catalogue, numbers and chances of one language, and user text put in safely.

use super::document::{Align, Block, Column, Inline, Line};
use crate::model::Ratings;
use crate::summarise::results::{Chance, Spread};
use crate::text::{Language, LocalText, Numbers, SaidChance, Value, Words, decimals_for, say_chance};

/// The words and numbers of one language.
#[derive(Debug)]
pub(super) struct Speech {
    /// The catalogue.
    pub words: Words,
    /// Number formats.
    pub numbers: Numbers,
}

/// What can be put in a sentence of the catalogue.
#[derive(Debug, Clone)]
pub(super) enum Slot {
    /// A formatted number or other words of ours.
    Said(String),
    /// Text of the user, escaped when it is written.
    Quoted(String),
    /// A count, which also chooses between singular and plural.
    Count(usize),
}

impl From<String> for Slot {
    fn from(text: String) -> Self {
        Self::Said(text)
    }
}

impl From<usize> for Slot {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

/// The first of the private characters that hold the place of user text inside a sentence. Fluent sees only these;
/// what they stand for is put in afterwards, as a node of its own, so it can never be read as markup.
const FIRST_PLACE: u32 = 0xE000;

impl Speech {
    /// Speech in `language`.
    pub(super) fn new(language: Language) -> Self {
        Self { words: Words::new(language), numbers: Numbers::new(language) }
    }

    /// The language.
    pub(super) const fn language(&self) -> Language {
        self.words.language()
    }

    /// The text of a key without variables, as a string.
    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// The text of a key with its variables filled in, as a line. `**bold**` in the catalogue becomes bold.
    pub(super) fn tell(&self, key: &str, slots: &[(&str, Slot)]) -> Line {
        let mut quoted = Vec::new();
        let mut places = Vec::new();
        for (_, slot) in slots {
            if let Slot::Quoted(text) = slot {
                places.push(
                    char::from_u32(FIRST_PLACE + quoted.len() as u32).unwrap_or('\u{FFFD}').to_string(),
                );
                quoted.push(text.as_str());
            }
        }
        let mut next = places.iter();
        let values: Vec<(&str, Value<'_>)> = slots
            .iter()
            .map(|(name, slot)| {
                let value = match slot {
                    Slot::Said(text) => Value::Text(text),
                    Slot::Count(count) => Value::Count(*count),
                    Slot::Quoted(_) => Value::Text(next.next().map_or("", String::as_str)),
                };
                (*name, value)
            })
            .collect();
        bold(&self.words.say_with(key, &values), &quoted)
    }

    /// The same sentence as plain text: for alternative texts, charts and terminals, which escape it whole.
    pub(super) fn plain(&self, key: &str, slots: &[(&str, Slot)]) -> String {
        plain(&self.tell(key, slots))
    }

    /// A heading from the catalogue.
    pub(super) fn heading(&self, level: u8, key: &str) -> Block {
        Block::Heading(level, said(self.say(key)))
    }

    /// A paragraph from the catalogue.
    pub(super) fn paragraph(&self, key: &str, slots: &[(&str, Slot)]) -> Block {
        Block::Paragraph(self.tell(key, slots))
    }

    /// A column of words.
    pub(super) fn left(&self, key: &str, width: usize) -> Column {
        Column { header: said(self.say(key)), align: Align::Left, width }
    }

    /// A column of numbers.
    pub(super) fn right(&self, key: &str, width: usize) -> Column {
        Column { header: said(self.say(key)), align: Align::Right, width }
    }

    /// User text in the language of the report, or in the first language that has it.
    pub(super) fn local<'t>(&self, text: &'t LocalText) -> &'t str {
        text.get(self.language())
    }

    /// User text as a slot.
    pub(super) fn slot(&self, text: &LocalText) -> Slot {
        Slot::Quoted(self.local(text).to_owned())
    }

    /// User text as a line.
    pub(super) fn quote(&self, text: &LocalText) -> Line {
        vec![self.quoted(text)]
    }

    /// An assessor's name; that of ratings inside a proposal in words.
    pub(super) fn assessor(&self, id: &str) -> Inline {
        if id == Ratings::SELF {
            Inline::Said(self.say("self-assessment"))
        } else {
            Inline::Quoted(id.to_owned())
        }
    }

    /// User text as one inline.
    pub(super) fn quoted(&self, text: &LocalText) -> Inline {
        Inline::Quoted(self.local(text).to_owned())
    }

    /// A chance in number and word.
    pub(super) fn chance(&self, chance: Chance) -> SaidChance {
        say_chance(&self.words, chance.p, chance.mcse)
    }

    /// A chance as it stands in a table: `86% (likely)`.
    pub(super) fn odds(&self, chance: Chance) -> String {
        self.chance(chance).together()
    }

    /// A chance whose error is not known, as a percentage without a word; never none and never all.
    pub(super) fn share(&self, p: f64) -> String {
        say_chance(&self.words, p, 0.0).number
    }

    /// The middle 90% of a change: `−11.9 to −3.9`, with as many decimals as its error allows.
    pub(super) fn range(&self, spread: &Spread, most: usize) -> String {
        let decimals = decimals_for(spread.mcse, most);
        let (low, high) =
            (self.numbers.signed(spread.q05, decimals), self.numbers.signed(spread.q95, decimals));
        self.words.say_with("from-to", &[("low", Value::Text(&low)), ("high", Value::Text(&high))])
    }

    /// The middle 90% of a score, in whole points.
    pub(super) fn score_range(&self, spread: &Spread) -> String {
        let (low, high) = (self.numbers.fixed(spread.q05, 0), self.numbers.fixed(spread.q95, 0));
        self.words.say_with("from-to", &[("low", Value::Text(&low)), ("high", Value::Text(&high))])
    }

    /// A change with as many decimals as its error allows.
    pub(super) fn change(&self, x: f64, mcse: f64, most: usize) -> String {
        self.numbers.signed(x, decimals_for(mcse, most))
    }
}

/// Our words as a line.
pub(super) fn said(text: impl Into<String>) -> Line {
    vec![Inline::Said(text.into())]
}

/// A line printed bold.
pub(super) fn strong(line: Line) -> Line {
    vec![Inline::Strong(line)]
}

/// A line as plain text, unescaped.
pub(super) fn plain(line: &Line) -> String {
    line.iter()
        .map(|inline| match inline {
            Inline::Said(text) | Inline::Quoted(text) | Inline::Code(text) => text.clone(),
            Inline::Strong(line) => plain(line),
        })
        .collect()
}

/// The same words with a capital at the start.
pub(super) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// Splits a sentence at `**` into plain and bold parts.
fn bold(text: &str, quoted: &[&str]) -> Line {
    let mut line = Line::new();
    for (part, words) in text.split("**").enumerate() {
        let inner = put_in(words, quoted);
        if part % 2 == 1 {
            line.push(Inline::Strong(inner));
        } else {
            line.extend(inner);
        }
    }
    line
}

/// Puts user text in the places held for it.
fn put_in(text: &str, quoted: &[&str]) -> Line {
    let mut line = Line::new();
    let mut said = String::new();
    for c in text.chars() {
        let place = u32::from(c).checked_sub(FIRST_PLACE).and_then(|place| quoted.get(place as usize));
        if let Some(user) = place {
            if !said.is_empty() {
                line.push(Inline::Said(std::mem::take(&mut said)));
            }
            line.push(Inline::Quoted((*user).to_owned()));
        } else {
            said.push(c);
        }
    }
    if !said.is_empty() {
        line.push(Inline::Said(said));
    }
    line
}
