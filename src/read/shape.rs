//! The shape of a tree against its schema: keys, types, words and limits, every problem at once.

use super::kind::Kind;
use super::repair::yes_no;
use super::schema::Rule;
use super::tree::{Entry, Node, Tree, Value, is_note};
use super::whereabouts::Whereabouts;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Edit, Place, near_match, only_near_match};
use crate::limits::{self, Limit};
use crate::text::escape;

/// The types of value, as people name them; their words stand in the catalogue under `type-WORD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TypeWord {
    /// A text between quotes.
    Text,
    /// A number.
    Number,
    /// A number without decimals.
    WholeNumber,
    /// `true` or `false`.
    YesNo,
    /// A date.
    Date,
    /// A list between square brackets.
    List,
    /// A table.
    Table,
}

impl TypeWord {
    /// Every type.
    pub const ALL: [Self; 7] =
        [Self::Text, Self::Number, Self::WholeNumber, Self::YesNo, Self::Date, Self::List, Self::Table];

    /// The word in the arguments `expected` and `found`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::WholeNumber => "whole-number",
            Self::YesNo => "yes-no",
            Self::Date => "date",
            Self::List => "list",
            Self::Table => "table",
        }
    }

    fn of_value(value: &Value) -> Option<Self> {
        match value {
            Value::Table(_) => Some(Self::Table),
            Value::Array(_) => Some(Self::List),
            Value::String(_) => Some(Self::Text),
            Value::Integer(_) => Some(Self::WholeNumber),
            Value::Float(_) => Some(Self::Number),
            Value::Boolean(_) => Some(Self::YesNo),
            Value::Date(_) => Some(Self::Date),
            Value::Unreadable => None,
        }
    }

    /// The type a schema without alternatives asks for. Choices carry no `type` of their own: they are words.
    fn of_rule(rule: Rule<'_>) -> Self {
        match rule.kind() {
            Some("object") => Self::Table,
            Some("array") => Self::List,
            Some("number") => Self::Number,
            Some("integer") => Self::WholeNumber,
            Some("boolean") => Self::YesNo,
            _ if rule.is_date() => Self::Date,
            _ => Self::Text,
        }
    }

    /// Whether a value of type `found` will do: a whole number is a number, and a date may be written as text.
    fn accepts(self, found: Self) -> bool {
        self == found || matches!((self, found), (Self::Number, Self::WholeNumber) | (Self::Date, Self::Text))
    }
}

/// Pushes every way in which a tree differs from the shape of its kind. `text` is what the tree was read from.
pub(super) fn check(kind: Kind, tree: &Tree, text: &str, diagnostics: &mut Diagnostics) {
    let whereabouts = Whereabouts::of(kind);
    let mut checker = Checker { tree, text, whereabouts, diagnostics };
    checker.value(Rule::of(kind), tree.root());
}

struct Checker<'t> {
    tree: &'t Tree,
    text: &'t str,
    whereabouts: Whereabouts,
    diagnostics: &'t mut Diagnostics,
}

