//! Sobol' indices against numbers of another tool, on its own fixed design.
//!
//! The design belongs to another project and is not part of this one: where it is missing, the test says so.
#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]
#![allow(clippy::print_stderr, reason = "a check that was left out must be seen")]

use std::path::Path;

use maatlat::sensitivity::sobol::{FirstOrder, Sobol};

const N: usize = 256;

/// Answers of the blocks A, AB1, AB2, AB3, B in this order, or nothing where the file is absent.
fn design() -> Option<[Vec<f64>; 5]> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = ["../shared/reference", "../../shared/reference"]
        .iter()
        .find_map(|folder| std::fs::read_to_string(home.join(folder).join("mcda-sobol-ishigami.csv")).ok());
    let Some(text) = found else {
        eprintln!(
            "SKIPPED: mcda-sobol-ishigami.csv is not here, so Sobol' indices were not checked against SALib"
        );
        return None;
    };
    let mut blocks = [const { Vec::new() }; 5];
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let block = ["A", "AB1", "AB2", "AB3", "B"].iter().position(|name| *name == cells[1]).unwrap();
        blocks[block].push(cells[5].parse().unwrap());
    }
    Some(blocks)
}

// Source: SALib 1.6.0 (scrambled Sobol' sequence, N = 256, seed 20260101), sobol.analyze; and the named estimators on the
// same answers, recomputed with numpy.
#[test]
fn ishigami_on_the_design_of_salib() {
    let Some([a, ab1, ab2, ab3, b]) = design() else { return };
    assert!([&a, &ab1, &ab2, &ab3, &b].iter().all(|column| column.len() == N));
    let mut sobol = Sobol::new(3);
    for first in (0..N).step_by(100) {
        let rows = first..(first + 100).min(N);
        let swapped = [&ab1[rows.clone()], &ab2[rows.clone()], &ab3[rows.clone()]];
        sobol.add(first as u64, &a[rows.clone()], &b[rows], &swapped).unwrap();
    }
    let saltelli = [0.308_120_857_732_868_2, 0.500_210_895_496_798_5, -0.084_966_593_502_388_76];
    // SALib centres on the mean of all five blocks, which shows in the seventh digit.
    let salib = [0.308_120_888_809_975_9, 0.500_210_895_623_171_8, -0.084_967_494_940_272_84];
    let jansen = [0.283_182_004_256_398_94, 0.463_525_694_980_385_54, -0.115_914_124_232_199_68];
    let janon = [0.317_610_208_960_029_45, 0.494_939_808_329_438_35, -0.056_276_923_213_471_31];
    let total = [0.482_652_374_128_307_64, 0.443_631_844_462_224_87, 0.233_255_867_115_225_03];
    for (how, firsts, tolerance) in [
        (FirstOrder::Saltelli, saltelli, 1e-13),
        (FirstOrder::Saltelli, salib, 1e-6),
        (FirstOrder::Jansen, jansen, 1e-13),
        (FirstOrder::Janon, janon, 1e-13),
    ] {
        let indices = sobol.indices(how, 0.95).unwrap();
        assert!((indices.variance - 13.951_202_432_613_627).abs() < 1e-12);
        for ((group, first), total) in indices.groups.iter().zip(firsts).zip(total) {
            assert!((group.first.estimate - first).abs() < tolerance, "{how:?} {group:?} {first}");
            assert!((group.total.estimate - total).abs() < 1e-13, "{group:?}");
        }
    }
}
