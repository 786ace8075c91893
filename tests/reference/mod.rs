//! Large files of other projects, read where they are, and missed aloud where they are not.
#![allow(dead_code, reason = "each test uses its part")]

use std::path::PathBuf;

use maatlat::inequality::individual::Groups;

/// Columns of a file of the reference folder, or `None` after saying that it is missing.
pub(crate) fn columns(file: &str, names: &[&str]) -> Option<Vec<Vec<String>>> {
    let home = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let found = ["../shared/reference", "../../shared/reference"]
        .iter()
        .map(|folder| home.join(folder).join(file))
        .find_map(|path| std::fs::read_to_string(path).ok());
    let Some(text) = found else {
        eprintln!("SKIPPED: {file} is not here, so the numbers of other tools on it were not checked");
        return None;
    };
    let mut lines = text.lines().map(|line| line.split(',').map(|cell| cell.trim_matches('"').to_owned()));
    let header: Vec<String> = lines.next()?.collect();
    let places: Vec<usize> =
        names.iter().map(|name| header.iter().position(|cell| cell == name).unwrap()).collect();
    let mut columns = vec![Vec::new(); names.len()];
    for line in lines {
        let cells: Vec<String> = line.collect();
        for (column, place) in columns.iter_mut().zip(&places) {
            column.push(cells[*place].clone());
        }
    }
    Some(columns)
}

/// Cells as numbers; NaN where there is none.
pub(crate) fn numbers(column: &[String]) -> Vec<f64> {
    column.iter().map(|cell| cell.parse().unwrap_or(f64::NAN)).collect()
}

/// Texts as numbers of groups, in the order of their first row.
pub(crate) fn labels(column: &[String]) -> Groups {
    let mut names: Vec<&String> = Vec::new();
    let of_row = column
        .iter()
        .map(|name| {
            let at = names.iter().position(|known| *known == name).unwrap_or_else(|| {
                names.push(name);
                names.len() - 1
            });
            at as u32
        })
        .collect();
    Groups { count: names.len(), of_row }
}
