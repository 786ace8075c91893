//! Very long words and very many groups: everything is still written, and nothing grows out of its frame.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use maatlat::diagnostic::Source;

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
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

#[test]
fn four_hundred_groups_have_four_hundred_rows() {
    let mut files = full();
    let mut table =
        String::from("id = \"many\"\nname = \"Many\"\naxis = \"socio-economic\"\nordered = true\n");
    for number in 0..400 {
        let _ = write!(
            table,
            "[[group]]\nid = \"g{number}\"\nname = \"Group {number}\"\nsize = 50\nbaseline = 40\nuptake = [0.1, 0.3, 0.{}]\n\
             benefit = [1, 5, 9]\neffect_on_non_users = 0\nevidence = \"A\"\n",
            4 + number % 5
        );
    }
    let many: toml::Value = toml::Value::Table(toml::from_str(&table).unwrap());
    for file in [2, 4] {
        files[file].1["stratum"] = vec![many.clone()].into();
        files[file].1["target_population"] = 20_000.into();
    }
    let sources: Vec<_> = files
        .iter()
        .enumerate()
        .map(|(number, (_, file))| {
            Source::new(format!("{number}.toml"), toml::to_string(file).unwrap().into_bytes())
        })
        .collect();
    let made = made(&sources, 100);
    for (path, document) in made.documents().filter(|(path, _)| path.starts_with("first")) {
        let seen = comrak(document, true);
        assert!(seen.structure.matches("TableRow").count() > 400, "{path}");
        assert!(seen.text.contains("Group399"), "{path}");
    }
    for (path, chart) in made.charts() {
        assert_harmless(path, chart);
    }
}
