//! One study, whatever its rows are: the parts are computed by the rooms beside this file and put together here.

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::{change, grouped, net_health, sample};
use crate::draw::Seed;
use crate::model::{Input, Labels, Sample, Study, StudyData};
use crate::summarise::results::measured::{Measured, MeasuredOutcome, Part};
use crate::summarise::{input, readable};

/// Version of the format of the results.
const FORMAT: &str = "measured/1";

/// Measures a study. `declared` is everything that was declared, as flags and values.
pub fn measure(study: &Study, declared: Vec<(String, String)>) -> Measured {
    let question = question(&study.inputs, &declared);
    let seed = study.seed.map_or_else(|| Seed::from_bytes(question), Seed::from_u64);
    let (parts, net_health) = match &study.data {
        StudyData::Grouped(tables) => {
            (tables.par_iter().map(|table| grouped(study, table, &seed)).collect(), None)
        }
        StudyData::Individual(rows) => (individual(study, rows, &seed), None),
        StudyData::NetHealth(it) => (Vec::new(), Some(net_health(study, it, &seed))),
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

/// Every part of a sample, and what changed in it when there is an earlier measurement.
fn individual(study: &Study, it: &Sample, seed: &Seed) -> Vec<Part> {
    let mut parts = sample(study, it, seed);
    if it.before.is_some() {
        for part in &mut parts {
            let rows = it.by.as_ref().zip(part.by.as_ref()).map(|(labels, by)| rows_of(labels, by));
            part.change = change(study, it, rows.as_deref(), seed);
            part.notes.extend(super::change::remark(it, study.draws));
        }
    }
    parts
}

/// The rows with a label.
fn rows_of(labels: &Labels, name: &str) -> Vec<u32> {
    let place = labels.names.iter().position(|known| known == name);
    let rows = labels.of_row.iter().zip(0..);
    rows.filter(|(label, _)| Some(**label as usize) == place).map(|(_, row)| row).collect()
}

/// The question asked: data, declaration and tool. Paths and names of files do not count.
pub(super) fn question(inputs: &[Input], declared: &[(String, String)]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(b"maatlat/measure/1\0");
    hasher.update(concat!("maatlat ", env!("CARGO_PKG_VERSION"), "\0"));
    let data = inputs.iter().filter(|input| input.role == "data").map(|input| input.content_id.as_str());
    let said = declared.iter().flat_map(|(flag, value)| [flag.as_str(), value.as_str()]);
    for text in data.chain(said) {
        hasher.update((text.len() as u64).to_be_bytes());
        hasher.update(text);
    }
    hasher.finalize().into()
}
