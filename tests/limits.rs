//! Every limit of `src/limits.rs`, at the limit and one beyond it: what is allowed works, and what is not has a name.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot run has failed")]

#[path = "common/program.rs"]
mod program;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use maatlat::check::open;
use maatlat::diagnostic::Source;
use maatlat::limits::{self, Limit};
use tempfile::TempDir;

/// A file of the small call that all bad inputs start from.
fn small(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad-inputs/_call").join(name))
        .unwrap()
}

/// The small call: call, rubric, proposal, ratings.
fn files() -> [String; 4] {
    ["maatlat.toml", "rubric.toml", "proposals/bus.toml", "ratings/bus.anna.toml"].map(small)
}

/// What is said about files: codes with the word of their limit.
fn said(texts: &[String]) -> Vec<String> {
    let name = |n: usize| format!("{n}.toml");
    let sources: Vec<_> =
        texts.iter().enumerate().map(|(n, text)| Source::new(name(n), text.clone().into_bytes())).collect();
    let (_, diagnostics) = open(&sources);
    let word = |args: &[(&str, String)]| {
        args.iter().find(|(name, _)| *name == "what").map_or_else(String::new, |(_, word)| format!(" {word}"))
    };
    diagnostics.iter().map(|one| format!("{}{}", one.code, word(&one.args))).collect()
}

/// The small call with one file changed.
fn with(file: usize, change: impl Fn(&str) -> String) -> Vec<String> {
    let mut files = files().to_vec();
    files[file] = change(&files[file]);
    files
}

const RUBRIC: usize = 1;
const PROPOSAL: usize = 2;

/// `text` so many times, with `{n}` counted from `from`.
fn times(text: &str, from: usize, count: usize) -> String {
    (from..from + count).map(|n| text.replace("{n}", &format!("{n:03}"))).collect()
}

