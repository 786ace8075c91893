//! Pages leave out what their rule is not about; here it is filled in. `README.md` lists the same defaults.

use super::page::{Files, Lines};

/// Keys a row gets when it lacks them; `ID` stands for the row's id, quoted.
const ROWS: [(&str, &[(&str, &str)]); 11] = [
    ("evidence", &[("text", "ID")]),
    ("scale", &[("kind", "\"numbers\"")]),
    ("dimension", &[("name", "ID")]),
    (
        "criterion",
        &[("dimension", "FIRST dimension"), ("scale", "FIRST scale"), ("name", "ID"), ("question", "ID")],
    ),
    (
        "gate",
        &[
            ("name", "ID"),
            ("text", "ID"),
            ("effect", "\"cap\""),
            ("effect_text", "ID"),
            ("on_fail", "FIRST verdict"),
        ],
    ),
    ("verdict", &[("name", "ID"), ("text", "ID")]),
    ("fact", &[("question", "ID")]),
    ("claim", &[("section", "\"1\""), ("text", "ID")]),
    ("stratum", &[("name", "ID"), ("axis", "\"socio-economic\""), ("ordered", "true")]),
    (
        "group",
        &[
            ("name", "ID"),
            ("uptake", "1"),
            ("benefit", "0"),
            ("effect_on_non_users", "0"),
            ("evidence", "\"A\""),
        ],
    ),
    ("outcome", &[("name", "\"outcome\""), ("unit", "\"%\"")]),
];

/// Fills in a file of this kind and slot.
pub(crate) fn complete(kind: &str, slot: &str, lines: &Lines, files: &Files) -> Lines {
    let mut lines = lines.clone();
    let mut top = Vec::new();
    let mut end = Vec::new();
    let mut key = |lines: &Lines, key: &str, value: &str| {
        if !has_top(lines, key) {
            top.push((0, format!("{key} = {value}")));
        }
    };
    key(&lines, "maatlat", &format!("\"{kind}/1\""));
    match kind {
        "rubric" => {
            for (name, value) in [
                ("id", "\"page\""),
                ("version", "\"1\""),
                ("title", "\"Page\""),
                ("languages", "[\"en\"]"),
                ("limits", "[\"An example.\"]"),
            ] {
                key(&lines, name, value);
            }
            for (list, row) in [
                ("evidence", "id = \"A\"\nfactor = 1"),
                ("scale", "id = \"percent\"\nkind = \"numbers\"\nmin = 0\nmax = 100"),
                ("dimension", "id = \"D\""),
                ("verdict", "id = \"done\"\nwhen = \"true\""),
            ] {
                if !has_list(&lines, list) {
                    end.push((0, format!("[[{list}]]")));
                    end.extend(row.lines().map(|line| (0, line.to_owned())));
                }
            }
        }
        "proposal" => {
            key(&lines, "id", &format!("\"{}\"", if slot.is_empty() { "proposal" } else { slot }));
            key(&lines, "title", "\"Proposal\"");
            if !has_list(&lines, "outcome") {
                let percent = "{ name = \"outcome\", unit = \"%\", better = \"higher\", min = 0, max = 100 }";
                key(&lines, "outcome", percent);
            }
        }
        "ratings" => {
            let proposal = files.keys().find(|(kind, _)| kind == "proposal").map_or("", |(_, slot)| slot);
            let proposal = if proposal.is_empty() { "proposal" } else { proposal };
            key(&lines, "rubric", "\"page\"");
            key(&lines, "proposal", &format!("\"{proposal}\""));
            key(&lines, "assessor", &format!("\"{}\"", if slot.is_empty() { "assessor" } else { slot }));
            key(&lines, "conflict_of_interest", "false");
        }
        _ => {}
    }
    lines.extend(end);
    let lines = if kind == "ratings" { ratings(&lines) } else { rows(&lines) };
    top.extend(lines);
    top
}

/// The key at the start of a line, before `=` or `.`.
fn key_of(line: &str) -> Option<&str> {
    let key = line.trim_start().split(['=', '.', ' ']).next()?;
    let is_word = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
    (is_word && line.contains('=')).then_some(key)
}

fn is_header(line: &str) -> bool {
    line.starts_with('[')
}

fn has_top(lines: &Lines, key: &str) -> bool {
    lines.iter().take_while(|(_, line)| !is_header(line)).any(|(_, line)| key_of(line) == Some(key))
}

fn has_list(lines: &Lines, list: &str) -> bool {
    let headers = [format!("[[{list}]]"), format!("[{list}]")];
    has_top(lines, list) || lines.iter().any(|(_, line)| headers.contains(&line.trim().to_owned()))
}

