//! Whole reports of a portfolio and its panel: what they look like, and what they must never say.

use std::fs;
use std::path::Path;

use super::sample;
use crate::report::{
    Dialect, NotFinite, PROVENANCE_INFO, Rendered, agenda, agenda_csv, compare_csv, compare_json, digest,
    portfolio, portfolio_csv, portfolio_json, recorded, side_by_side, terminal_agenda, terminal_compare,
    terminal_portfolio,
};
use crate::summarise::results::{Portfolio, Side};
use crate::text::Language;

/// Samples with a name.
fn samples() -> Vec<(&'static str, Portfolio)> {
    let mut bare = sample::portfolio();
    bare.ranking = None;
    bare.panel = None;
    bare.results.seed_by_hand = true;
    let mut no_total = bare.clone();
    no_total.results.rubric.has_total = false;
    let mut clear = sample::portfolio();
    if let Some(ranking) = &mut clear.ranking {
        for ranked in &mut ranking.standings {
            ranked.side = if ranked.expected.value < 4.2 { Side::Above } else { Side::Below };
            ranked.set = None;
            ranked.central_weights = None;
        }
        ranking.undecided.clear();
        ranking.held.clear();
        ranking.firmness.clear();
        ranking.drivers.clear();
        ranking.information.clear();
        ranking.self_checks.clear();
        if let Some(lottery) = &mut ranking.lottery {
            lottery.public_seed = None;
            lottery.drawn.clear();
        }
    }
    if let Some(panel) = &mut clear.panel {
        panel.agenda.clear();
        panel.without.clear();
        panel.criteria.clear();
        panel.adjusted = None;
        panel.not_adjusted = Some("panel-not-adjusted-islands".to_owned());
        panel.islands = vec![vec!["a".to_owned()], vec!["b".to_owned(), "c".to_owned()]];
        panel.overall.alpha.value = None;
        panel.overall.alpha.why = Some("agreement-none-no-variation".to_owned());
        for assessor in &mut panel.assessors {
            (assessor.conflicts, assessor.abstained, assessor.severity) = (0, 0, None);
        }
    }
    for proposal in &mut clear.results.proposals {
        proposal.gates.clear();
    }
    clear.results.draws = 500;
    vec![
        ("full", sample::portfolio()),
        ("clear", clear),
        ("bare", bare),
        ("no-total", no_total),
        ("many", sample::many(300)),
    ]
}

fn all() -> Vec<(String, Rendered)> {
    let mut made = Vec::new();
    for language in Language::ALL {
        for (name, one) in samples() {
            made.push((format!("{name}, portfolio"), portfolio(&one, language)));
            made.push((format!("{name}, agenda"), agenda(&one, language)));
        }
        for count in [2, 3, 7] {
            made.push((format!("compare {count}"), side_by_side(&sample::side_by_side(count), language)));
        }
    }
    made
}

/// Writes every sample to `target/sample-portfolio`, to be looked at: `cargo test write_portfolio -- --ignored`.
#[test]
#[ignore = "writes files to be looked at"]
fn write_portfolio() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/sample-portfolio");
    let write = |folder: &str, rendered: Rendered| {
        let folder = root.join(folder);
        fs::create_dir_all(folder.join("assets")).unwrap();
        for (path, text) in rendered.files {
            fs::write(folder.join(path), text).unwrap();
        }
    };
    for language in Language::ALL {
        for (name, one) in samples() {
            write(name, portfolio(&one, language));
            write(name, agenda(&one, language));
            let screens = [80, 40].map(|width| {
                terminal_portfolio(&one, language, width) + "----\n" + &terminal_agenda(&one, language, width)
            });
            fs::write(root.join(name).join(format!("terminal.{language}.txt")), screens.join("====\n"))
                .unwrap();
        }
        for count in [2, 3, 7] {
            let side = sample::side_by_side(count);
            let name = format!("compare-{count}");
            write(&name, side_by_side(&side, language));
            let screen = terminal_compare(&side, language, 80);
            fs::write(root.join(&name).join(format!("terminal.{language}.txt")), screen).unwrap();
        }
    }
    let (one, side) = (sample::portfolio(), sample::side_by_side(3));
    fs::write(root.join("portfolio.json"), portfolio_json(&one).unwrap().text().unwrap()).unwrap();
    fs::write(root.join("portfolio.csv"), portfolio_csv(&one, &Language::ALL, Dialect::Plain)).unwrap();
    fs::write(root.join("agenda.csv"), agenda_csv(&one, &Language::ALL, Dialect::Plain)).unwrap();
    fs::write(root.join("compare.json"), compare_json(&side).unwrap().text().unwrap()).unwrap();
    fs::write(root.join("compare.csv"), compare_csv(&side, &Language::ALL, Dialect::Plain)).unwrap();
}