/// Files that hold just so many of what a limit counts. `None` for what only a command can meet.
fn holding(limit: Limit, count: usize) -> Option<Vec<String>> {
    let after = |file, text: String| Some(with(file, |old| format!("{old}\n{text}")));
    let more = |there: usize| count - there;
    let x = |letters: usize| "x".repeat(letters);
    match limit.word {
        "file-bytes" => Some(with(RUBRIC, |old| {
            let rest = count - old.len() - 1;
            format!("{old}#{}", x(rest))
        })),
        "nesting" => {
            after(RUBRIC, format!("[x-note]\na = {}{}", "[".repeat(count - 2), "]".repeat(count - 2)))
        }
        "entries" => Some(with(RUBRIC, |old| {
            let notes = times("x-{n} = 1\n", 1, count - 13);
            format!("{notes}{old}")
        })),
        "key-letters" => after(RUBRIC, format!("x-{} = 1", x(count - 2))),
        "text-letters" => Some(with(RUBRIC, |old| old.replace("Small rubric", &x(count)))),
        "id-letters" => Some(with(RUBRIC, |old| {
            old.replace("id = \"value\"", &format!("id = {:?}", x(count)))
                .replace("dimension = \"value\"", &format!("dimension = {:?}", x(count)))
        })),
        "grades" => {
            after(RUBRIC, times("[[evidence]]\nid = \"e{n}\"\ntext = \"T\"\nfactor = 2\n", 1, more(2)))
        }
        "scales" => after(
            RUBRIC,
            times("[[scale]]\nid = \"s{n}\"\nkind = \"numbers\"\nmin = 0\nmax = 1\n", 1, more(1)),
        ),
        "options" => after(
            RUBRIC,
            format!(
                "[[scale]]\nid = \"o\"\nkind = \"options\"\n{}",
                times("[[scale.option]]\nid = \"a{n}\"\npoints = 1\n", 1, count)
            ),
        ),
        "levels" => Some(with(RUBRIC, |old| {
            old.replace("max = 4", &format!("max = {}", count - 1)).replace("step = 0.5", "step = 1")
        })),
        "dimensions" => after(
            RUBRIC,
            times(
                "[[dimension]]\nid = \"d{n}\"\nname = \"D\"\n[[criterion]]\nid = \"c{n}\"\ndimension = \"d{n}\"\nscale = \"levels\"\nweight = 1\nname = \"N\"\nquestion = \"Q\"\n",
                1,
                more(2),
            ),
        ),
        "criteria" => after(
            RUBRIC,
            times(
                "[[criterion]]\nid = \"c{n}\"\ndimension = \"value\"\nscale = \"levels\"\nweight = 1\nname = \"N\"\nquestion = \"Q\"\n",
                1,
                more(2),
            ),
        ),
        "anchors" => after(
            RUBRIC,
            "[[criterion]]\nid = \"c\"\ndimension = \"value\"\nscale = \"levels\"\nweight = 1\nname = \"N\"\nquestion = \"Q\"\n".to_owned()
                + &times("[[criterion.anchor]]\nlevel = 1\ntext = \"T\"\n", 1, count),
        ),
        "values" => after(RUBRIC, {
            // The rubric itself holds 70, the table 1, a hundred lists 100, and 99 of them 499 each.
            let list = |n: usize| format!("a{n:03} = [{}]\n", "1,".repeat(if n == 0 { count - 49_572 } else { 499 }));
            format!("[x-note]\n{}", (0..100).map(list).collect::<String>())
        }),
        "claims" => Some(with(RUBRIC, |old| {
            let names: Vec<_> = (1..=count).map(|n| format!("\"k{n:03}\"")).collect();
            let carried = format!("id = \"say\"\nclaims = [{}]", names.join(", "));
            let other = "id = \"lasting\"\nclaims = [\"k001\"]";
            let claims = times("[[claim]]\nid = \"k{n}\"\nsection = \"1\"\ntext = \"T\"\n", 1, count);
            format!("{}\n{claims}", old.replace("id = \"say\"", &carried).replace("id = \"lasting\"", other))
        })),
        "facts" => Some({
            let mut files = with(RUBRIC, |old| {
                format!(
                    "{old}\n{}",
                    times("[[fact]]\nid = \"f{n}\"\nquestion = \"Q\"\nkind = \"yes-no\"\n", 1, count)
                )
            });
            let facts = format!("[facts]\n{}\n[outcome]", times("f{n} = true\n", 1, count));
            files[PROPOSAL] = files[PROPOSAL].replace("[outcome]", &facts);
            files
        }),
        "weight-statements" => {
            after(RUBRIC, times("[[weight_statement]]\nitem = \"people\"\nshare = [0, 1]\n", 1, count))
        }
        "weights-together" => Some(with(RUBRIC, |old| {
            let named = |name: &str| format!("name = {name:?}\n");
            let weighed = |name: &str| format!("name = {name:?}\nweight = 1\n");
            let old = ["People", "Value"]
                .iter()
                .fold(old.to_owned(), |old, name| old.replace(&named(name), &weighed(name)));
            let criterion = "[[criterion]]\nid = \"c{n}\"\ndimension = \"value\"\nscale = \"levels\"\nweight = { low = 1, high = 2 }\nname = \"N\"\nquestion = \"Q\"\n";
            format!("{old}\n{}", times(criterion, 1, more(1)))
        })),
        "gates" => after(
            RUBRIC,
            // The verdict table is tried on every case, so this many gates leave it only when they are refused first.
            times(GATE, 1, more(1)),
        ),
        "verdicts" => Some(with(RUBRIC, |old| {
            let start = old.find("[[verdict]]\nid = \"advise\"").unwrap();
            let step = 100.0 / (count - 1) as f64;
            let rows = (1..count).fold(String::new(), |mut rows, n| {
                let (low, high) = (step * (n - 1) as f64, step * n as f64);
                let high = if n == count - 1 { 101.0 } else { high };
                let _ = write!(rows, "[[verdict]]\nid = \"v{n:03}\"\nname = \"V\"\ntext = \"T\"\nwhen = 'guard != \"fail\" and total >= {low} and total < {high}'\n");
                rows
            });
            format!("{}{rows}", &old[..start])
        })),
        "rows" => Some(with(RUBRIC, |old| {
            let rows = times(
                "[[criterion.computed.row]]\nlevel = 1\nwhen = 'chance(s.gap_change > {n}) > 0.5'\n",
                1,
                count,
            );
            let criterion = "[[criterion]]\nid = \"gap\"\ndimension = \"people\"\nweight = 1\nscale = \"levels\"\nname = \"N\"\nquestion = \"Q\"\n[criterion.computed]\nfor_each = 's in strata'\notherwise = 2\n";
            format!("{old}\n{criterion}{rows}")
        })),
        "rule-bytes" => Some(rule(&format!("s.gap_change > 1{}", " ".repeat(count - 16)))),
        "rule-depth" => {
            Some(rule(&format!("{}s.gap_change > 1{}", "(".repeat(count - 2), ")".repeat(count - 2))))
        }
        // A point and a name on either side, and then two for each further number; an even count ends in brackets.
        "rule-parts" => Some({
            let (pairs, odd) = ((count - 5) / 2, (count - 5) % 2);
            rule(&format!("s.gap_change > {}1{}", if odd == 1 { "-" } else { "" }, "+1".repeat(pairs)))
        }),
        "rule-steps" => None,
        "verdict-cases" | "verdict-steps" => None,
        "strata" => Some(with(PROPOSAL, |old| {
            let table = &old[old.find("[[stratum]]").unwrap()..];
            let more = times(&table.replace("id = \"income\"", "id = \"t{n}\""), 1, count - 1);
            format!("{old}\n{more}")
        })),
        "groups" => after(PROPOSAL, times(GROUP, 1, more(2))),
        "groups-in-all" => Some(with(PROPOSAL, |old| {
            let table =
                "[[stratum]]\nid = \"t{n}\"\nname = \"T\"\naxis = \"socio-economic\"\nordered = true\n";
            let full =
                |n: usize, groups: usize| table.replace("{n}", &n.to_string()) + &times(GROUP, 1, groups);
            format!("{old}\n{}{}{}", full(1, 100), full(2, 100), full(3, count - 202))
        })),
        "proposals" => Some({
            let mut files = files().to_vec();
            let one = files[PROPOSAL].clone();
            files.extend((1..count).map(|n| one.replace("id = \"bus\"", &format!("id = \"p{n:04}\""))));
            files
        }),
        "assessors" => Some({
            let mut files = files().to_vec();
            let one = files[3].clone();
            files.extend((1..count).map(|n| one.replace("\"anna\"", &format!("\"a{n:03}\""))));
            files
        }),
        "draws" => Some(with(0, |old| format!("draws = {count}\n{old}"))),
        "draws-of-a-call" => Some({
            let mut files = with(0, |old| format!("draws = {}\n{old}", count / 100 + count % 100));
            let one = files[PROPOSAL].clone();
            files.extend((1..100).map(|n| one.replace("id = \"bus\"", &format!("id = \"p{n:04}\""))));
            files
        }),
        "problems" => Some(with(RUBRIC, |old| {
            let more = format!("[total]\n{}", times("wrong-{n} = 1\n", 1, count - 500));
            times("wrong-{n} = 1\n", 1, 500) + &old.replace("[total]\n", &more)
        })),
        _ => None,
    }
}