/// The value of a key in the text of a row.
fn value<'t>(row: &'t str, key: &str) -> Option<&'t str> {
    let starts = row.match_indices(key).filter(|(at, _)| {
        let before = row[..*at].chars().next_back();
        before.is_none_or(|c| !(c.is_alphanumeric() || c == '_' || c == '"' || c == '\''))
    });
    let rest = starts.map(|(at, _)| &row[at + key.len()..]);
    rest.filter_map(|rest| rest.trim_start().strip_prefix('=')).map(str::trim_start).next()
}

fn quoted(value: &str) -> &str {
    let end = value.get(1..).and_then(|rest| rest.find(['"', '\'']));
    end.map_or("\"?\"", |end| &value[..end + 2])
}

/// The id of the first row of a list.
fn first(list: &str, lines: &Lines) -> String {
    let mut inside = false;
    for (_, line) in lines {
        if is_header(line) {
            inside = line.trim() == format!("[[{list}]]");
        } else if key_of(line) == Some(list) {
            inside = true;
        }
        if let (true, Some(id)) = (inside, value(line, "id")) {
            return quoted(id).to_owned();
        }
    }
    "\"?\"".to_owned()
}

fn missing(list: &str, row: &str, lines: &Lines) -> Vec<String> {
    let defaults = ROWS.iter().find(|(name, _)| *name == list).map_or(&[][..], |(_, keys)| keys);
    let id = value(row, "id").map_or("\"?\"", quoted);
    let lacks = |key: &str| {
        let words = if key == "kind" && row.contains("option") { None } else { Some(()) };
        words.is_some() && value(row, key).is_none() && !row.contains(&format!("{key}."))
    };
    defaults
        .iter()
        .filter(|(key, _)| lacks(key))
        .map(|(key, default)| {
            let default =
                default.strip_prefix("FIRST ").map_or((*default).replace("ID", id), |of| first(of, lines));
            format!("{key} = {default}")
        })
        .collect()
}

/// Completes rows written as `{ id = …, … }` on one line of a list, and rows under `[[list]]` headers.
fn rows(lines: &Lines) -> Lines {
    let mut done = Lines::new();
    let mut list = String::new();
    for (n, (at, line)) in lines.iter().enumerate() {
        if is_header(line) {
            let path = line.trim_matches(['[', ']', ' ']);
            path.rsplit('.').next().unwrap_or_default().clone_into(&mut list);
            done.push((*at, line.clone()));
            let own = lines[n + 1..].iter().take_while(|(_, line)| !is_header(line));
            let own: Vec<_> = own.map(|(_, line)| line.as_str()).collect();
            done.extend(missing(&list, &own.join("\n"), lines).into_iter().map(|added| (*at, added)));
            continue;
        }
        if let Some(key) = key_of(line)
            && line.contains("= [")
        {
            key.clone_into(&mut list);
        }
        done.push((*at, inline_rows(line, &list, lines)));
    }
    done
}

/// Completes every `{ id = … }` on a line; those after `KEY = [` on the same line belong to that list.
fn inline_rows(line: &str, list: &str, lines: &Lines) -> String {
    let mut done = line.to_owned();
    let starts: Vec<_> = line.match_indices("{ id =").map(|(at, _)| at).collect();
    for start in starts.into_iter().rev() {
        let mut depth = 0;
        let end = done[start..].find(|c| {
            depth += match c {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            depth == 0
        });
        let Some(end) = end.map(|end| start + end) else { continue };
        let own = open_list(&line[..start]);
        let added = missing(own.unwrap_or(list), &done[start..end], lines);
        let added = added.iter().fold(String::new(), |all, added| format!("{all}, {added}"));
        done = format!("{}{added} {}", done[..end].trim_end(), &done[end..]);
    }
    done
}

/// The key of the innermost list that is still open at the end of a text.
fn open_list(text: &str) -> Option<&str> {
    let mut open = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '[' => open.push(text[..at].trim_end().strip_suffix('=').map(str::trim_end)),
            ']' => drop(open.pop()),
            _ => {}
        }
    }
    let key = open.pop().flatten()?;
    key.rsplit([' ', '{', ',']).next()
}

/// Levels written as `rating.A.level = 3` get a grade, a reason and a source.
fn ratings(lines: &Lines) -> Lines {
    let mut done = Lines::new();
    let has = |start: &str| lines.iter().any(|(_, line)| line.trim_start().starts_with(start));
    for (at, line) in lines {
        done.push((*at, line.clone()));
        let level = line.split_once('=').and_then(|(path, _)| path.trim().strip_suffix(".level"));
        let Some(path) = level.filter(|path| path.starts_with("rating.")) else { continue };
        for (key, default) in
            [("evidence", "\"A\""), ("reason", "\"An example.\""), ("sources", "[\"Source\"]")]
        {
            if !has(&format!("{path}.{key} ")) {
                done.push((*at, format!("{path}.{key} = {default}")));
            }
        }
    }
    done
}
