//! Text becomes a tree: a lexer and a Pratt parser (Pratt 1973), bounded in length and depth.

use std::ops::Range;

use crate::limits::{self, Limit};

use super::syntax::{Binary, Binder, Expr, ExprKind, Fold, Function, Set, Unary};

/// The longest rule, in bytes.
pub const MAX_LENGTH: usize = limits::RULE_BYTES.most;
/// The deepest nesting.
pub const MAX_DEPTH: usize = limits::RULE_DEPTH.most;

/// Why a rule cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// Where, in bytes of the rule's text.
    pub span: Range<usize>,
    /// What was expected: a key of the catalogue's `rule-expected-…` words.
    pub expected: &'static str,
    /// What stands there.
    pub found: String,
    /// When it is only too long or too deep: the limit, and how much was found.
    pub too_large: Option<(&'static Limit, usize)>,
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Number(f64),
    Text(String),
    Word(String),
    Sign(&'static str),
    End,
}

const SIGNS: [&str; 15] = ["==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "(", ")", ",", ":", "."];

fn lex(text: &str) -> Result<Vec<(Token, Range<usize>)>, SyntaxError> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let run = |keep: fn(char) -> bool| rest.find(|c| !keep(c)).unwrap_or(rest.len());
        let (token, length) = if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        } else if first.is_ascii_digit() {
            let length = run(|c| c.is_ascii_digit() || c == '.' || c == '_');
            let number = number(&rest[..length]);
            let number = number.ok_or_else(|| unexpected(at..at + length, "number", &rest[..length]))?;
            (Token::Number(number), length)
        } else if first.is_alphabetic() || first == '_' {
            let length = run(|c| c.is_alphanumeric() || c == '_');
            (Token::Word(rest[..length].to_owned()), length)
        } else if first == '"' || first == '\'' {
            let closing = rest[1..].find(first);
            let closing = closing.ok_or_else(|| unexpected(at..text.len(), "closing-quote", "…"))?;
            (Token::Text(rest[1..=closing].to_owned()), closing + 2)
        } else if let Some(sign) = SIGNS.into_iter().find(|sign| rest.starts_with(sign)) {
            (Token::Sign(sign), sign.len())
        } else {
            let (expected, length) = habit(rest).unwrap_or(("rule", first.len_utf8()));
            return Err(unexpected(at..at + length, expected, &rest[..length]));
        };
        tokens.push((token, at..at + length));
        at += length;
    }
    tokens.push((Token::End, text.len()..text.len()));
    Ok(tokens)
}

/// A number that a file may hold too: one of hundreds of digits would be infinite, or silently become 0.
fn number(digits: &str) -> Option<f64> {
    let number: f64 = digits.replace('_', "").parse().ok()?;
    let vanishes = number == 0.0 && digits.contains(|digit| matches!(digit, '1'..='9'));
    (limits::holds(number) && !vanishes).then_some(number)
}

/// A sign as people write it elsewhere, with what to write here: a key of the catalogue, and its length.
fn habit(rest: &str) -> Option<(&'static str, usize)> {
    const HABITS: [(&str, &str); 15] = [
        ("=>", "at-least"),
        ("≥", "at-least"),
        ("=<", "at-most"),
        ("≤", "at-most"),
        ("=", "double-equals"),
        ("≠", "unequal"),
        ("!", "not"),
        ("&&", "and"),
        ("&", "and"),
        ("||", "or"),
        ("|", "or"),
        ("%", "share"),
        ("“", "straight-quotes"),
        ("”", "straight-quotes"),
        ("‘", "straight-quotes"),
    ];
    HABITS.into_iter().find(|(sign, _)| rest.starts_with(sign)).map(|(sign, expected)| (expected, sign.len()))
}

fn unexpected(span: Range<usize>, expected: &'static str, found: &str) -> SyntaxError {
    SyntaxError { span, expected, found: found.to_owned(), too_large: None }
}

struct Parser {
    tokens: Vec<(Token, Range<usize>)>,
    next: usize,
    depth: usize,
}

/// Reads a rule.
///
/// # Errors
/// The first place where the text stops being a rule.
pub fn parse(text: &str) -> Result<Expr, SyntaxError> {
    let mut parser = Parser::new(text)?;
    let rule = parser.expression(0)?;
    parser.end()?;
    Ok(rule)
}

/// Reads a `for_each`: `s in strata if s.axis == "socio-economic"`.
///
/// # Errors
/// The first place where the text stops being one.
pub fn parse_binder(text: &str) -> Result<Binder, SyntaxError> {
    let mut parser = Parser::new(text)?;
    let binder = parser.binder()?;
    parser.end()?;
    Ok(binder)
}

