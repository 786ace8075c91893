//! `maatlat measure`: inequality in data, from a declaration and the columns it names.

mod flags;
mod opened;

use std::path::{Path, PathBuf};

use self::opened::Opened;
use super::args::{Lang, Measure, MeasureFormat};
use super::disk::{self, Unreadable, Witness};
use super::error::Fault;
use super::manner::Loudness;
use super::output::{Stream, Voice, product, talk};
use super::paths::{absolute, leads_inside, refuse_dash, shown, starts_outside, stays_inside, tidy};
use super::progress::shared;
use super::{Ending, policy, write};
use crate::check::study::{Origin, Sieve, declarations, declared, example, study, trouble};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Source};
use crate::model::{Input, RowCount, Study};
use crate::read::file::{MeasureTable, SeparatorWord};
use crate::read::table::Trouble;
use crate::read::{self, AnyFile, Kind, Read};
use crate::report;
use crate::summarise::measured::{Bounder, measure};
use crate::summarise::results::bounded::Bounded;
use crate::summarise::results::measured::Measured;
use crate::text::{Language, Value, escape};

/// Columns of the table when the output is not a terminal.
const COLUMNS: usize = 100;

/// The data, and the file of the declaration.
const DATA: FileId = FileId(0);
const DECLARATION: FileId = FileId(1);

/// Nothing is measured when something is missing or wrong.
pub(super) fn run(args: &Measure, lang: Option<Lang>, voice: &Voice) -> Result<Ending, Fault> {
    refuse_dash(&args.data)?;
    args.output.as_deref().map_or(Ok(()), refuse_dash)?;
    let policy = policy::of(&args.deny, &[])?;
    let mut found = Diagnostics::default();
    let mut desk = Desk::default();
    let made = studied(args, &mut desk, &mut found, voice)?;
    let found = found.under(&policy);
    if !found.is_empty() {
        let text = voice.diagnostics(&found, &desk.sources(), Stream::Stderr);
        if !text.is_empty() {
            talk(&text);
        }
    }
    let Some(made) = made.filter(|_| !found.has_errors()) else {
        let undeclared = found.iter().any(|one| matches!(one.code, Code::NotDeclared | Code::NoSuchColumn));
        if let Some(example) = desk.example.filter(|_| undeclared) {
            voice.tell("cli-measure-example", &[("command", &example)]);
        }
        voice.tell("cli-measure-nothing", &[]);
        return Ok(Ending::WrongInput);
    };
    let confirmed = || {
        let mut all = desk.witnesses.iter();
        all.try_for_each(|(name, witness)| witness.confirm().map_err(|why| Fault::unreadable(name, why)))
    };
    let (study, said) = match made {
        Made::Study(study, said) => (study, said),
        Made::Bounds(bounded) => {
            left_out(&bounded.rows, voice);
            confirmed()?;
            print_bounds(&bounded, args.format, lang, voice)?;
            return Ok(Ending::Fine);
        }
    };
    left_out(&study.rows, voice);
    let measured =
        voice.timed("timing-measuring", || shared(voice, "progress-measuring", |_| measure(&study, said)));
    drop(study);
    confirmed()?;
    print(&measured, args.format, lang, voice)?;
    if let Some(folder) = &args.output {
        write_report(&measured, folder, lang, args.force, voice)?;
    }
    Ok(Ending::Fine)
}

/// What was opened on the way.
#[derive(Default)]
struct Desk {
    data: Option<Source>,
    declaration: Option<Source>,
    witnesses: Vec<(PathBuf, Witness)>,
    /// A command line that would declare the data.
    example: Option<String>,
}

impl Desk {
    /// The files in the order of their numbers.
    fn sources(&self) -> Vec<Source> {
        let none = || Source::new("", Vec::new());
        [&self.data, &self.declaration].map(|source| source.clone().unwrap_or_else(none)).to_vec()
    }
}

/// Everything that was declared, as flags and values.
type Declared = Vec<(String, String)>;

/// What reading led to.
enum Made {
    /// Rows that are kept, to be measured.
    Study(Box<Study>, Declared),
    /// Rows that passed by: the results.
    Bounds(Box<Bounded>),
}