const GATE: &str = "[[gate]]\nid = \"g{n}\"\nname = \"G\"\ntext = \"T\"\nfails_when = 'say < 1'\neffect = \"cap\"\neffect_text = \"E\"\non_fail = \"redesign\"\n";
const GROUP: &str = "[[stratum.group]]\nid = \"g{n}\"\nname = \"G\"\nsize = 40\nbaseline = 50\nuptake = 0.5\nbenefit = 5\neffect_on_non_users = 0\nevidence = \"A\"\n";

/// The small call with another rule in its gate.
fn rule(rule: &str) -> Vec<String> {
    with(RUBRIC, |old| old.replace("s.gap_change > materiality", rule))
}

/// What somebody hears who meets a limit.
fn refusal(limit: Limit) -> String {
    let with_word = matches!(limit.code, "too-much" | "rule-too-large");
    if with_word { format!("{} {}", limit.code, limit.word) } else { limit.code.to_owned() }
}

#[test]
fn every_limit_holds_what_it_says() {
    for limit in limits::ALL {
        let Some(at) = holding(*limit, limit.most) else { continue };
        let beyond = holding(*limit, limit.most + 1).unwrap();
        if limit.word == "problems" {
            assert_eq!(said(&at).len(), limit.most, "{}", limit.word);
            let beyond = said(&beyond);
            assert_eq!(
                (beyond.len(), beyond.last().unwrap().as_str()),
                (limit.most + 1, "too-much problems")
            );
            continue;
        }
        let (refusal, at, beyond) = (refusal(*limit), said(&at), said(&beyond));
        assert!(!at.contains(&refusal), "{} at {}: {at:?}", limit.word, limit.most);
        let fine = [
            "no-ratings",
            "gate-without-members",
            "more-than-target",
            "verdict-too-many",
            "verdict-unreachable",
            "strata-disagree",
            "sign-off-blocked",
        ];
        let other = at.iter().find(|code| !fine.contains(&code.as_str()));
        assert_eq!(other, None, "{} at {}: {at:?}", limit.word, limit.most);
        assert!(beyond.contains(&refusal), "{} beyond {}: {beyond:?}", limit.word, limit.most);
    }
}

