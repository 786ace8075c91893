//! What a panel agreed on, held against what its members said.

use super::cursor::Cursor;
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{AnswerKind, Ratings, Rubric, Scale};

/// Rounding that is no difference, in levels.
const NOTHING: f64 = 1e-9;

/// Levels of members as places on a scale, one apart: what a level is worth may jump, what it is does not. On a scale of
/// numbers without steps a quarter of the scale is a level.
fn place(scale: &Scale, level: f64) -> f64 {
    match scale {
        Scale::Numbers { min, max, step } => (level - min) / step.unwrap_or((max - min) / 4.0),
        Scale::Options(_) => {
            let levels = scale.levels().unwrap_or_default();
            levels.iter().position(|other| *other == level).unwrap_or(0) as f64
        }
    }
}

/// The middle place; of an even number the mean of both.
fn median(mut places: Vec<f64>) -> Option<f64> {
    places.sort_by(f64::total_cmp);
    let half = places.len() / 2;
    let upper = *places.get(half)?;
    Some(if places.len() % 2 == 1 { upper } else { f64::midpoint(*places.get(half.checked_sub(1)?)?, upper) })
}

/// A median place as somebody would write it: a number, or one or two options.
fn written(scale: &Scale, place: f64) -> String {
    match scale {
        Scale::Numbers { min, max, step } => {
            let level = min + place * step.unwrap_or((max - min) / 4.0);
            // To be read, not to be computed with.
            format!("{}", (level * 1e6).round() / 1e6)
        }
        Scale::Options(options) => {
            let id = |place: f64| options.get(place as usize).map_or("", |option| option.id.as_str());
            let (low, high) = (id(place.floor()), id(place.ceil()));
            if low == high { low.to_owned() } else { format!("{low} / {high}") }
        }
    }
}

/// A level that was agreed on a level or more away from the median of what the members said needs a reason.
pub(super) fn check(
    agreed: &Ratings,
    members: &[Ratings],
    rubric: &Rubric,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) {
    for (c, criterion) in rubric.criteria.iter().enumerate() {
        let Some(answer) = agreed.answers.get(c) else { continue };
        let AnswerKind::Rated { range, .. } = answer.kind else { continue };
        let heard = members.iter().filter(|ratings| !ratings.conflict);
        let places = heard.filter_map(|ratings| match ratings.answers.get(c)?.kind {
            AnswerKind::Rated { range, .. } => Some(place(&criterion.scale, range.likely())),
            _ => None,
        });
        let Some(median) = median(places.collect()) else { continue };
        let moved = (place(&criterion.scale, range.likely()) - median).abs();
        if moved >= 1.0 - NOTHING && answer.reason.is_none() {
            let here = at.key("rating").key(&criterion.id).key("level");
            let diagnostic = here.report(Code::ConsensusWithoutReason).with("criterion", &criterion.id);
            let found = written(&criterion.scale, place(&criterion.scale, range.likely()));
            let diagnostic = diagnostic.with("found", found);
            diagnostics.push(diagnostic.with("median", written(&criterion.scale, median)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ScaleOption;

    #[test]
    fn the_median_of_few() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![3.0]), Some(3.0));
        assert_eq!(median(vec![4.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(vec![4.0, 1.0]), Some(2.5));
    }

    #[test]
    fn levels_are_one_apart() {
        let half_points = Scale::Numbers { min: 0.0, max: 5.0, step: Some(0.5) };
        assert_eq!(place(&half_points, 3.5) - place(&half_points, 3.0), 1.0);
        assert_eq!(written(&half_points, 6.5), "3.25");
        let open = Scale::Numbers { min: 0.0, max: 100.0, step: None };
        assert_eq!(place(&open, 75.0), 3.0);
        let option = |id: &str, points| ScaleOption { id: id.to_owned(), text: None, points };
        let letters =
            Scale::Options(vec![option("D", Some(0.0)), option("C", Some(10.0)), option("A", Some(100.0))]);
        assert_eq!(place(&letters, 100.0) - place(&letters, 10.0), 1.0);
        assert_eq!((written(&letters, 1.0), written(&letters, 1.5)), ("C".to_owned(), "C / A".to_owned()));
    }
}