/// Reads and checks; `None` when something is missing or wrong, which is then among the diagnostics.
fn studied(
    args: &Measure,
    desk: &mut Desk,
    found: &mut Diagnostics,
    voice: &Voice,
) -> Result<Option<Made>, Fault> {
    let by_flags = flags::table(args);
    let is_file = args.data.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    let (table, read, data) = if is_file {
        let Some((table, read, data)) = from_file(args, &by_flags, desk, found)? else { return Ok(None) };
        (table, Some(read), data)
    } else {
        (by_flags, None, Place { typed: args.data.clone(), home: None, named: own_name(&args.data) })
    };
    let path = absolute(&data.typed).map_err(Fault::reading(&data.typed))?;
    desk.data = Some(Source::new(shown(&data.typed), Vec::new()));
    let opening = || disk::open_data(&path, data.home.as_deref());
    let (stored, witness) = match voice.timed("timing-reading", opening) {
        Ok(opened) => opened,
        Err(Unreadable::NotPlain) => {
            found.push(Diagnostic::at(Code::NotAFile, place_of(DATA)));
            return Ok(None);
        }
        Err(why) => return Err(Fault::unreadable(&data.typed, why)),
    };
    let length = stored.length();
    let mut inputs = vec![Input {
        role: "data",
        id: data.named.clone(),
        path: data.named.clone(),
        bytes: length,
        sha256: witness.sha256().to_owned(),
        content_id: witness.sha256().to_owned(),
    }];
    if let (Some(read), Some(source)) = (&read, &desk.declaration) {
        inputs.push(Input {
            role: "declaration",
            id: own_name(&args.data),
            path: own_name(&args.data),
            bytes: source.size(),
            sha256: source.sha256().to_owned(),
            content_id: read.content_id(),
        });
    }
    desk.witnesses.push((data.typed.clone(), witness));
    let opened = match Opened::of(stored, separator(&table)) {
        Ok(opened) => opened,
        Err(why) => return refused(why, &data.typed, read.as_ref(), "line", found).map(|()| None),
    };
    let tree = read.as_ref().map(|read| &read.tree);
    let at = Origin { tree, data: DATA, unit: opened.unit() };
    let said = declarations(&table);
    desk.example = Some(example(&table, opened.header(), &shown(&data.typed)));
    let Some(meaning) = declared(&table, opened.header(), &at, found) else { return Ok(None) };
    let unit = opened.unit();
    if meaning.is_bounds() && args.output.is_some() {
        let diagnostic = Diagnostic::at(Code::DeclarationWrong, place_of(DATA)).with("what", "needs-not");
        let diagnostic = diagnostic.with("flag", "--output").with("found", "").with("suggestion", "");
        found.push(diagnostic.with("known", "--bounds"));
        return Ok(None);
    }
    if let Some(mut sieve) = Sieve::new(&meaning) {
        let mut bounder = Bounder::default();
        let mut pass = |first: usize, columns: &[&[f64]]| {
            let (y, w) = sieve.pass(first, columns);
            bounder.add(y, w);
        };
        let reading =
            || shared(voice, "progress-reading", |share| opened.pass(&meaning, length, share, &mut pass));
        let (table, faults) = match voice.timed("timing-reading", reading) {
            Ok(passed) => passed,
            Err(why) => return refused(why, &data.typed, read.as_ref(), unit, found).map(|()| None),
        };
        let study = sieve.finish(&table, faults, inputs, &at, found);
        return Ok(study.map(|study| Made::Bounds(Box::new(bounder.finish(&study, said)))));
    }
    let reading = || shared(voice, "progress-reading", |share| opened.read(&meaning, length, share));
    let (columns, faults) = match voice.timed("timing-reading", reading) {
        Ok(columns) => columns,
        Err(why) => return refused(why, &data.typed, read.as_ref(), unit, found).map(|()| None),
    };
    let checking = || study(&meaning, columns, faults, inputs, &at, found);
    Ok(voice.timed("timing-checking", checking).map(|study| Made::Study(Box::new(study), said)))
}

