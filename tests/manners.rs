//! How the program behaves in company: shells, manual pages, terminals of any width, and the state of a folder.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot run has failed")]
#![allow(clippy::print_stdout, reason = "what was not tried is said")]

mod common;
#[path = "common/program.rs"]
mod program;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use common::root;
use program::{maatlat, run};
use tempfile::TempDir;

/// Whether a program is here; when it is not, the test says so.
fn has(program: &str) -> bool {
    let found = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    let found = found.is_ok();
    if !found {
        println!("SKIPPED: {program} is not installed, so nothing was tried with it");
    }
    found
}

fn done(folder: &Path, arguments: &[&str]) -> String {
    let (code, text) = run(folder, arguments);
    assert_eq!(code, 0, "{arguments:?}\n{text}");
    text
}

#[test]
fn shells_accept_their_completions() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    // Each shell reads the script; bash and fish are then asked what may follow, zsh whether it knows the function.
    let asked: [(&str, &str, &[&str]); 3] = [
        (
            "bash",
            "compopt() { :; }; source ./script
            COMP_WORDS=(maatlat check --rubric ''); COMP_CWORD=3; _maatlat maatlat '' --rubric; echo ${COMPREPLY[@]}
            COMP_WORDS=(maatlat help un); COMP_CWORD=2; _maatlat maatlat un help; echo ${COMPREPLY[@]}",
            &["gelijkheidstoets", "uncertainty"],
        ),
        (
            "fish",
            "source ./script; complete -C 'maatlat check --rubric '; complete -C 'maatlat help un'",
            &["gelijkheidstoets", "script", "uncertainty"],
        ),
        ("zsh", "autoload -U compinit; compinit -D; source ./script; whence -w _maatlat", &["_maatlat: function"]),
    ];
    for lang in ["en", "nl"] {
        for (shell, commands, expected) in asked {
            let script = done(here, &["completions", shell, "--lang", lang]);
            assert!(!script.contains('⟦'), "{shell}");
            fs::write(here.join("script"), &script).unwrap();
            if !has(shell) {
                continue;
            }
            let told = Command::new(shell).current_dir(here).args(["-c", commands]).output().unwrap();
            let said = String::from_utf8_lossy(&told.stdout).into_owned();
            let complaints = String::from_utf8_lossy(&told.stderr).into_owned();
            assert!(told.status.success() && complaints.is_empty(), "{shell}: {complaints}");
            for word in expected {
                assert!(said.contains(word), "{shell} does not offer {word}: {said}");
            }
        }
        let zsh = done(here, &["completions", "zsh", "--lang", lang]);
        assert!(zsh.contains(":{compadd zorgproeftuinen-2014 gelijkheidstoets; _files}'"), "{zsh}");
        let script = done(here, &["completions", "powershell", "--lang", lang]);
        assert!(script.contains("Register-ArgumentCompleter"));
    }
    println!("SKIPPED: PowerShell is not asked whether it accepts its completions");
}

#[test]
fn man_pages_have_no_warnings() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    for lang in ["en", "nl"] {
        done(here, &["man", lang, "--lang", lang]);
        let alone = maatlat(here, &["man", "--lang", lang]).output().unwrap();
        assert_eq!(alone.stdout, fs::read(here.join(lang).join("maatlat.1")).unwrap());
        for entry in fs::read_dir(here.join(lang)).unwrap() {
            let page = entry.unwrap().path();
            let text = fs::read_to_string(&page).unwrap();
            assert!(!text.contains('⟦') && text.starts_with(".ie"), "{}", page.display());
            if has("groff") {
                let output =
                    Command::new("groff").args(["-ww", "-man", "-Tutf8", "-Kutf8"]).arg(&page).output();
                let output = output.unwrap();
                assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
                assert!(!output.stdout.is_empty());
            }
        }
    }
}

/// Runs a command line in a terminal of so many columns; gives all that the terminal was sent.
fn in_terminal(folder: &Path, columns: usize, environment: &str, arguments: &str) -> Option<String> {
    if !has("script") {
        return None;
    }
    let program = env!("CARGO_BIN_EXE_maatlat");
    let line = format!("stty cols {columns} rows 50; env -u NO_COLOR {environment} {program} {arguments}");
    let output = Command::new("script")
        .current_dir(folder)
        .args(["-qec", &line, "/dev/null"])
        .env("TERM", "xterm")
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    Some(String::from_utf8(output.stdout).unwrap())
}