impl Checker<'_> {
    fn value(&mut self, rule: Rule<'_>, node: &Node) {
        // Nobody hears about more; and looking for near matches takes time.
        if self.diagnostics.len() > limits::PROBLEMS.most {
            return;
        }
        let Some(found) = TypeWord::of_value(&node.value) else { return };
        if let Value::Float(number) = node.value
            && !number.is_finite()
        {
            return self.report(Code::NotFinite, node, &[("found", &number.to_string())]);
        }
        let alternatives = alternatives(rule);
        let fitting: Vec<Rule<'_>> =
            alternatives.iter().copied().filter(|rule| TypeWord::of_rule(*rule).accepts(found)).collect();
        // A number between quotes, where only a few words may be written: the number is what was meant.
        if let Value::String(word) = &node.value
            && alternatives.iter().any(|rule| TypeWord::of_rule(*rule) == TypeWord::Number)
            && word.replace(',', ".").trim().parse::<f64>().is_ok()
            && fitting.iter().all(|rule| !rule.choices().is_empty())
        {
            let args = [("expected", TypeWord::Number.word()), ("found", TypeWord::Text.word())];
            return self.report(Code::WrongType, node, &args);
        }
        match best(&fitting, node) {
            Some(rule) => self.fitting(rule, node),
            None => self.wrong_type(&alternatives, found, node),
        }
    }

    fn fitting(&mut self, rule: Rule<'_>, node: &Node) {
        match &node.value {
            Value::Table(entries) => self.table(rule, entries, node),
            Value::Array(items) => self.list(rule, items, node),
            Value::String(word) => self.word(rule, word, node),
            Value::Integer(number) => self.number(rule, *number as f64, &number.to_string(), node),
            Value::Float(number) => self.number(rule, *number, &written(*number), node),
            Value::Boolean(_) | Value::Date(_) | Value::Unreadable => {}
        }
    }

    fn table(&mut self, rule: Rule<'_>, entries: &[Entry], node: &Node) {
        if !self.allows(limits::ENTRIES, entries.len(), node) {
            return;
        }
        for entry in entries {
            let letters = entry.key.chars().count();
            if letters > limits::KEY_LETTERS.most {
                let place = Place { file: self.tree.file(), span: entry.key_span.clone() };
                self.diagnostics.push(too_much(limits::KEY_LETTERS, letters, place));
            }
        }
        // Keys that are there under a misspelt name: told once, at the misspelling.
        let unknown = entries.iter().filter(|entry| {
            !is_note(&entry.key) && rule.property(&entry.key).is_none() && rule.any_key().is_none()
        });
        let misspelt: Vec<&str> = unknown
            .filter(|entry| !self.whereabouts.find(&entry.key).0)
            .filter_map(|entry| near_match(&entry.key, rule.properties().map(|(key, _)| key)))
            .collect();
        for required in rule.required().filter(|required| !misspelt.contains(required)) {
            if !entries.iter().any(|entry| entry.key == required) {
                self.report(Code::MissingKey, node, &[("key", required)]);
            }
        }
        for entry in entries.iter().filter(|entry| !is_note(&entry.key)) {
            if self.diagnostics.len() > limits::PROBLEMS.most {
                return;
            }
            // Of a list that is too long, nobody wants to hear about every item.
            if let (Some(limit), Value::Array(items)) = (limit_of(&entry.key), &entry.node.value)
                && !self.allows(limit, items.len(), &entry.node)
            {
                continue;
            }
            match rule.property(&entry.key).or_else(|| rule.any_key()) {
                Some(rule) => self.value(rule, &entry.node),
                None => self.unknown_key(rule, entry, entries),
            }
        }
    }

    fn unknown_key(&mut self, rule: Rule<'_>, entry: &Entry, entries: &[Entry]) {
        let keys: Vec<&str> = rule.properties().map(|(key, _)| key).collect();
        let suggestion = near_match(&entry.key, keys.iter().copied()).unwrap_or_default();
        let (at_top, tables) = self.whereabouts.find(&entry.key);
        let advice = match (at_top, suggestion, tables.as_str()) {
            (true, ..) => "top",
            (false, "", "") => "none",
            (false, "", _) => "elsewhere",
            _ => "suggestion",
        };
        let place = Place { file: self.tree.file(), span: entry.key_span.clone() };
        let meant = only_near_match(&entry.key, keys.iter().copied())
            .filter(|key| !at_top && !entries.iter().any(|entry| entry.key == *key));
        let fix = meant.map(|key| Edit::new(entry.key_span.clone(), key)).into_iter().collect();
        self.diagnostics.push(
            Diagnostic::at(Code::UnknownKey, place)
                .with("key", &entry.key)
                .with("suggestion", suggestion)
                .with("keys", keys.join(", "))
                .with("elsewhere", tables)
                .with("advice", advice)
                .mended_by(fix),
        );
    }

    fn list(&mut self, rule: Rule<'_>, items: &[Node], node: &Node) {
        let (min, max) = rule.lengths();
        let count = items.len() as u64;
        if !self.allows(limits::ENTRIES, items.len(), node) {
            return;
        }
        if min.is_some_and(|min| count < min) || max.is_some_and(|max| count > max) {
            let limits = match (min, max) {
                (Some(min), Some(max)) if min == max => min.to_string(),
                (Some(min), Some(max)) => format!("{min} … {max}"),
                (Some(min), None) => format!("≥ {min}"),
                (None, max) => format!("≤ {}", max.unwrap_or_default()),
            };
            let args = [("found", count.to_string()), ("limits", limits)];
            let fix =
                max.filter(|max| min == Some(*max)).and_then(|length| self.decimal_commas(items, length));
            self.report_with(
                Code::WrongLength,
                node,
                &args.each_ref().map(|(name, value)| (*name, value.as_str())),
                fix.unwrap_or_default(),
            );
        }
        if let Some(rule) = rule.items() {
            for item in items {
                self.value(rule, item);
            }
        }
    }

    fn word(&mut self, rule: Rule<'_>, word: &str, node: &Node) {
        if !self.allows(limits::TEXT_LETTERS, word.chars().count(), node) {
            return;
        }
        let hidden = escape::hidden(word);
        if !hidden.is_empty() {
            self.report(Code::HiddenCharacter, node, &[("characters", &hidden.join(", "))]);
        }
        let choices: Vec<&str> = rule.choices().into_iter().map(|(choice, _)| choice).collect();
        if !choices.is_empty() && !choices.contains(&word) {
            let suggestion = near_match(word, choices.iter().copied()).unwrap_or_default();
            let args = [("found", word), ("choices", &choices.join(", ")), ("suggestion", suggestion)];
            let meant = only_near_match(word, choices.iter().copied());
            let fix = meant.map(|meant| Edit::new(node.span.clone(), format!("\"{meant}\"")));
            self.report_with(Code::WrongWord, node, &args, fix.into_iter().collect());
        }
    }

    /// `[0,1, 0,2, 0,3]` where three numbers must stand: a comma without a blank behind it is a decimal one, if that
    /// gives the right number of numbers and no part can be thousands.
    fn decimal_commas(&self, items: &[Node], length: u64) -> Option<Vec<Edit>> {
        let written = |node: &Node| self.text.get(node.span.clone()).unwrap_or_default();
        let mut edits = Vec::new();
        let mut numbers = 1;
        let mut joined = false;
        for pair in items.windows(2) {
            let between = self.text.get(pair[0].span.end..pair[1].span.start)?;
            if between == "," {
                let (whole, fraction) = (written(&pair[0]), written(&pair[1]));
                let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
                let zero = matches!(whole, "0" | "-0");
                let fits = digits(whole.trim_start_matches('-')) && digits(fraction);
                if joined || !fits || (fraction.len() == 3 && !zero) {
                    return None;
                }
                edits.push(Edit::new(pair[0].span.end..pair[1].span.start, "."));
                joined = true;
            } else {
                let separates =
                    between.strip_prefix(',').is_some_and(|rest| rest.starts_with(char::is_whitespace));
                if !separates || between.contains('#') {
                    return None;
                }
                numbers += 1;
                joined = false;
            }
        }
        (numbers == length).then_some(edits)
    }

    fn number(&mut self, rule: Rule<'_>, number: f64, found: &str, node: &Node) {
        let limits = rule.limits();
        if rule.kind() == Some("number") && !limits::holds(number) {
            self.report(Code::OutOfRange, node, &[("found", found), ("limits", limits::NUMBERS)]);
        } else if !limits.hold(number) {
            self.report(Code::OutOfRange, node, &[("found", found), ("limits", &limits.signs())]);
        }
    }

    fn wrong_type(&mut self, alternatives: &[Rule<'_>], found: TypeWord, node: &Node) {
        let mut expected: Vec<&str> = Vec::new();
        for rule in alternatives {
            let word = TypeWord::of_rule(*rule).word();
            if !expected.contains(&word) {
                expected.push(word);
            }
        }
        // To somebody who must write a text, 3 and 3.5 are both numbers; the finer word helps only where it matters.
        let whole_asked = expected.contains(&TypeWord::WholeNumber.word());
        let found = if found == TypeWord::WholeNumber && !whole_asked { TypeWord::Number } else { found };
        // A text is not among what is expected, so the word was meant as the value it names.
        let word = match &node.value {
            Value::String(word) if expected.contains(&TypeWord::YesNo.word()) => yes_no(word),
            _ => None,
        };
        let fix = word.map(|word| Edit::new(node.span.clone(), word)).into_iter().collect();
        let args = [("expected", expected.join("|")), ("found", found.word().to_owned())];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        self.report_with(Code::WrongType, node, &args, fix);
    }

    /// Whether there is no more of something than is taken in; else says so.
    fn allows(&mut self, limit: Limit, found: usize, node: &Node) -> bool {
        let allowed = found <= limit.most;
        if !allowed {
            let place = Place { file: self.tree.file(), span: node.span.clone() };
            self.diagnostics.push(too_much(limit, found, place));
        }
        allowed
    }

    fn report(&mut self, code: Code, node: &Node, args: &[(&'static str, &str)]) {
        self.report_with(code, node, args, Vec::new());
    }

    fn report_with(&mut self, code: Code, node: &Node, args: &[(&'static str, &str)], fix: Vec<Edit>) {
        let place = Place { file: self.tree.file(), span: node.span.clone() };
        let diagnostic = Diagnostic::at(code, place).mended_by(fix);
        self.diagnostics
            .push(args.iter().fold(diagnostic, |diagnostic, (name, value)| diagnostic.with(name, value)));
    }
}

/// The limit of a list with this key.
fn limit_of(key: &str) -> Option<Limit> {
    Some(match key {
        "evidence" => limits::GRADES,
        "scale" => limits::SCALES,
        "option" => limits::OPTIONS,
        "dimension" => limits::DIMENSIONS,
        "criterion" => limits::CRITERIA,
        "row" => limits::ROWS,
        "anchor" => limits::ANCHORS,
        "claim" | "claims" => limits::CLAIMS,
        "fact" => limits::FACTS,
        "weight_statement" => limits::WEIGHT_STATEMENTS,
        "gate" => limits::GATES,
        "verdict" => limits::VERDICTS,
        "stratum" => limits::STRATA,
        "group" => limits::GROUPS,
        _ => return None,
    })
}

/// A number in words of a bearable length.
fn written(number: f64) -> String {
    if number == 0.0 || (1e-6..1e15).contains(&number.abs()) {
        number.to_string()
    } else {
        format!("{number:e}")
    }
}

fn too_much(limit: Limit, found: usize, place: Place) -> Diagnostic {
    Diagnostic::at(Code::TooMuch, place)
        .with("what", limit.word)
        .with("found", found)
        .with("limit", limit.most)
}

/// The schemas a value may follow, references resolved: one, or the branches of `anyOf`.
fn alternatives(rule: Rule<'_>) -> Vec<Rule<'_>> {
    let (resolved, _) = rule.resolve();
    if resolved.has_branches() {
        resolved.branches().map(|branch| branch.resolve().0).collect()
    } else {
        // A date carries its format beside the type, never beside a reference.
        vec![resolved]
    }
}

/// Of the schemas whose type fits, the one the author most probably meant: for tables the one that shares most keys
/// and misses fewest.
fn best<'s>(fitting: &[Rule<'s>], node: &Node) -> Option<Rule<'s>> {
    let likeness = |rule: &Rule<'s>| {
        let has = |key: &str| node.entries().iter().any(|entry| entry.key == key);
        let shared = rule.properties().filter(|(key, _)| has(key)).count();
        let missing = rule.required().filter(|key| !has(key)).count();
        (shared, std::cmp::Reverse(missing))
    };
    // `max_by_key` would take the last of equals; the first is the one the format names first.
    fitting.iter().rev().max_by_key(|rule| likeness(rule)).copied()
}
