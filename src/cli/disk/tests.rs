#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]
