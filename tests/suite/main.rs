//! Everything that a user can see, through one runner. `tests/README.md` says how to add a case.

mod cases;
mod check;
mod command;
mod explain;
mod fixture;
mod formats;
mod guide;
mod many_faults;
mod mutations;
mod online;
mod schemas;
mod server;
mod tidy;