impl Parser {
    fn new(text: &str) -> Result<Self, SyntaxError> {
        if text.len() > MAX_LENGTH {
            let too_large = Some((&limits::RULE_BYTES, text.len()));
            return Err(SyntaxError { too_large, ..unexpected(0..text.len(), "shorter", "") });
        }
        let tokens = lex(text)?;
        // The tree of a rule is no deeper than it has parts; whatever walks it later needs no more of the stack.
        if tokens.len() > limits::RULE_PARTS.most + 1 {
            let too_large = Some((&limits::RULE_PARTS, tokens.len() - 1));
            return Err(SyntaxError { too_large, ..unexpected(0..text.len(), "shorter", "") });
        }
        Ok(Self { tokens, next: 0, depth: 0 })
    }

    fn peek(&self) -> &Token {
        &self.tokens[self.next].0
    }

    fn span(&self) -> Range<usize> {
        self.tokens[self.next].1.clone()
    }

    /// Takes the next token; the end stays where it is.
    fn take(&mut self) -> Token {
        let token = self.peek().clone();
        if token != Token::End {
            self.next += 1;
        }
        token
    }

    fn sign(&mut self, sign: &'static str) -> bool {
        let found = *self.peek() == Token::Sign(sign);
        if found {
            self.next += 1;
        }
        found
    }

