//! Very long words and very many groups: everything is still written, and nothing grows out of its frame.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use maatlat::check::open;
use maatlat::diagnostic::{Code, Source};
use maatlat::limits;
use maatlat::read::Kind;

use super::charts::assert_harmless;
use super::parsers::comrak;
use super::poison::{Way, full, made, with};
use super::schema::Form;

#[test]
fn long_words_are_cut_where_there_is_no_room() {
    let start = Instant::now();
    for word in ["x".repeat(20_000), "\u{202e}".repeat(2_000), "=".repeat(20_000), "é|".repeat(5_000)] {
        let (sources, _) = with(Way { form: Form::Same, mark_first: true }, &|place| {
            // One long word in every tenth place: a report of only such words says nothing about one among others.
            if place % 10 == 0 { word.clone() } else { " word".to_owned() }
        });
        let made = made(&sources, 100);
        for (path, chart) in made.charts() {
            assert_harmless(path, chart);
            let tree = roxmltree::Document::parse(chart).unwrap();
            let drawn = tree.descendants().filter(|node| node.has_tag_name("text"));
            let longest =
                drawn.filter_map(|node| node.text()).map(|text| text.chars().count()).max().unwrap();
            assert!(longest <= 80, "{path} has a text of {longest} characters");
        }
        for (what, screen) in made.others.iter().filter(|(what, _)| what == "screen") {
            let widest = screen.lines().map(|line| line.chars().count()).max().unwrap();
            assert!(widest <= 80 && screen.lines().count() <= 24, "{what} is {widest} wide");
        }
    }
    assert!(start.elapsed() < Duration::from_mins(1), "{:?}", start.elapsed());
}

/// The full call with one table of so many groups.
fn with_groups(count: usize) -> Vec<Source> {
    let mut files = full();
    let mut table =
        String::from("id = \"many\"\nname = \"Many\"\naxis = \"socio-economic\"\nordered = true\n");
    for number in 0..count {
        let _ = write!(
            table,
            "[[group]]\nid = \"g{number}\"\nname = \"Group {number} {}\"\nsize = 50\nbaseline = 40\n\
             uptake = [0.1, 0.3, 0.{}]\nbenefit = [1, 5, 9]\neffect_on_non_users = 0\nevidence = \"A\"\n",
            "|".repeat(number % 7),
            4 + number % 5
        );
    }
    let many = toml::Value::Table(toml::from_str(&table).unwrap());
    for (kind, file) in &mut files {
        if *kind == Kind::Proposal {
            file["stratum"] = vec![many.clone()].into();
            file["target_population"] = 20_000.into();
        }
    }
    let text = |(number, (_, file)): (usize, &(Kind, toml::Value))| {
        Source::new(format!("{number}.toml"), toml::to_string(file).unwrap().into_bytes())
    };
    files.iter().enumerate().map(text).collect()
}

#[test]
fn a_table_has_as_many_rows_as_groups_up_to_its_limit() {
    let most = limits::GROUPS.most;
    let made = made(&with_groups(most), 100);
    for (path, document) in made.documents().filter(|(path, _)| path.starts_with("first")) {
        let seen = comrak(document, true);
        assert!(seen.structure.matches("TableRow").count() > most, "{path}");
        assert!(seen.text.contains(&format!("Group{}", most - 1)), "{path}");
    }
    for (path, chart) in made.charts() {
        assert_harmless(path, chart);
    }
    for groups in [most + 1, 400] {
        let (checked, diagnostics) = open(&with_groups(groups));
        assert!(checked.call.is_none());
        assert!(diagnostics.iter().any(|one| one.code == Code::TooMuch), "{diagnostics:?}");
    }
}
