//! The example call against figures that were computed elsewhere.

mod common;

use maatlat::summarise::{Settings, score};

#[test]
fn probe() {
    let sources = common::example_call();
    let (checked, lines) = common::checked(&sources);
    for line in &lines {
        println!("{line}");
    }
    let call = checked.call.expect("the example call has no errors");
    let start = std::time::Instant::now();
    let results = score(&call, &Settings { robustness: true, ..Settings::default() });
    println!("{:?}", start.elapsed());
    for p in &results.proposals {
        println!(
            "== {} verdict {} total {:?} withheld {}",
            p.id,
            p.verdict.id,
            p.total.as_ref().map(|t| (t.likely, t.likely_range, t.spread.q05, t.spread.q50, t.spread.q95)),
            p.total_withheld
        );
        for g in &p.gates {
            print!(" {} {:?} {:.3}", g.id, g.outcome, g.p_fail.p);
        }
        println!();
        for s in &p.strata {
            println!(
                "  {} {:?} {:.3} {:.3} rel {:.3} loses {:.3} change {:.2} [{:.2} {:.2}] mcse {:.3}",
                s.id,
                s.direction,
                s.measures[0].p_widens.p,
                s.measures[0].p_narrows.p,
                s.measures
                    .iter()
                    .find(|m| m.measure == maatlat::inequality::Measure::ConcentrationIndex)
                    .map_or(9.9, |m| m.p_widens.p),
                s.p_behind_loses.p,
                s.measures[0].change.q50,
                s.measures[0].change.q05,
                s.measures[0].change.q95,
                s.measures[0].change.mcse
            );
        }
        for r in &p.robustness {
            println!(
                "    {} {} same {:.2} widens {:?} total {:?} {:?}",
                r.key, r.verdict, r.same, r.p_widens, r.total, r.gates_changed
            );
        }
        for d in &p.drivers {
            println!(
                "    {:?}: {:?}",
                d.target,
                d.inputs
                    .iter()
                    .take(3)
                    .map(|i| format!("{} {:.2}->{:.2}", i.path.join("/"), i.at_low, i.at_high))
                    .collect::<Vec<_>>()
            );
        }
        println!("    notes {:?}", p.notes.iter().map(|n| &n.key).collect::<Vec<_>>());
    }
    println!("{:#?}", results.comparison.map(|c| c.standings));
}