    fn word(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Token::Word(found) if found == word);
        if found {
            self.next += 1;
        }
        found
    }

    fn refuse(&self, expected: &'static str) -> SyntaxError {
        let found = match self.peek() {
            Token::Number(number) => number.to_string(),
            Token::Text(text) => format!("\"{text}\""),
            Token::Word(word) => word.clone(),
            Token::Sign(sign) => (*sign).to_owned(),
            Token::End => String::new(),
        };
        unexpected(self.span(), self.habit().unwrap_or(expected), &found)
    }

    /// What to write instead of the next token, when it is a word or a comma as people write it elsewhere.
    fn habit(&self) -> Option<&'static str> {
        let touches = |a: usize, b: usize| self.tokens[a].1.end == self.tokens[b].1.start;
        match self.peek() {
            Token::Word(word) if matches!(word.as_str(), "AND" | "OR" | "NOT" | "And" | "Or" | "Not") => {
                Some("small-letters")
            }
            Token::Word(word) if matches!(word.as_str(), "is" | "equals") => Some("double-equals"),
            Token::Word(word) if matches!(word.as_str(), "en" | "et") => Some("and"),
            Token::Word(word) if matches!(word.as_str(), "of" | "ou") => Some("or"),
            Token::Sign(",") if self.next > 0 && self.next + 1 < self.tokens.len() => {
                let (before, after) = (self.next - 1, self.next + 1);
                let both_numbers =
                    [before, after].iter().all(|at| matches!(self.tokens[*at].0, Token::Number(_)));
                let close = touches(before, self.next) && touches(self.next, after);
                (both_numbers && close).then_some("decimal-point")
            }
            _ => None,
        }
    }

    fn expect(&mut self, sign: &'static str, expected: &'static str) -> Result<(), SyntaxError> {
        if self.sign(sign) { Ok(()) } else { Err(self.refuse(expected)) }
    }

    fn end(&self) -> Result<(), SyntaxError> {
        if *self.peek() == Token::End { Ok(()) } else { Err(self.refuse("end")) }
    }

    fn name(&mut self) -> Result<String, SyntaxError> {
        match self.peek().clone() {
            Token::Word(word) if !is_keyword(&word) => {
                self.next += 1;
                Ok(word)
            }
            _ => Err(self.refuse("name")),
        }
    }

    fn binary(&self) -> Option<Binary> {
        Some(match self.peek() {
            Token::Word(word) if word == "or" => Binary::Or,
            Token::Word(word) if word == "and" => Binary::And,
            Token::Sign("==") => Binary::Equal,
            Token::Sign("!=") => Binary::Unequal,
            Token::Sign("<") => Binary::Less,
            Token::Sign("<=") => Binary::AtMost,
            Token::Sign(">") => Binary::Greater,
            Token::Sign(">=") => Binary::AtLeast,
            Token::Sign("+") => Binary::Plus,
            Token::Sign("-") => Binary::Minus,
            Token::Sign("*") => Binary::Times,
            Token::Sign("/") => Binary::Divide,
            _ => return None,
        })
    }

    fn expression(&mut self, weakest: u8) -> Result<Expr, SyntaxError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            let too_large = Some((&limits::RULE_DEPTH, self.depth));
            return Err(SyntaxError { too_large, ..self.refuse("shallower") });
        }
        let mut left = self.operand()?;
        while let Some(operator) = self.binary().filter(|operator| operator.strength() > weakest) {
            self.take();
            let right = self.expression(operator.strength())?;
            if operator.compares() && self.binary().is_some_and(Binary::compares) {
                return Err(self.refuse("one-comparison"));
            }
            let span = left.span.start..right.span.end;
            left = Expr { kind: ExprKind::Binary(operator, Box::new(left), Box::new(right)), span };
        }
        self.depth -= 1;
        Ok(left)
    }

    fn operand(&mut self) -> Result<Expr, SyntaxError> {
        let span = self.span();
        let literal = |kind| Ok(Expr { kind, span: span.clone() });
        match self.peek().clone() {
            Token::Number(number) => {
                self.take();
                literal(ExprKind::Number(number))
            }
            Token::Text(text) => {
                self.take();
                literal(ExprKind::Text(text))
            }
            Token::Word(word) if word == "true" || word == "false" => {
                self.take();
                literal(ExprKind::Truth(word == "true"))
            }
            Token::Word(word) if word == "not" => {
                self.take();
                // `not` binds weaker than a comparison, as a reader expects of "not a > b".
                let inner = self.expression(3)?;
                let span = span.start..inner.span.end;
                Ok(Expr { kind: ExprKind::Unary(Unary::Not, Box::new(inner)), span })
            }
            Token::Sign("-") => {
                self.take();
                let inner = self.expression(7)?;
                let span = span.start..inner.span.end;
                Ok(Expr { kind: ExprKind::Unary(Unary::Minus, Box::new(inner)), span })
            }
            Token::Sign("(") => {
                self.take();
                let inner = self.expression(0)?;
                let end = self.span().end;
                self.expect(")", "closing-bracket")?;
                Ok(Expr { kind: inner.kind, span: span.start..end })
            }
            Token::Word(_) => self.named(),
            _ => Err(self.refuse("value")),
        }
    }

    fn named(&mut self) -> Result<Expr, SyntaxError> {
        let start = self.span();
        let name = self.name()?;
        if self.sign("(") {
            return self.call(&name, start);
        }
        if self.sign(".") {
            let end = self.span().end;
            let field = self.name()?;
            return Ok(Expr { kind: ExprKind::Field(name, field), span: start.start..end });
        }
        Ok(Expr { kind: ExprKind::Name(name), span: start })
    }

    fn call(&mut self, name: &str, start: Range<usize>) -> Result<Expr, SyntaxError> {
        let over_a_set = matches!(
            (self.peek(), self.tokens.get(self.next + 1)),
            (Token::Word(_), Some((Token::Word(word), _))) if word == "in"
        );
        let kind = if over_a_set {
            let fold = Fold::ALL.into_iter().find(|(word, _)| *word == name);
            let (_, fold) = fold.ok_or_else(|| unexpected(start.clone(), "set-function", name))?;
            let binder = self.binder()?;
            let body = if self.sign(":") { Some(Box::new(self.expression(0)?)) } else { None };
            if body.is_none() && fold != Fold::Count {
                return Err(self.refuse("colon"));
            }
            ExprKind::Fold(fold, binder, body)
        } else {
            let function = Function::ALL.into_iter().find(|(word, _)| *word == name);
            let (_, function) = function.ok_or_else(|| unexpected(start.clone(), "function", name))?;
            let mut values = vec![self.expression(0)?];
            while self.sign(",") {
                values.push(self.expression(0)?);
            }
            ExprKind::Call(function, values)
        };
        let end = self.span().end;
        self.expect(")", "closing-bracket")?;
        Ok(Expr { kind, span: start.start..end })
    }

    fn binder(&mut self) -> Result<Binder, SyntaxError> {
        let start = self.span().start;
        let name = self.name()?;
        if !self.word("in") {
            return Err(self.refuse("in"));
        }
        let set_span = self.span();
        let set = self.name()?;
        let set = match set.as_str() {
            "strata" => Set::Strata,
            "groups" => Set::Groups,
            "criteria" => Set::Criteria,
            "dimensions" => Set::Dimensions,
            outer => {
                if !self.sign(".") || !self.word("groups") {
                    return Err(unexpected(set_span, "set", outer));
                }
                Set::GroupsOf(outer.to_owned())
            }
        };
        let filter = if self.word("if") { Some(Box::new(self.expression(0)?)) } else { None };
        let end = self.tokens[self.next.saturating_sub(1)].1.end;
        Ok(Binder { name, set, filter, span: start..end })
    }
}

