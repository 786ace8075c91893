//! `maatlat compare`: proposals of a call side by side.

use super::Ending;
use super::args::{Compare, Lang, Robustness, ScoreFormat};
use super::error::Fault;
use super::manner::Loudness;
use super::output::{Voice, product};
use super::progress::watched;
use super::rank::{called, languages, rendered, scoring, width};
use super::score::{dialect, write_files};
use crate::diagnostic::near_match;
use crate::model::Call;
use crate::report;
use crate::summarise::side_by_side;

/// Compares the proposals that are named.
pub(super) fn run(args: &Compare, lang: Option<Lang>, voice: &Voice) -> Result<Ending, Fault> {
    let Some((call, witnesses)) = called(std::slice::from_ref(&args.call), &args.common, voice)? else {
        return Ok(Ending::WrongInput);
    };
    let chosen = chosen(&call, &args.proposals)?;
    let settings = scoring(&args.common, Robustness::None);
    let compared = voice.timed("timing-scoring", || {
        watched(voice, |progress| side_by_side(&call, &chosen, &settings, progress))
    });
    witnesses.confirm()?;
    if args.common.format == ScoreFormat::Json {
        product(&report::compare_json(&compared)?)?;
        return Ok(Ending::Fine);
    }
    let languages = languages(lang, &call);
    let reports = rendered(&languages, |language| report::side_by_side(&compared, language));
    let dialect = dialect(args.common.csv, &languages);
    let files = vec![
        ("compare.json".to_owned(), report::compare_json(&compared)?.into()),
        ("compare.csv".to_owned(), report::compare_csv(&compared, &languages, dialect).into()),
    ];
    let written = write_files(files, reports, &args.common.output, args.common.force, voice)?;
    if voice.loudness() != Loudness::Errors {
        product(&report::terminal_compare(&compared, voice.language(), width()))?;
    }
    written.tell(voice);
    Ok(Ending::Fine)
}

/// The numbers of the proposals that are named, each once.
fn chosen(call: &Call, named: &[String]) -> Result<Vec<usize>, Fault> {
    let mut chosen = Vec::new();
    for id in named {
        let Some(number) = call.proposals.iter().position(|proposal| proposal.id == *id) else {
            let ids: Vec<&str> = call.proposals.iter().map(|proposal| proposal.id.as_str()).collect();
            let near = near_match(id, ids.iter().copied()).unwrap_or("none");
            let known = ids.join(", ");
            return Err(Fault::usage(
                "cli-no-such-proposal",
                &[("id", id), ("near", near), ("known", &known)],
            ));
        };
        if chosen.contains(&number) {
            return Err(Fault::usage("cli-compare-twice", &[("id", id)]));
        }
        chosen.push(number);
    }
    if let [only] = named {
        return Err(Fault::usage("cli-compare-one", &[("id", only)]));
    }
    Ok(chosen)
}
