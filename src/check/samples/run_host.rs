//! The command of a side listens on every network of the machine.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::lines;

pub const RULE: Rule = Rule::warning("run-host", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for task in case.guide.tasks.values() {
        for (_, pointer, side) in lines::sides(task) {
            let Some(host) = side.run.as_deref().and_then(open_host) else { continue };
            let at = task.record.at(&format!("{pointer}/run"));
            let message = format!("the command listens on `{host}`, which other machines reach");
            found.advise(at, message, "listen on `127.0.0.1`");
        }
    }
}

/// The address in a command that stands for every network.
fn open_host(run: &str) -> Option<&str> {
    run.split([' ', '=']).map(|word| word.trim_matches(['"', '\''])).find_map(|word| {
        let host = word.strip_suffix("{port}").unwrap_or(word).trim_end_matches(':');
        match word {
            "::" => Some(word),
            _ => ["0.0.0.0", "[::]"].into_iter().find(|open| host == *open),
        }
    })
}