/// Says why a file is no table, or that the machine did not read it.
fn refused(
    why: Trouble,
    path: &Path,
    read: Option<&Read>,
    unit: &'static str,
    found: &mut Diagnostics,
) -> Result<(), Fault> {
    let at = Origin { tree: read.map(|read| &read.tree), data: DATA, unit };
    match trouble(&why, &at) {
        Some(diagnostic) => {
            found.push(diagnostic);
            Ok(())
        }
        None => match why {
            Trouble::Machine(fault) => Err(Fault::reading(path)(fault)),
            other => Err(Fault::Bug(other.to_string())),
        },
    }
}

/// Where the data are.
struct Place {
    /// As the user would type it.
    typed: PathBuf,
    /// The folder that they must stand in, with every link followed.
    home: Option<PathBuf>,
    /// As the report names them.
    named: String,
}

/// The declaration in a file, and the data that it names.
fn from_file(
    args: &Measure,
    by_flags: &MeasureTable,
    desk: &mut Desk,
    found: &mut Diagnostics,
) -> Result<Option<(MeasureTable, Read, Place)>, Fault> {
    let path = absolute(&args.data).map_err(Fault::reading(&args.data))?;
    let (bytes, witness) = disk::read_given(&path, Source::LIMIT as u64 + 1)
        .map_err(|why| Fault::unreadable(&args.data, why))?;
    desk.witnesses.push((args.data.clone(), witness));
    let source = Source::new(shown(&args.data), bytes);
    desk.declaration = Some(source.clone());
    let Some(read) = read::read(DECLARATION, &source, found) else { return Ok(None) };
    let AnyFile::Measure(file) = &read.file else {
        let place = read.tree.place(&read::Path::root().key("maatlat"));
        let diagnostic = Diagnostic::at(Code::WrongKind, place).with("path", shown(&args.data));
        found.push(diagnostic.with("expected", Kind::Measure).with("found", read.file.kind()));
        return Ok(None);
    };
    let file = file.clone();
    let table = overridden(file.measure, by_flags)?;
    let place = read.tree.place(&read::Path::root().key("data"));
    let refuse = |code| Diagnostic::at(code, place.clone()).with("path", &file.data);
    let entry = Path::new(&file.data);
    let folder = path.parent().unwrap_or(Path::new("."));
    if starts_outside(entry) || !stays_inside(entry) {
        found.push(refuse(Code::OutsideFolder));
        return Ok(None);
    }
    let typed = tidy(&args.data.parent().unwrap_or(Path::new("")).join(entry));
    let real = tidy(&folder.join(entry));
    if disk::kind(&real).map_err(Fault::reading(&typed))?.is_none() {
        let near = super::paths::near_path(&real).map(PathBuf::from);
        let near = near.and_then(|near| near.strip_prefix(folder).map(shown).ok());
        found.push(refuse(Code::NoSuchFile).with("suggestion", near.unwrap_or_default()));
        return Ok(None);
    }
    let home = disk::canonical(folder).map_err(Fault::reading(&typed))?;
    if !leads_inside(&real, &home).map_err(Fault::reading(&typed))? {
        found.push(refuse(Code::OutsideFolder));
        return Ok(None);
    }
    let named = shown(&tidy(entry));
    Ok(Some((table, read, Place { typed, home: Some(home), named })))
}

/// A file declares its data; of the flags only those count that say how to compute.
fn overridden(file: MeasureTable, by_flags: &MeasureTable) -> Result<MeasureTable, Fault> {
    let MeasureTable { statistics, peers, bounds, level, draws, seed, .. } = by_flags.clone();
    let rest = MeasureTable {
        statistics: None,
        peers: None,
        bounds: None,
        level: None,
        draws: None,
        seed: None,
        ..by_flags.clone()
    };
    if let Some((flag, _)) = declarations(&rest).first() {
        return Err(Fault::usage("cli-measure-both", &[("flag", flag)]));
    }
    Ok(MeasureTable {
        statistics: statistics.or(file.statistics),
        peers: peers.or(file.peers),
        bounds: bounds.or(file.bounds),
        level: level.or(file.level),
        draws: draws.or(file.draws),
        seed: seed.or(file.seed),
        ..file
    })
}

