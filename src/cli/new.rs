//! `maatlat new`
use super::Ending;
use super::args::New;
use super::error::Fault;
use super::output::Voice;
pub(super) fn run(_args: &New, _voice: &Voice) -> Result<Ending, Fault> {
    Ok(Ending::Fine)
}
