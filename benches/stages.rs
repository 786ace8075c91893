//! Times of the stages; filled in when there are stages to time.
fn main() {}