fn separator(table: &MeasureTable) -> Option<u8> {
    table.separator.map(|separator| match separator {
        SeparatorWord::Comma => b',',
        SeparatorWord::Semicolon => b';',
        SeparatorWord::Tab => b'\t',
    })
}

fn own_name(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

/// Says which rows do not count, and why.
fn left_out(count: &RowCount, voice: &Voice) {
    let all = usize::try_from(count.read).unwrap_or(usize::MAX);
    for (reason, rows) in &count.left_out {
        let rows = usize::try_from(*rows).unwrap_or(usize::MAX);
        let why = voice.words.say(reason);
        let values = [("n", Value::Count(rows)), ("all", Value::Count(all)), ("reason", Value::Text(&why))];
        voice.talk(&voice.words.say_with("cli-measure-left-out", &values));
    }
}

/// The product, on stdout.
fn print(measured: &Measured, format: MeasureFormat, lang: Option<Lang>, voice: &Voice) -> Result<(), Fault> {
    let language = lang.map_or_else(|| voice.language(), Lang::language);
    let text = match format {
        MeasureFormat::Table if voice.loudness() == Loudness::Errors => return Ok(()),
        MeasureFormat::Table => {
            report::terminal_measured(measured, language, Stream::Stdout.columns().unwrap_or(COLUMNS))
        }
        MeasureFormat::Json => report::measured_json(measured)?,
        MeasureFormat::Csv => report::measured_csv(measured, report::Dialect::Plain),
        MeasureFormat::Md => {
            let files = report::measured(measured, language).files;
            files.into_iter().next().map(|(_, text)| text).unwrap_or_default()
        }
    };
    product(&text)
}

/// The bounds, on stdout.
fn print_bounds(
    bounded: &Bounded,
    format: MeasureFormat,
    lang: Option<Lang>,
    voice: &Voice,
) -> Result<(), Fault> {
    let language = lang.map_or_else(|| voice.language(), Lang::language);
    let text = match format {
        MeasureFormat::Table if voice.loudness() == Loudness::Errors => return Ok(()),
        MeasureFormat::Table => {
            report::terminal_bounds(bounded, language, Stream::Stdout.columns().unwrap_or(COLUMNS))
        }
        MeasureFormat::Json => report::bounds_json(bounded)?,
        MeasureFormat::Csv => report::bounds_csv(bounded),
        MeasureFormat::Md => report::bounds(bounded, language),
    };
    product(&text)
}

/// A file as a whole.
const fn place_of(file: FileId) -> crate::diagnostic::Place {
    crate::diagnostic::Place { file, span: 0..0 }
}

/// The report in each language, and the numbers for programs: all of them or none.
fn write_report(
    measured: &Measured,
    folder: &Path,
    lang: Option<Lang>,
    force: bool,
    voice: &Voice,
) -> Result<(), Fault> {
    let languages = lang.map_or_else(|| Language::ALL.to_vec(), |lang| vec![lang.language()]);
    let mut files = vec![
        ("measured.json".to_owned(), report::measured_json(measured)?),
        ("measured.csv".to_owned(), report::measured_csv(measured, report::Dialect::Plain)),
    ];
    let mut first = None;
    for language in &languages {
        let report = report::measured(measured, *language).files;
        if first.is_none() || *language == voice.language() {
            first = report.first().map(|(name, _)| shown(&folder.join(name)));
        }
        files.extend(report);
    }
    let may = || if force { Ok(()) } else { write::refuse_strangers(folder, &files) };
    voice.timed("timing-writing", || write::set(folder, &files, may, voice))?;
    let safe = escape::terminal(&shown(folder));
    let values = [("n", Value::Count(files.len())), ("folder", Value::Text(&safe))];
    voice.talk(&format!("\n{}", voice.words.say_with("cli-written", &values)));
    voice.tell("cli-read-first", &[("path", &first.unwrap_or_default())]);
    Ok(())
}