/// Limits that no count meets exactly: the nearest cases below and above.
#[test]
fn the_verdict_table_is_tried_within_bounds() {
    let certain =
        GATE.replace("id = \"g", "id = \"h").replace("on_fail", "pass_below = 0.5\nfail_from = 0.5\non_fail");
    let gates = |drawn, certain_ones| times(GATE, 1, drawn) + &times(&certain, 1, certain_ones);
    let table = |drawn, certain_ones, and: usize| {
        let rule = format!("when = 'guard == \"fail\"{}'", " and true".repeat(and));
        said(&with(RUBRIC, |old| {
            format!("{}\n{}", old.replace("when = 'guard == \"fail\"'", &rule), gates(drawn, certain_ones))
        }))
    };
    let refused = |said: &[String]| said.contains(&"verdict-too-many".to_owned());
    // Three totals and the gate of the rubric itself: 3 × 3 × 3⁹ = 177,147 cases; 3 × 3 × 3⁸ × 2² = 236,196.
    assert!(!refused(&table(9, 0, 0)));
    assert!(refused(&table(8, 2, 0)));
    // 177,147 cases of rules with 112 parts are just within 20 million steps.
    assert!(!refused(&table(9, 0, 53)));
    assert!(refused(&table(9, 0, 54)));
}

#[test]
fn all_rules_together_take_so_many_steps_and_no_more() {
    let nested = |depth: usize| format!("{}1{} > 0", "sum(c in criteria: ".repeat(depth), ")".repeat(depth));
    let gates = |last: &str| {
        let rules = [nested(13), nested(10), nested(9), nested(8), last.to_owned()];
        let gate = |(n, rule): (usize, &String)| times(GATE, n, 1).replace("say < 1", rule);
        let gates: String = rules.iter().enumerate().map(gate).collect();
        said(&with(RUBRIC, |old| format!("{old}\n{gates}")))
    };
    let refusal = "rule-too-large rule-steps".to_owned();
    let last = format!("0 < 1{}", "+1".repeat(11));
    assert!(!gates(&last).contains(&refusal), "{:?}", gates(&last));
    assert!(gates(&last.replace("0 <", "0 < -")).contains(&refusal));
}

/// The limits of a command.
#[test]
fn a_command_takes_in_so_much_and_no_more() {
    let there = TempDir::new().unwrap();
    let here = |name: &str| {
        let folder = there.path().join(name);
        fs::create_dir_all(&folder).unwrap();
        folder
    };
    let check = |folder: &Path| program::run(folder, &["check", "."]);
    let refused = |(code, text): (i32, String), word: &str| {
        assert!(code == 2 && text.contains(word), "{word}: {code} {}", &text[..text.len().min(500)]);
    };

    let many = here("files");
    let rubric = small("rubric.toml");
    (0..limits::FILES.most).for_each(|n| fs::write(many.join(format!("{n}.toml")), "x-note = 1").unwrap());
    let (_, text) = check(&many);
    assert!(!text.contains("20001"), "as many as are taken in");
    fs::write(many.join("x.toml"), "x-note = 1").unwrap();
    refused(check(&many), "number 20001");

    let large = here("bytes");
    let remark = format!("#{}", "x".repeat(limits::FILE_BYTES.most - 1));
    let count = limits::RUN_BYTES.most / limits::FILE_BYTES.most;
    (0..count).for_each(|n| fs::write(large.join(format!("{n:02}.toml")), &remark).unwrap());
    let (_, text) = check(&large);
    assert!(text.contains("empty-file") && !text.contains("200000001"));
    fs::write(large.join("zz.toml"), "#").unwrap();
    refused(check(&large), "200000001");

    let deep = here("deep");
    let mut folder = deep.clone();
    (1..limits::FOLDER_DEPTH.most).for_each(|_| folder.push("a"));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("rubric.toml"), &rubric).unwrap();
    let (code, text) = check(&deep);
    assert!(code == 0 && text.contains("1 file checked"), "{text}");
    fs::create_dir(folder.join("a")).unwrap();
    refused(check(&deep), "too-much");

    let wide = here("wide");
    (1..limits::FOLDER_NAMES.most).for_each(|n| fs::write(wide.join(n.to_string()), "").unwrap());
    fs::write(wide.join("rubric.toml"), &rubric).unwrap();
    assert_eq!(check(&wide).0, 0);
    fs::write(wide.join("x"), "").unwrap();
    refused(check(&wide), "too-much");

    let call = here("call");
    for name in ["proposals", "ratings"] {
        fs::create_dir(call.join(name)).unwrap();
    }
    for name in ["maatlat.toml", "rubric.toml", "proposals/bus.toml", "ratings/bus.anna.toml"] {
        fs::write(call.join(name), small(name)).unwrap();
    }
    for n in 1..=limits::DRAWS_OF_A_CALL.most / limits::DRAWS.most {
        let text = small("proposals/bus.toml").replace("id = \"bus\"", &format!("id = \"p{n}\""));
        fs::write(call.join(format!("proposals/p{n}.toml")), text).unwrap();
    }
    refused(program::run(&call, &["score", ".", "--draws", "1000000"]), "51000000");
    refused(program::run(&call, &["score", ".", "--draws", "1000001"]), "1000001");
}

