//! Where a report says something else than it should: sentence by sentence.

/// A sentence, cell or line of one text beside that of another; one of the two may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Line in the first text, from 1; where the sentence is missing, the line it should stand before.
    pub line: usize,
    /// What stands there.
    pub found: String,
    /// What should stand there.
    pub expected: String,
}

/// Lines that are compared each with each; of longer stretches only the places are paired.
const PAIRED: usize = 2_000;

/// Every place where `found` differs from `expected`, in the order of the text.
pub fn differences(found: &str, expected: &str) -> Vec<Difference> {
    let (found, expected): (Vec<&str>, Vec<&str>) = (found.lines().collect(), expected.lines().collect());
    let before = found.iter().zip(&expected).take_while(|(a, b)| a == b).count();
    let (found_rest, expected_rest) = (&found[before..], &expected[before..]);
    let after = found_rest.iter().rev().zip(expected_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let found_rest = &found_rest[..found_rest.len() - after];
    let expected_rest = &expected_rest[..expected_rest.len() - after];
    let mut differences = Vec::new();
    for (stretch, others) in stretches(found_rest, expected_rest) {
        for place in 0..stretch.len().max(others.len()) {
            let line = before + stretch.start + place.min(stretch.len()) + 1;
            let own = stretch.clone().nth(place).map_or("", |line| found_rest[line]);
            let other = others.clone().nth(place).map_or("", |line| expected_rest[line]);
            let (found, expected) = sentences(own, other);
            if !(found.is_empty() && expected.is_empty()) {
                differences.push(Difference { line, found, expected });
            }
        }
    }
    differences
}

type Stretch = std::ops::Range<usize>;

/// The stretches of lines between those that both texts have in the same order.
fn stretches(found: &[&str], expected: &[&str]) -> Vec<(Stretch, Stretch)> {
    if found.len() > PAIRED || expected.len() > PAIRED {
        return vec![(0..found.len(), 0..expected.len())];
    }
    // The longest common run from each pair of places to the ends.
    let width = expected.len() + 1;
    let mut common = vec![0_u16; (found.len() + 1) * width];
    for a in (0..found.len()).rev() {
        for b in (0..expected.len()).rev() {
            common[a * width + b] = if found[a] == expected[b] {
                common[(a + 1) * width + b + 1] + 1
            } else {
                common[(a + 1) * width + b].max(common[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b) = (0, 0);
    let (mut from_a, mut from_b) = (0, 0);
    let mut stretches = Vec::new();
    while a < found.len() && b < expected.len() {
        if found[a] == expected[b] {
            if a > from_a || b > from_b {
                stretches.push((from_a..a, from_b..b));
            }
            (a, b) = (a + 1, b + 1);
            (from_a, from_b) = (a, b);
        } else if common[(a + 1) * width + b] >= common[a * width + b + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    if from_a < found.len() || from_b < expected.len() {
        stretches.push((from_a..found.len(), from_b..expected.len()));
    }
    stretches
}

/// The sentences or cells of two lines from the first that differs to the last.
fn sentences(found: &str, expected: &str) -> (String, String) {
    let (own, other) = (pieces(found), pieces(expected));
    let before = own.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let rest = own.len().min(other.len()) - before;
    let after = own.iter().rev().zip(other.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let between = |pieces: &[&str]| pieces[before..pieces.len() - after].concat().trim().to_owned();
    (between(&own), between(&other))
}

/// A line cut after each sentence and each cell; together the pieces are the line.
fn pieces(line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for end in [". ", "? ", "! ", ": ", " | "]
        .iter()
        .flat_map(|mark| line.match_indices(mark).map(move |(at, mark)| at + mark.len()))
        .collect::<std::collections::BTreeSet<_>>()
    {
        pieces.push(&line[start..end]);
        start = end;
    }
    pieces.push(&line[start..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(found: &str, expected: &str) -> Vec<(usize, String, String)> {
        differences(found, expected).into_iter().map(|one| (one.line, one.found, one.expected)).collect()
    }

    #[test]
    fn the_sentence_is_named_and_not_the_whole_line() {
        let ours = "# Title\n\nIt is so. The chance is 86%. It ends.\n\n| a | 12 | c |\n";
        let edited = ours.replace("86%", "12%");
        assert_eq!(told(&edited, ours), [(3, "The chance is 12%.".into(), "The chance is 86%.".into())]);
        let cell = ours.replace("| 12 |", "| 13 |");
        assert_eq!(told(&cell, ours), [(5, "13 |".into(), "12 |".into())]);
        assert_eq!(told(ours, ours), []);
    }

    #[test]
    fn lines_that_are_gone_or_new_have_nothing_beside_them() {
        let ours = "one\ntwo\nthree\nfour\n";
        assert_eq!(told("one\nthree\nfour\n", ours), [(2, String::new(), "two".into())]);
        assert_eq!(told("one\ntwo\nthree\nmore\nfour\n", ours), [(4, "more".into(), String::new())]);
        let two = told("ONE\ntwo\nthree\nFOUR\n", ours);
        assert_eq!(two.iter().map(|(line, ..)| *line).collect::<Vec<_>>(), [1, 4]);
    }

    #[test]
    fn a_text_of_another_kind_is_no_trouble() {
        let long = "a line\n".repeat(5_000);
        assert_eq!(differences(&long, "").len(), 5_000);
        assert!(differences("", "").is_empty());
    }
}
