//! Scales, and whether a level stands on one.

use std::collections::BTreeMap;

use super::ids;
use crate::check::cursor::{Cursor, text, unique};
use crate::diagnostic::{Code, Diagnostics};
use crate::limits;
use crate::model::{Scale, ScaleOption};
use crate::read::file::{self, Level, RubricFile, ScaleKind};

/// Stands in for a scale that was refused itself: every level is on it, so that nothing is told twice.
pub(super) const REFUSED: Scale = Scale::Numbers { min: f64::MIN, max: f64::MAX, step: None };

/// Scales by id; `None` for one with a mistake, so that nothing else is said about its criteria.
pub(super) fn scales<'f>(
    file: &'f RubricFile,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<&'f str, Option<Scale>> {
    unique(ids(&file.scale, at, "scale", |scale| &scale.id), diagnostics);
    let mut scales = BTreeMap::new();
    for (n, scale) in file.scale.iter().enumerate() {
        let here = at.key("scale").index(n);
        let mut whole = true;
        let mut lacks = |needs: &str| {
            let diagnostic = here.report(Code::ScaleIncomplete).with("scale", &scale.id);
            diagnostics.push(diagnostic.with("needs", needs));
            whole = false;
        };
        let checked = match scale.kind {
            ScaleKind::Numbers => match (scale.min, scale.max) {
                (Some(min), Some(max)) if min < max => {
                    let step = scale
                        .step
                        .filter(|step| *step > 0.0 && (max - min) / step < limits::LEVELS.most as f64);
                    if scale.step.is_some() && step.is_none() {
                        lacks(&format!("(max − min) / step = 1 … {}", limits::LEVELS.most - 1));
                    }
                    // Steps that miss the top would put levels beyond it.
                    let steps = step.map_or(1.0, |step| (max - min) / step);
                    if (steps - steps.round()).abs() > 1e-9 * steps {
                        lacks("(max − min) / step = 1, 2, 3, …");
                    }
                    Some(Scale::Numbers { min, max, step })
                }
                _ => {
                    lacks("min < max");
                    None
                }
            },
            ScaleKind::Letters | ScaleKind::Options => {
                let with_points = scale.option.iter().filter(|option| option.points.is_some()).count();
                if scale.option.len() < 2 {
                    lacks("[[scale.option]] × 2");
                } else if with_points != scale.option.len()
                    && (with_points != 0 || scale.kind == ScaleKind::Letters)
                {
                    lacks("points");
                }
                let options = ids(&scale.option, &here, "option", |option| &option.id);
                unique(options, diagnostics);
                let option = |option: &file::ScaleOption| ScaleOption {
                    id: option.id.clone(),
                    text: option.text.as_ref().map(|words| text(&here, words, &file.languages, diagnostics)),
                    points: option.points,
                };
                Some(Scale::Options(scale.option.iter().map(option).collect()))
            }
        };
        scales.insert(scale.id.as_str(), checked.filter(|_| whole));
    }
    scales
}

/// The value of a level as written; a diagnostic when the scale does not have it.
pub(in crate::check) fn level(
    found: &Level,
    scale: &Scale,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<f64> {
    if *scale == REFUSED {
        return Some(0.0);
    }
    let value = match (found, scale) {
        (Level::Option(id), Scale::Options(_)) => scale.option(id),
        (Level::Number(number), Scale::Numbers { min, max, .. }) => {
            let levels = scale.levels();
            let on_step =
                levels.is_none_or(|levels| levels.iter().any(|level| (level - number).abs() < 1e-9));
            (min..=max).contains(&number).then_some(*number).filter(|_| on_step)
        }
        _ => None,
    };
    if value.is_none() {
        let levels = match scale {
            Scale::Options(options) => {
                options.iter().map(|option| format!("\"{}\"", option.id)).collect::<Vec<_>>().join(", ")
            }
            Scale::Numbers { min, max, step: Some(step) } => format!("{min}, {}, …, {max}", min + step),
            Scale::Numbers { min, max, step: None } => format!("{min} – {max}"),
        };
        let written = match found {
            Level::Number(number) => number.to_string(),
            Level::Option(id) => format!("\"{id}\""),
        };
        diagnostics.push(at.report(Code::LevelOffScale).with("found", written).with("levels", levels));
    }
    value
}
