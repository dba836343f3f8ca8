//! Console sessions: a prompt, a command in its own language, and what it printed.

use super::{Kind, Language, Run, plain, tokens};

/// Prompts and the language of what follows them.
const PROMPTS: [(&str, &str); 5] =
    [("$ ", "bash"), ("# ", "bash"), ("> ", "bash"), (">>> ", "python"), ("... ", "python")];

/// The runs of each line.
pub fn lines(lines: &[&str]) -> Vec<Vec<Run>> {
    lines.iter().map(|line| line_runs(line)).collect()
}

fn line_runs(line: &str) -> Vec<Run> {
    let prompt = PROMPTS.iter().find(|(prompt, _)| line.starts_with(prompt));
    let Some((prompt, name)) = prompt else { return plain(line) };
    let mut runs = vec![Run { kind: Some(Kind::Comment), text: (*prompt).to_owned() }];
    let language = Language::named(name).expect("prompts name known languages");
    let command = tokens(language, &[&line[prompt.len()..]]);
    runs.extend(command.into_iter().flatten());
    runs
}
