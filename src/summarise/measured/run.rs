//! One study, whatever its rows are: the parts are computed by the rooms beside this file and put together here.

use sha2::{Digest, Sha256};

use crate::draw::Seed;
use crate::model::{GroupTable, Sample, Study, StudyData};
use crate::summarise::results::measured::{
    GroupEstimate, Interval, Measured, MeasuredOutcome, NetHealthResult, Part,
};
use crate::summarise::{input, readable};

/// Version of the format of the results.
const FORMAT: &str = "measured/1";

/// Measures a study. `declared` is everything that was declared, as flags and values.
pub fn measure(study: &Study, declared: Vec<(String, String)>) -> Measured {
    let question = question(study, &declared);
    let seed = study.seed.map_or_else(|| Seed::from_bytes(question), Seed::from_u64);
    let (parts, net_health) = match &study.data {
        StudyData::Grouped(tables) => (grouped(study, tables, &seed), None),
        StudyData::Individual(rows) => (sample(study, rows, &seed), None),
        StudyData::NetHealth(_) => (Vec::new(), net_health(study, &seed)),
    };
    let outcome = &study.outcome;
    Measured {
        format: FORMAT.to_owned(),
        tool: concat!("maatlat ", env!("CARGO_PKG_VERSION")).to_owned(),
        run_id: readable(&question),
        title: study.title.clone(),
        outcome: MeasuredOutcome {
            name: outcome.name.clone(),
            unit: outcome.unit.clone(),
            higher_is_better: outcome.higher_is_better,
            scale: outcome.scale,
            before: outcome.before.clone(),
            materiality: study.materiality,
        },
        level: study.level,
        draws: study.draws,
        seed: seed.to_string(),
        seed_by_hand: study.seed.is_some(),
        inputs: study.inputs.iter().map(input).collect(),
        declared,
        rows: study.rows.clone(),
        by: study.by.clone(),
        parts,
        net_health,
    }
}

/// The question asked: data, declaration and tool. Paths and names of files do not count.
fn question(study: &Study, declared: &[(String, String)]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(b"maatlat/measure/1\0");
    hasher.update(concat!("maatlat ", env!("CARGO_PKG_VERSION"), "\0"));
    let data =
        study.inputs.iter().filter(|input| input.role == "data").map(|input| input.content_id.as_str());
    let said = declared.iter().flat_map(|(flag, value)| [flag.as_str(), value.as_str()]);
    for text in data.chain(said) {
        hasher.update((text.len() as u64).to_be_bytes());
        hasher.update(text);
    }
    hasher.finalize().into()
}

// THE SEAM. Until the rooms that compute are joined, these give what was read and no statistics. Joined, they are
// `super::grouped::grouped`, `super::sample::sample` (with `super::change::change`) and `super::net_health::net_health`.

fn grouped(_study: &Study, tables: &[GroupTable], _seed: &Seed) -> Vec<Part> {
    let part = |table: &GroupTable| Part {
        by: table.by.clone(),
        population: crate::math::sum(&table.groups.iter().map(|group| group.population).collect::<Vec<_>>()),
        units: table.groups.len(),
        ordered: table.ordered,
        groups: table
            .groups
            .iter()
            .map(|group| GroupEstimate {
                name: group.name.clone(),
                population: group.population,
                estimate: plain(group.estimate, group.se),
                before: group.before.map(|(value, se)| plain(value, se)),
            })
            .collect(),
        statistics: Vec::new(),
        lorenz: None,
        concentration: None,
        change: None,
        factors: Vec::new(),
        notes: Vec::new(),
    };
    tables.iter().map(part).collect()
}

const fn plain(value: f64, se: Option<f64>) -> Interval {
    Interval { value, se, lower: None, upper: None, mcse: None }
}

fn sample(_study: &Study, rows: &Sample, _seed: &Seed) -> Vec<Part> {
    let weights = if rows.weight.is_empty() { rows.y.len() as f64 } else { crate::math::sum(&rows.weight) };
    vec![Part {
        by: None,
        population: weights,
        units: rows.y.len(),
        ordered: false,
        groups: Vec::new(),
        statistics: Vec::new(),
        lorenz: None,
        concentration: None,
        change: None,
        factors: Vec::new(),
        notes: Vec::new(),
    }]
}

const fn net_health(_study: &Study, _seed: &Seed) -> Option<NetHealthResult> {
    None
}