/// The lines without their colours.
fn lines(text: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter == '\x1b' {
            let _ = letters.by_ref().find(char::is_ascii_alphabetic);
        } else if letter != '\r' {
            plain.push(letter);
        }
    }
    plain.lines().map(str::to_owned).collect()
}

#[test]
fn at_forty_columns_nothing_is_cut() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let call = root().join("fixtures/small").display().to_string();
    fs::write(here.join("slip.toml"), "maatlat = \"proposal/1\"\nid = \"bus\"\ntarget_populaton = 1\n")
        .unwrap();
    let commands = [
        String::new(),
        "check slip.toml".to_owned(),
        "help missing".to_owned(),
        "score -h".to_owned(),
        format!("score {call} --draws 200 --robustness none"),
        "check . --rubric gelijkheidstoest".to_owned(),
    ];
    for lang in ["en", "nl"] {
        for columns in [40, 60, 80, 120] {
            for command in &commands {
                let Some(text) = in_terminal(here, columns, "", &format!("{command} --lang {lang}")) else {
                    return;
                };
                for line in lines(&text) {
                    // What has no blank to break at may be longer: a path, a command, a key.
                    let words = line.trim_start_matches([' ', '=', '-', '>', '|']).split(' ').count();
                    let fits = line.chars().count() <= columns;
                    assert!(fits || words == 1, "{command} at {columns} ({lang}): {line}\n{text}");
                }
            }
        }
    }
}

#[test]
fn colour_is_asked_for() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    fs::write(here.join("slip.toml"), "maatlat = \"proposal/1\"\n").unwrap();
    let coloured = |environment, arguments: &str| {
        in_terminal(here, 80, environment, arguments).map(|text| text.contains('\x1b'))
    };
    for (environment, arguments, expected) in [
        ("", "check slip.toml", true),
        ("NO_COLOR=1", "check slip.toml", false),
        ("TERM=dumb", "check slip.toml", false),
        ("NO_COLOR=1", "check slip.toml --color always", true),
        ("", "check slip.toml --color never", false),
        // The other stream is a terminal still; this one is not.
        ("", "check slip.toml | cat", false),
        ("CLICOLOR_FORCE=1", "check slip.toml | cat", true),
    ] {
        let Some(found) = coloured(environment, arguments) else { return };
        assert_eq!(found, expected, "{environment} {arguments}");
    }
}

#[test]
fn progress_is_shown_to_somebody_who_waits_and_changes_no_byte() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let call = root().join("fixtures/small").display().to_string();
    let score = format!("score {call} --lang en --draws 400000");
    let Some(shown) = in_terminal(here, 80, "", &format!("{score} -o watched")) else { return };
    assert!(shown.contains("Scoring: 0 of 1 proposals"), "{shown}");
    assert!(shown.contains("left"), "{shown}");
    let after = shown.rsplit("\x1b[2K").next().unwrap();
    assert!(!after.contains("Scoring:"), "the line is gone at the end: {shown}");
    for (environment, more) in [("TERM=dumb", ""), ("", "-q"), ("", "2> said")] {
        let text = in_terminal(here, 80, environment, &format!("{score} -o alone {more}")).unwrap();
        assert!(!text.contains("Scoring:"), "{environment} {more}: {text}");
        assert_eq!(program::files(&here.join("watched")), program::files(&here.join("alone")));
    }
    let said = fs::read_to_string(here.join("said")).unwrap();
    assert!(!said.contains("Scoring:") && !said.contains('\x1b'), "{said}");
}

#[test]
fn a_short_run_shows_no_progress() {
    let folder = TempDir::new().unwrap();
    let call = root().join("fixtures/small").display().to_string();
    let score = format!("score {call} --lang en --draws 200 --robustness none");
    let Some(shown) = in_terminal(folder.path(), 80, "", &score) else { return };
    assert!(!shown.contains("Scoring:"), "{shown}");
}

