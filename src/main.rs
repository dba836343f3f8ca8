//! The `versus` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    versus::cli::main(std::env::args_os(), std::env::var_os("SOURCE_DATE_EPOCH"))
}