/// Writes the file that `tests/hostile` reads: `cargo test write_sample_portfolio -- --ignored`.
#[test]
#[ignore = "writes the file that other tests read"]
fn write_sample_portfolio() {
    let (mut one, mut side) = (sample::portfolio(), sample::side_by_side(3));
    for results in [&mut one.results, &mut side.results] {
        for proposal in &mut results.proposals {
            proposal.robustness.clear();
            proposal.turning = None;
            proposal.drivers.clear();
            proposal.notes.clear();
            for stratum in &mut proposal.strata {
                stratum.dots.clear();
                stratum.measures.truncate(1);
            }
            for dimension in &mut proposal.dimensions {
                dimension.score.iter_mut().for_each(|score| score.dots.clear());
            }
            proposal.total.iter_mut().for_each(|score| score.dots.clear());
        }
    }
    one.results.proposals.iter_mut().skip(4).for_each(|proposal| proposal.strata.truncate(1));
    if let Some(panel) = &mut one.panel {
        panel.agenda.truncate(4);
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sample_portfolio.json");
    let json = serde_json::json!({ "portfolio": one, "side_by_side": side });
    fs::write(file, format!("{json}\n")).unwrap();
}

#[test]
fn whole_reports() {
    let one = sample::portfolio();
    for language in Language::ALL {
        insta::assert_snapshot!(
            format!("portfolio.{language}"),
            portfolio(&one, language).files.swap_remove(0).1
        );
        insta::assert_snapshot!(format!("agenda.{language}"), agenda(&one, language).files.swap_remove(0).1);
        let screens = [terminal_portfolio(&one, language, 80), terminal_agenda(&one, language, 80)];
        insta::assert_snapshot!(format!("terminal.{language}"), screens.join("----\n"));
    }
}

#[test]
fn charts() {
    let one = sample::portfolio();
    for rendered in [portfolio(&one, Language::Nl), agenda(&one, Language::Nl)] {
        for (path, text) in &rendered.files[1..] {
            insta::assert_snapshot!(path.replace('/', "-"), text);
        }
    }
}

#[test]
fn every_key_has_words() {
    for (name, rendered) in all() {
        for (path, text) in rendered.files {
            assert!(!text.contains('⟦'), "{name}, {path}: {}", text.split('⟦').nth(1).unwrap_or_default());
        }
    }
}

#[test]
fn reports_keep_to_their_limits() {
    for (name, rendered) in all() {
        for (path, text) in rendered.files {
            assert!(text.len() < 800_000, "{name}, {path} has {} bytes", text.len());
            assert!(!text.contains('\r') && text.ends_with('\n'), "{path}");
            for banned in [
                "95% CI",
                "confidence",
                "betrouwbaarheid",
                "significant",
                " proven",
                " 0% (",
                " 100% (",
                "NaN",
                "inf ",
            ] {
                // Ids of the sample hold none of these.
                assert!(!text.contains(banned), "{name}, {path} says `{banned}`");
            }
            let columns = text.lines().filter(|line| line.starts_with("| :") || line.starts_with("| --"));
            for line in columns {
                assert!(line.matches('|').count() <= 7, "{name}, {path}: {line}");
            }
            if path.starts_with("assets/") {
                let ink = text.find("<rect").unwrap();
                assert!(text[..ink].contains("<title") && text[..ink].contains("<desc"), "{path}");
            }
        }
    }
}

#[test]
fn charts_say_in_words_what_they_show() {
    let rendered = portfolio(&sample::portfolio(), Language::En);
    let (_, ranks) = rendered.files.iter().find(|(path, _)| path.contains("ranks")).unwrap();
    let described = ranks.split("<desc").nth(1).unwrap().split("</desc>").next().unwrap();
    for told in [
        "funding line: 4.1",
        "ABOVE THE LINE (2)",
        "CLOSE CALL (4)",
        "BELOW THE LINE (1)",
        "Digibuddy",
        "4.1 (1.9 to 6.4), in the top 4: 63%",
        "1.7 (1.0 to 3.8), in the top 4: 98%",
    ] {
        assert!(described.contains(told), "{described}");
    }
    let rendered = agenda(&sample::portfolio(), Language::Nl);
    assert!(rendered.files[1].1.contains("beoordelaar-3 4, beoordelaar-8 1, beoordelaar-2 4"));
    let rendered = side_by_side(&sample::side_by_side(2), Language::En);
    assert!(rendered.files[1].1.contains("Total score: +2.8 (−4.8 to +10.3)"), "{}", rendered.files[1].1);
}

#[test]
fn the_guardrail_comes_before_any_rank() {
    for language in Language::ALL {
        let text = portfolio(&sample::portfolio(), language).files.swap_remove(0).1;
        let summary = text.split("## 1.").nth(1).unwrap();
        let gap = summary.find(if language == Language::Nl { "kloof" } else { "the gap" }).unwrap();
        let room =
            summary.find(if language == Language::Nl { "plaats voor 4" } else { "room for 4" }).unwrap();
        assert!(gap < room);
        // Within a group nothing tells who is first.
        let places = ["ademthuis`", "buurtmaaltijd`", "digibuddy`", "zorgcirkel`"]
            .map(|id| text.split("## 3.").nth(1).unwrap().find(id).unwrap());
        assert!(places.is_sorted(), "{places:?}");
    }
}

#[test]
fn estimates_are_printed_and_not_clamped() {
    let text = portfolio(&sample::portfolio(), Language::En).files.swap_remove(0).1;
    assert!(text.contains("−0.01 (−0.06 to 0.05)") && text.contains("1.02 (0.97 to 1.08)"));
    assert!(text.contains("noise of the calculation"));
}

#[test]
fn a_rank_that_is_withheld_is_nowhere() {
    let one = sample::portfolio();
    let text = portfolio(&one, Language::En).files.swap_remove(0).1;
    assert!(text.contains("not shown"));
    let table = portfolio_csv(&one, &[Language::En], Dialect::Plain);
    let held = table.lines().find(|line| line.contains("\"triagewijs\"")).unwrap();
    assert!(held.contains("\"yes\",\"G4 G5\",\"\",,,,"), "{held}");
}

#[test]
fn the_published_list_has_the_digest_that_stands_above_it() {
    let text = portfolio(&sample::portfolio(), Language::En).files.swap_remove(0).1;
    let list = text.split("```text\n").nth(1).unwrap().split("```").next().unwrap();
    assert!(list.starts_with("ademthuis 350\n"), "{list}");
    let digest = digest::of_text(list);
    assert!(text.split("```text").next().unwrap().ends_with(&format!("`{digest}`\n\n")));
}

#[test]
fn tables_have_as_many_cells_as_names() {
    let (one, side) = (sample::portfolio(), sample::side_by_side(3));
    for dialect in [Dialect::Plain, Dialect::Spreadsheet(Language::En)] {
        for table in [
            portfolio_csv(&one, &Language::ALL, dialect),
            agenda_csv(&one, &Language::ALL, dialect),
            compare_csv(&side, &Language::ALL, dialect),
        ] {
            let cells = |line: &str| {
                let (mut count, mut quoted) = (1, false);
                for c in line.chars() {
                    match c {
                        '"' => quoted = !quoted,
                        ',' if !quoted => count += 1,
                        _ => {}
                    }
                }
                count
            };
            let names = cells(table.lines().next().unwrap());
            assert!(table.lines().count() > 3);
            for line in table.lines() {
                assert_eq!(cells(line), names, "{line}");
            }
        }
    }
}

#[test]
fn a_screen_is_a_screen() {
    for language in Language::ALL {
        for width in [10, 40, 63, 80, 200] {
            let mut screens = Vec::new();
            for (_, one) in samples() {
                screens.extend([
                    terminal_portfolio(&one, language, width),
                    terminal_agenda(&one, language, width),
                ]);
            }
            screens.extend([2, 3, 7].map(|n| terminal_compare(&sample::side_by_side(n), language, width)));
            for screen in screens {
                assert!(!screen.contains('⟦'), "{screen}");
                assert!(screen.lines().count() <= 24, "{screen}");
                let longest = screen.lines().map(|line| line.chars().count()).max().unwrap();
                assert!(longest <= width.clamp(40, 80), "{longest} > {width}:\n{screen}");
            }
        }
    }
}

#[test]
fn the_block_reads_back_and_says_what_was_asked() {
    for (name, rendered) in all() {
        let (path, text) = &rendered.files[0];
        let read = recorded(text).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
        assert!(read.body_is_intact() && text.contains(PROVENANCE_INFO), "{path}");
        let asked = read.block.asked.unwrap();
        assert!(path.starts_with(&asked.report), "{path}");
        if name == "full, portfolio" {
            assert_eq!((asked.fund, asked.draws, asked.lottery), (Some(4), Some(40_000), true));
        }
        assert_eq!(read.block.report.assets.len(), rendered.files.len() - 1);
        for (chart, (name, svg)) in read.block.report.assets.iter().zip(&rendered.files[1..]) {
            assert_eq!((&chart.path, &chart.sha256), (name, &digest::of_text(svg)));
            assert!(text.contains(&format!("]({name})")), "{name} is not shown");
        }
    }
}

#[test]
fn numbers_that_are_not_finite_are_refused() {
    let (mut one, mut side) = (sample::portfolio(), sample::side_by_side(2));
    assert!(portfolio_json(&one).is_ok() && compare_json(&side).is_ok());
    one.panel.as_mut().unwrap().overall.alpha.value = Some(f64::NAN);
    side.pairs[0].difference.mean = f64::INFINITY;
    assert_eq!((portfolio_json(&one).err(), compare_json(&side).err()), (Some(NotFinite), Some(NotFinite)));
}