#[test]
fn the_state_of_a_folder_is_told_with_the_next_step() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let state = |below: &str| done(&here.join(below), &["--lang", "en"]);
    let next = |text: &str| text.lines().last().unwrap().to_owned();

    let nothing = state("");
    assert!(nothing.contains("maatlat demo") && nothing.contains("maatlat new call"), "{nothing}");

    done(here, &["new", "call", "call", "--lang", "en"]);
    let above = state("");
    assert!(above.contains("Calls in folders below: call."), "{above}");
    let fresh = state("call");
    assert!(fresh.contains("1 proposal, 1 file of ratings"), "{fresh}");
    assert!(fresh.contains("Not signed off: example (assessor-1)"), "{fresh}");
    assert!(fresh.contains("Reports: none yet."), "{fresh}");
    assert_eq!(next(&fresh), "Next: maatlat score .");
    assert_eq!(next(&state("call/proposals")), "Next: maatlat score .. -o ../reports");

    done(&here.join("call"), &["score", ".", "--draws", "200", "--robustness", "none"]);
    let current = state("call");
    assert!(current.contains("up to date (run "), "{current}");

    let ratings = here.join("call/ratings/example.assessor-1.toml");
    let text = fs::read_to_string(&ratings).unwrap();
    fs::write(&ratings, format!("# a remark changes nothing\n{text}")).unwrap();
    assert!(state("call").contains("up to date (run "));
    fs::write(&ratings, text.replacen("conflict_of_interest = false", "conflict_of_interest = true", 1))
        .unwrap();
    let conflict = state("call");
    assert!(conflict.contains("conflict of interest: example (assessor-1)"), "{conflict}");
    assert!(conflict.contains("Changed since: ratings/example.assessor-1.toml"), "{conflict}");

    fs::remove_file(&ratings).unwrap();
    let unrated = state("call");
    assert!(unrated.contains("Without ratings: example"), "{unrated}");
    assert_eq!(next(&unrated), "Next: maatlat new ratings --proposal proposals/example.toml");

    fs::write(here.join("call/proposals/other.toml"), "maatlat = \"proposal/1\"\n").unwrap();
    let broken = state("call");
    assert!(broken.contains("errors: nothing can be scored yet."), "{broken}");
    assert_eq!(next(&broken), "Next: maatlat check .");
}

#[test]
fn loose_files_are_named_for_what_they_are() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let state = || done(here, &["--lang", "en"]);
    fs::write(here.join("Cargo.toml"), "[package]\nname = \"other\"\n").unwrap();
    assert!(state().contains("maatlat new call"), "a file of another program is nothing of ours");
    done(here, &["new", "proposal", "bus.toml", "--lang", "en"]);
    let one = state();
    assert!(one.contains("bus.toml  proposal: ") && !one.contains("Cargo"), "{one}");
    assert!(one.ends_with("Next: maatlat new ratings --proposal bus.toml\n"), "{one}");
    done(here, &["new", "ratings", "--proposal", "bus.toml", "--lang", "en"]);
    assert!(state().ends_with("Next: maatlat score .\n"), "{}", state());
    fs::write(here.join("torn.toml"), "maatlat = \"proposal/1\"\nid = \"x\n").unwrap();
    let torn = state();
    assert!(torn.contains("torn.toml"), "{torn}");
    assert!(torn.contains("not readable yet") && torn.ends_with("Next: maatlat check .\n"), "{torn}");
}

#[test]
fn a_conflicted_copy_is_named_and_not_read() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    done(here, &["new", "call", "call", "--lang", "en"]);
    let copy = "call/proposals/example (Jan's conflicted copy 2026-03-02).toml";
    fs::write(here.join(copy), "maatlat = \"proposal/1\"\n").unwrap();
    for arguments in [&["check", "call"][..], &["score", "call", "--draws", "200", "--robustness", "none"]] {
        let said = done(here, arguments);
        assert!(said.contains("warning[conflicted-copy]"), "{said}");
    }
    let results = fs::read_to_string(here.join("reports/results.json")).unwrap();
    assert!(!results.contains("conflicted"), "the copy is no input");
}

#[test]
fn a_call_that_names_a_file_wrongly_is_helped() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    done(here, &["new", "call", "call", "--lang", "en"]);
    let file = here.join("call/maatlat.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace(r#"["proposals"]"#, r#"["proposal"]"#)).unwrap();
    assert!(run(here, &["check", "call"]).1.contains("Did you mean \"proposals\"?"));
    fs::write(&file, text.replace("zorgproeftuinen-2014", "zorgproeftuin-2014")).unwrap();
    assert!(run(here, &["check", "call"]).1.contains("Did you mean \"zorgproeftuinen-2014\"?"));
}
