//! Another kind of text file, recognised by its first lines.

/// Lines that decide.
const LINES: usize = 40;

/// The name of the format that a text is written in, when it does not look like TOML at all. Only asked about texts that
/// cannot be parsed.
pub(super) fn other_format(text: &str) -> Option<&'static str> {
    let start = text.trim_start();
    let certain = [("{", "JSON"), ("---", "YAML"), ("<", "HTML, XML")];
    if let Some((_, name)) = certain.into_iter().find(|(beginning, _)| start.starts_with(beginning)) {
        return Some(name);
    }
    let lines: Vec<&str> =
        text.lines().map(str::trim_end).filter(|line| !line.is_empty()).take(LINES).collect();
    // One line with a key or a header, and it is TOML with mistakes in it.
    if lines.iter().any(|line| is_toml(line)) {
        return None;
    }
    let list = start.strip_prefix('[').map(str::trim_start);
    if list.is_some_and(|inside| inside.starts_with(['{', '[', '"', ']'])) {
        return Some("JSON");
    }
    let said: Vec<&str> = lines.iter().copied().filter(|line| !line.starts_with('#')).collect();
    let share = |is: fn(&str) -> bool| 10 * said.iter().filter(|line| is(line)).count() >= 7 * said.len();
    if said.len() >= 2 && is_table(&said) {
        return Some("CSV");
    }
    if said.len() >= 2 && share(is_yaml) && said.iter().any(|line| is_pair(line)) {
        return Some("YAML");
    }
    let headings = lines.iter().any(|line| line.starts_with("# ") || line.starts_with("## "));
    let points = said.iter().filter(|line| line.starts_with("- ") || line.starts_with("* ")).count();
    (headings && !said.is_empty() || points >= 2).then_some("Markdown")
}

/// `key = …` or `[header]`.
fn is_toml(line: &str) -> bool {
    let is_key = |key: &str| {
        let plain = |c: char| {
            c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '"' | '\'' | ' ' | '\u{a0}' | '\u{200b}')
        };
        !key.trim().is_empty() && key.chars().all(plain)
    };
    let line = line.trim_start();
    let header = line.strip_prefix('[').and_then(|rest| rest.trim_end().strip_suffix(']'));
    line.split_once('=').is_some_and(|(key, _)| is_key(key))
        || header.is_some_and(|name| is_key(name.trim_matches(['[', ']'])) && !name.contains('"'))
}

/// `key: …`.
fn is_pair(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, rest)| {
        let key = key.trim_start().trim_start_matches("- ");
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ' | '"');
        !key.is_empty() && key.chars().all(plain) && (rest.is_empty() || rest.starts_with(' '))
    })
}

/// `key: …`, or `- …`, or a line that goes on.
fn is_yaml(line: &str) -> bool {
    is_pair(line) || line.trim_start().starts_with("- ") || line.starts_with("  ")
}

/// Whether every line has the same number of separators, at least one, outside of quotes.
fn is_table(lines: &[&str]) -> bool {
    let count = |line: &str, separator: char| {
        let mut quoted = false;
        let mut found = 0;
        for c in line.chars() {
            quoted ^= c == '"';
            found += usize::from(c == separator && !quoted);
        }
        found
    };
    [',', ';', '\t'].into_iter().any(|separator| {
        let first = count(lines[0], separator);
        first > 0 && lines.iter().all(|line| count(line, separator) == first)
    })
}

#[cfg(test)]
mod tests {
    use super::other_format;

    #[test]
    fn formats_are_recognised_and_toml_is_left_alone() {
        assert_eq!(other_format("id: bus\ngroups:\n  - low\n"), Some("YAML"));
        assert_eq!(other_format("[\n  {\"id\": 1}\n]"), Some("JSON"));
        assert_eq!(other_format("id;size\nbus;\"1;2\"\n"), Some("CSV"));
        assert_eq!(other_format("a\tb\nc\td\n"), Some("CSV"));
        assert_eq!(other_format("# Title\n\nText, of course.\n\n- a\n"), Some("Markdown"));
        for toml in
            ["id: bus\ntitle = 3,5", "[proposal]\nid: bus\nname: x", "[\"a\"]\nb = 1,5", "x\u{a0}= 1,5"]
        {
            assert_eq!(other_format(toml), None, "{toml}");
        }
        assert_eq!(other_format("Dear committee,\n\nWe would like a bus.\n"), None);
    }
}
