//! Edits of an input: bytes, words of the target, lines, values and pieces of other inputs.

use std::ops::Range;

use super::random::Random;

/// Numbers at the edges of what can be stored, and slips in writing them.
const NUMBERS: [&str; 24] = [
    "0",
    "-0.0",
    "1",
    "-1",
    "0.5",
    "1e308",
    "-1e308",
    "1.7976931348623157e308",
    "5e-324",
    "1e-400",
    "1e400",
    "nan",
    "-inf",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "0x7fffffffffffffff",
    "1_000",
    "9007199254740993",
    "0,25",
    "25%",
    "1.0000000000000002",
    "1e-300",
    "100000",
];

/// Texts that make trouble in one place or another.
const TEXTS: [&str; 30] = [
    "\u{202e}",
    "\u{1b}[31m",
    "\u{9b}2J",
    "\0",
    "\u{feff}",
    "\u{a0}",
    "\r",
    "\r\n",
    "\n",
    "\t",
    "é",
    "👩\u{200d}🚀",
    "e\u{301}",
    "\u{e000}",
    "\u{ffff}",
    "\u{10ffff}",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "\\",
    "\\u0000",
    "\\U0001F600",
    "“",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    "#",
];

/// Changes an input in one to five places; `others` lend pieces, `words` are those of the target.
pub(crate) fn mutate(
    input: &[u8],
    others: &[Vec<u8>],
    words: &[&str],
    limit: usize,
    random: &mut Random,
) -> Vec<u8> {
    let mut bytes = input.to_vec();
    for _ in 0..=random.below(5) {
        edit(&mut bytes, others, words, random);
    }
    bytes.truncate(limit);
    bytes
}

fn edit(bytes: &mut Vec<u8>, others: &[Vec<u8>], words: &[&str], random: &mut Random) {
    let place = random.below(bytes.len() + 1);
    match random.below(14) {
        0 if place < bytes.len() => bytes[place] ^= 1 << random.below(8),
        1 => bytes.insert(place, random.next() as u8),
        2 => drop(bytes.splice(short(bytes, random), [])),
        3 => {
            let copied = bytes[short(bytes, random)].to_vec();
            insert(bytes, place, &copied.repeat(1 + random.below(3)));
        }
        4 | 5 => insert(bytes, place, random.pick(words).as_bytes()),
        6 => insert(bytes, place, random.pick(&TEXTS).as_bytes()),
        7 => drop(bytes.splice(number(bytes, random), random.pick(&NUMBERS).bytes())),
        8 => drop(bytes.splice(value(bytes, random), random.pick(&NUMBERS).bytes())),
        9 => {
            let from = value(bytes, random);
            let borrowed = bytes[from].to_vec();
            drop(bytes.splice(value(bytes, random), borrowed));
        }
        10 => drop(bytes.splice(line(bytes, random), [])),
        11 => {
            let moved: Vec<u8> = bytes.splice(line(bytes, random), []).collect();
            let to = line(bytes, random).start;
            insert(bytes, to, &moved);
        }
        12 => {
            let copied = bytes[line(bytes, random)].to_vec();
            let to = line(bytes, random).start;
            insert(bytes, to, &copied);
        }
        _ => {
            let Some(other) = others.get(random.below(others.len())) else { return };
            let lent = if random.once_in(2) {
                line(other, random).start..line(other, random).end
            } else {
                short(other, random)
            };
            let lent = other[lent.start..lent.end.max(lent.start)].to_vec();
            let place = if random.once_in(2) { line(bytes, random).start } else { place.min(bytes.len()) };
            insert(bytes, place, &lent);
        }
    }
}

fn insert(bytes: &mut Vec<u8>, place: usize, piece: &[u8]) {
    let place = place.min(bytes.len());
    drop(bytes.splice(place..place, piece.iter().copied()));
}

/// A short stretch.
fn short(bytes: &[u8], random: &mut Random) -> Range<usize> {
    let start = random.below(bytes.len() + 1);
    let longest = if random.once_in(8) { 400 } else { 16 };
    start..(start + random.below(longest)).min(bytes.len())
}

/// A line with its end.
fn line(bytes: &[u8], random: &mut Random) -> Range<usize> {
    let place = random.below(bytes.len() + 1);
    let start = bytes[..place].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let end =
        bytes[place..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |end| place + end + 1);
    start..end
}

/// What stands after an `=`, or nothing at the end.
fn value(bytes: &[u8], random: &mut Random) -> Range<usize> {
    let line = line(bytes, random);
    let text = &bytes[line.clone()];
    let start = text.iter().position(|byte| *byte == b'=').map_or(text.len(), |equals| equals + 1);
    let end = text.iter().rposition(|byte| *byte != b'\n').map_or(start, |last| last + 1);
    line.start + start.min(end)..line.start + end
}

/// A number, or nothing at the end.
fn number(bytes: &[u8], random: &mut Random) -> Range<usize> {
    let from = random.below(bytes.len() + 1);
    let Some(start) = bytes[from..].iter().position(u8::is_ascii_digit) else {
        return bytes.len()..bytes.len();
    };
    let start = from + start;
    let end = bytes[start..].iter().position(|byte| !(byte.is_ascii_digit() || *byte == b'.'));
    start..end.map_or(bytes.len(), |end| start + end)
}