fn is_keyword(word: &str) -> bool {
    matches!(word, "and" | "or" | "not" | "in" | "if" | "true" | "false")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> String {
        fn show(expr: &Expr) -> String {
            match &expr.kind {
                ExprKind::Number(number) => number.to_string(),
                ExprKind::Text(text) => format!("'{text}'"),
                ExprKind::Truth(truth) => truth.to_string(),
                ExprKind::Name(name) => name.clone(),
                ExprKind::Field(of, field) => format!("{of}.{field}"),
                ExprKind::Unary(operator, inner) => format!("({operator:?} {})", show(inner)),
                ExprKind::Binary(operator, a, b) => format!("({operator:?} {} {})", show(a), show(b)),
                ExprKind::Call(function, values) => {
                    format!("{function:?}[{}]", values.iter().map(show).collect::<Vec<_>>().join(", "))
                }
                ExprKind::Fold(fold, binder, body) => {
                    format!(
                        "{fold:?}[{} {:?}: {}]",
                        binder.name,
                        binder.set,
                        body.as_deref().map_or_else(String::new, show)
                    )
                }
            }
        }
        parse(text).map_or_else(|error| format!("{}@{:?}", error.expected, error.span), |expr| show(&expr))
    }

    #[test]
    fn precedence_is_that_of_a_spreadsheet() {
        assert_eq!(shape("1 + 2 * 3"), "(Plus 1 (Times 2 3))");
        assert_eq!(shape("1 - 2 - 3"), "(Minus (Minus 1 2) 3)");
        assert_eq!(shape("-2 * 3"), "(Times (Minus 2) 3)");
        assert_eq!(shape("not a > 1 and b"), "(And (Not (Greater a 1)) b)");
        assert_eq!(shape("a or b and c"), "(Or a (And b c))");
        assert_eq!(shape("(1 + 2) / 3"), "(Divide (Plus 1 2) 3)");
    }

    #[test]
    fn folds_and_calls() {
        assert_eq!(shape("max(a, 2)"), "Max[a, 2]");
        assert_eq!(shape("count(s in strata)"), "Count[s Strata: ]");
        assert_eq!(
            shape("any(g in s.groups if g.x: g.change < 0)"),
            "Any[g GroupsOf(\"s\"): (Less g.change 0)]"
        );
    }

    #[test]
    fn every_refusal_points_at_its_place() {
        assert_eq!(shape("1 +"), "value@3..3");
        assert_eq!(shape("a < b < c"), "one-comparison@6..7");
        assert_eq!(shape("foo(1)"), "function@0..3");
        assert_eq!(shape("sum(s in strata)"), "colon@15..16");
        assert_eq!(shape("\"open"), "closing-quote@0..5");
        assert_eq!(shape("a ; b"), "rule@2..3");
        assert_eq!(shape("1.2.3"), "number@0..5");
        assert_eq!(shape(&"9".repeat(400)), "number@0..400");
        assert_eq!(shape(&format!("0.{}1", "0".repeat(400))), "number@0..403");
    }

    #[test]
    fn habits_from_elsewhere_are_told_what_to_write_here() {
        assert_eq!(shape("a = 2"), "double-equals@2..3");
        assert_eq!(shape("a is 2"), "double-equals@2..4");
        assert_eq!(shape("a => 2"), "at-least@2..4");
        assert_eq!(shape("a ≥ 2"), "at-least@2..5");
        assert_eq!(shape("a < 0,5"), "decimal-point@5..6");
        assert_eq!(shape("(a < 0,5)"), "decimal-point@6..7");
        assert_eq!(shape("a < 60%"), "share@6..7");
        assert_eq!(shape("a > 1 AND b > 2"), "small-letters@6..9");
        assert_eq!(shape("a > 1 en b > 2"), "and@6..8");
        assert_eq!(shape("max(0,6)"), "Max[0, 6]");
    }

    #[test]
    fn depth_and_length_are_bounded() {
        let deep = format!("{}1{}", "(".repeat(10_000 / 8), ")".repeat(10_000 / 8));
        assert!(parse(&deep).is_err_and(|error| error.too_large.is_some()));
        assert!(parse(&"1+".repeat(MAX_LENGTH)).is_err_and(|error| error.too_large.is_some()));
    }
}
