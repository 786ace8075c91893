//! A page becomes sections; a section's tests are its `expect` blocks with the files in force above them.

use std::collections::BTreeMap;

/// Numbered lines of a block: line of the page, text.
pub(crate) type Lines = Vec<(usize, String)>;

/// A file as the page writes it: kind and slot (`ratings`, `anna`), and its lines.
pub(crate) type Files = BTreeMap<(String, String), Lines>;

/// What stands under one heading, up to the next.
pub(crate) struct Section {
    /// Headings from the top, `›` between.
    pub(crate) heading: String,
    /// Line of the heading.
    pub(crate) line: usize,
    /// No deeper heading follows.
    pub(crate) is_leaf: bool,
    /// Its `expect` blocks.
    pub(crate) tests: Vec<Test>,
}

/// An `expect` block.
pub(crate) struct Test {
    /// The files in force.
    pub(crate) files: Files,
    /// Number of draws.
    pub(crate) draws: usize,
    /// The claims.
    pub(crate) claims: Lines,
}

/// Reads a page. A section starts from the files of the headings above it, not from those of its neighbours.
pub(crate) fn read(text: &str) -> Result<Vec<Section>, (usize, String)> {
    let mut sections: Vec<Section> = Vec::new();
    // Per heading that is open: depth, title, files in force at the end of its own text.
    let mut open: Vec<(usize, String, Files)> = Vec::new();
    let mut lines = text.lines().enumerate().map(|(n, line)| (n + 1, line));
    while let Some((at, line)) = lines.next() {
        let depth = line.chars().take_while(|c| *c == '#').count();
        if depth > 0 && line.chars().nth(depth) == Some(' ') {
            open.retain(|(other, ..)| *other < depth);
            let files = open.last().map(|(.., files)| files.clone()).unwrap_or_default();
            open.push((depth, line[depth..].trim().to_owned(), files));
            if let Some(before) = sections.last_mut() {
                let deeper = open.len() > before.heading.matches(" › ").count() + 1;
                before.is_leaf = !deeper;
            }
            let path: Vec<_> = open.iter().map(|(_, title, _)| title.as_str()).collect();
            sections
                .push(Section { heading: path.join(" › "), line: at, is_leaf: true, tests: Vec::new() });
            continue;
        }
        let Some(info) = line.strip_prefix("```") else { continue };
        let mut block = Lines::new();
        loop {
            match lines.next() {
                Some((_, "```")) => break,
                Some((at, line)) => block.push((at, line.to_owned())),
                None => return Err((at, "this block is never closed".to_owned())),
            }
        }
        let (Some((.., files)), Some(section)) = (open.last_mut(), sections.last_mut()) else {
            return Err((at, "a block needs a heading above it".to_owned()));
        };
        take(info, block, at, files, section)?;
    }
    Ok(sections)
}

fn take(
    info: &str,
    block: Lines,
    at: usize,
    files: &mut Files,
    section: &mut Section,
) -> Result<(), (usize, String)> {
    let words: Vec<&str> = info.split_whitespace().collect();
    match words[..] {
        ["toml", kind @ ("rubric" | "proposal" | "ratings" | "call"), ref rest @ ..] => {
            let added = rest.last() == Some(&"added");
            let slot = rest.first().filter(|slot| **slot != "added").copied().unwrap_or_default();
            let key = (kind.to_owned(), slot.to_owned());
            match files.get_mut(&key) {
                Some(base) if added => add(base, block),
                None if added => return Err((at, format!("there is no {kind} to add to"))),
                _ => {
                    files.insert(key, block);
                }
            }
        }
        ["toml", "no", kind] => files.retain(|(found, _), _| found != kind),
        ["expect", ref rest @ ..] => {
            let draws = rest.first().and_then(|rest| rest.strip_prefix("draws=")?.parse().ok());
            let claims = block.into_iter().filter(|(_, line)| !line.trim().is_empty()).collect();
            let test = Test { files: files.clone(), draws: draws.unwrap_or(10_000), claims };
            section.tests.push(test);
        }
        ["toml", ..] => return Err((at, format!("unknown kind of block: {info}"))),
        // Formulas and examples that are only read.
        _ => {}
    }
    Ok(())
}

/// Adds lines to a file: those before the first table header go to its top, the others to its end.
fn add(base: &mut Lines, block: Lines) {
    let header = |(_, line): &(usize, String)| line.starts_with('[');
    let cut = block.iter().position(header).unwrap_or(block.len());
    let mut top = block;
    let tables = top.split_off(cut);
    top.append(base);
    top.extend(tables);
    *base = top;
}
