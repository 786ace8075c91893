//! The commands: one file each. The only room that touches the disk's output, the clock and the terminal.

mod args;
mod check;
mod compare;
mod crash;
mod demo;
mod difference;
mod disk;
mod error;
mod explain;
mod help;
mod inputs;
mod layout;
mod manner;
mod measure;
mod mend;
mod new;
mod output;
mod papers;
mod paths;
mod policy;
mod progress;
mod rank;
mod scaffold;
mod score;
mod shells;
mod shipped;
mod signals;
mod state;
mod usage;
mod verify;
mod write;

use std::ffi::OsString;
use std::process::ExitCode;

use self::args::Command;
use self::error::Fault;
use self::manner::Loudness;
use self::output::Voice;

/// How a command ends when nothing stood in its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// Done, and the answer is yes.
    Fine,
    /// Done, and the answer is no.
    AnswerIsNo,
    /// The user's files have errors; nothing was written.
    WrongInput,
    /// What is needed for an answer is missing or cannot be believed.
    CannotCheck,
}

impl Ending {
    const fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::AnswerIsNo => 1,
            Self::WrongInput => 2,
            Self::CannotCheck => 3,
        }
    }
}

/// Runs the command that the process was started with.
///
/// Exit codes: 0 done, and the answer is yes; 1 done, and the answer is no; 2 wrong input or usage; 3 the machine (disk,
/// permission, missing file), or it cannot be checked; 70 a bug of ours; 130 stopped by a signal; 141 the reader of our
/// output went away.
pub fn main() -> ExitCode {
    let given: Vec<_> = std::env::args_os().collect();
    let language = output::language(&given);
    let voice = Voice::new(language);
    crash::listen(language, &given);
    signals::listen(language);
    let code = answer(given, voice);
    signals::obey();
    ExitCode::from(code)
}

/// Does what a command line asks, says what stood in the way, and gives the exit code.
fn answer(given: Vec<OsString>, voice: Voice) -> u8 {
    let (ending, voice) = match usage::parse(given, &voice) {
        Ok(Some(args)) => {
            let voice = voice.in_manner(Loudness::of(args.quiet, args.verbose), args.color);
            (run(args, &voice), voice)
        }
        Ok(None) => (Ok(Ending::Fine), voice),
        Err(fault) => (Err(fault), voice),
    };
    match ending {
        Ok(ending) => ending.code(),
        Err(fault) => {
            voice.tell_fault(&fault);
            fault.code()
        }
    }
}

fn run(args: args::Args, voice: &Voice) -> Result<Ending, Fault> {
    match args.command {
        None => state::run(voice),
        Some(Command::Check(check)) => check::run(&check, voice),
        Some(Command::Score(score)) => score::run(&score, args.lang, voice),
        Some(Command::Rank(rank)) => rank::run(&rank, args.lang, voice),
        Some(Command::Panel(panel)) => rank::panel(&panel, args.lang, voice),
        Some(Command::Compare(compare)) => compare::run(&compare, args.lang, voice),
        Some(Command::Measure(measure)) => measure::run(&measure, args.lang, voice),
        Some(Command::Explain(explain)) => explain::run(&explain, voice),
        Some(Command::Demo(demo)) => demo::run(&demo, args.lang, voice),
        Some(Command::New(new)) => new::run(&new, voice),
        Some(Command::Verify(verify)) => verify::run(&verify, voice),
        Some(Command::Schema(schema)) => papers::schema(&schema),
        Some(Command::Keys) => papers::keys(),
        Some(Command::Selftest(selftest)) => papers::selftest(&selftest, voice),
        Some(Command::Completions(completions)) => shells::completions(&completions, voice),
        Some(Command::Man(man)) => shells::man(&man, voice),
        Some(Command::Help(help)) => help::run(&help, voice),
    }
}