/// Data have limits of their own, which are met while a table is read.
#[test]
fn a_table_is_taken_in_up_to_its_limits() {
    const DECLARED: [&str; 8] =
        ["--outcome", "y", "--unit", "points", "--better", "higher", "--scale", "amount"];
    const PERSONS: [&str; 6] = ["--weight-kind", "none", "--statistics", "mean", "--format", "json"];
    let there = TempDir::new().unwrap();
    let measure = |text: &str, more: &[&str]| {
        fs::write(there.path().join("t.csv"), text).unwrap();
        program::run(there.path(), &[&["measure", "t.csv"][..], &DECLARED, more].concat())
    };
    let fine = |(code, text): (i32, String)| assert_eq!(code, 0, "{}", &text[..text.len().min(500)]);
    let refused = |(code, text): (i32, String), word: &str| {
        assert!(code == 2 && text.contains(word), "{word}: {code} {}", &text[..text.len().min(500)]);
    };

    let wide = |columns: usize| {
        let names = (1..columns).map(|n| format!(",c{n}")).collect::<Vec<_>>().concat();
        let cells = ",1".repeat(columns - 1);
        format!("y{names}\n1{cells}\n2{cells}\n3{cells}\n")
    };
    fine(measure(&wide(limits::TABLE_COLUMNS.most), &PERSONS));
    refused(measure(&wide(limits::TABLE_COLUMNS.most + 1), &PERSONS), "10001");

    let replicates = |columns: usize| {
        measure(
            &wide(columns + 1),
            &[&PERSONS[..], &["--replicate-weights", "c", "--replicate-method", "brr"]].concat(),
        )
    };
    fine(replicates(limits::REPLICATES.most));
    refused(replicates(limits::REPLICATES.most + 1), "5001");

    let long = |bytes: usize| format!("y,note\n1,{}\n2,b\n", "x".repeat(bytes));
    fine(measure(&long(limits::TABLE_ROW_BYTES.most - 100), &PERSONS));
    refused(measure(&long(limits::TABLE_ROW_BYTES.most + 100), &PERSONS), "table-start");

    let groups = |count: usize| {
        let rows = (0..count).map(|n| format!("g{n},{},10\n", n % 7 + 1)).collect::<Vec<_>>().concat();
        let flags =
            ["--group", "g", "--population", "n", "--unordered", "--statistics", "bgv", "--format", "json"];
        measure(&format!("g,y,n\n{rows}"), &flags)
    };
    fine(groups(limits::TABLE_GROUPS.most));
    refused(groups(limits::TABLE_GROUPS.most + 1), "10001");
}

/// No limit is forgotten.
#[test]
fn every_limit_is_tried() {
    let elsewhere = [
        // Files of gigabytes: too large to try.
        "table-rows",
        "table-texts",
        "table-columns",
        "table-row-bytes",
        "table-groups",
        "replicates",
        "rule-steps",
        "verdict-cases",
        "verdict-steps",
        "files",
        "run-bytes",
        "folder-depth",
        "folder-names",
    ];
    for limit in limits::ALL {
        let here = holding(*limit, limit.most).is_some();
        assert!(here != elsewhere.contains(&limit.word), "{}", limit.word);
    }
}
