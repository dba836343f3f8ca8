//! A sample holds what looks like a real key or password.

use std::ops::Range;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::lines;

pub const RULE: Rule = Rule::error("secret", check);

/// How keys of well-known services begin, and how many characters follow at least.
const PREFIXES: [(&str, usize); 12] = [
    ("AKIA", 16),
    ("ASIA", 16),
    ("AIza", 35),
    ("ghp_", 36),
    ("gho_", 36),
    ("ghs_", 36),
    ("github_pat_", 50),
    ("glpat-", 20),
    ("sk-", 32),
    ("sk_live_", 20),
    ("xoxb-", 20),
    ("xoxp-", 20),
];

/// Words in the name of a value that is to be kept secret.
const NAMES: [&str; 7] =
    ["password", "passwd", "secret", "token", "api_key", "apikey", "private_key"];

/// Words that tell that a value was made up.
const DUMMIES: [&str; 7] = ["example", "insecure", "dummy", "change", "demo", "test", "xxxx"];

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for line in lines::files(case).flatten() {
        let secret = private_key(line.text).or_else(|| key(line.text)).or_else(|| value(line.text));
        if let Some((what, span)) = secret {
            let message = format!("this looks like {what}");
            let hint = "revoke it if it is real, and write a value that is plainly made up";
            found.advise(line.at(span), message, hint);
        }
    }
}

type Secret = (&'static str, Range<usize>);

fn private_key(line: &str) -> Option<Secret> {
    let start = line.find("-----BEGIN ")?;
    line[start..].contains("PRIVATE KEY").then_some(("a private key", start..line.len()))
}

/// The key of a service: a known beginning that no letter stands before, and enough behind it.
fn key(line: &str) -> Option<Secret> {
    words(line).find_map(|span| {
        let word = &line[span.clone()];
        let (prefix, least) = PREFIXES.iter().find(|(prefix, _)| word.starts_with(prefix))?;
        let rest = &word[prefix.len()..];
        let fits = rest.len() >= *least && rest.contains(|c: char| c.is_ascii_digit());
        (fits && !is_dummy(word)).then_some(("the key of a service", span))
    })
}

/// A random text between quotes, behind a name that speaks of a secret.
fn value(line: &str) -> Option<Secret> {
    let sign = line.find(['=', ':'])?;
    let name = line[..sign].to_ascii_lowercase();
    if !NAMES.iter().any(|word| name.contains(word)) {
        return None;
    }
    let is_quoted = |span: &Range<usize>| {
        let before = line[..span.start].chars().next_back();
        let after = line[span.end..].chars().next();
        matches!(before, Some('"' | '\'')) && before == after
    };
    let mut words = words(line).filter(|span| span.start > sign && is_quoted(span));
    words.find(|span| is_random(&line[span.clone()])).map(|span| ("a password or key", span))
}

/// The runs of characters that keys are made of.
fn words(line: &str) -> impl Iterator<Item = Range<usize>> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+' | '/');
    let start = line.as_ptr() as usize;
    line.split(move |c| !is_part(c)).map(move |word| {
        let at = word.as_ptr() as usize - start;
        at..at + word.len()
    })
}

/// Whether a word has digits, and changes between capitals, small letters and digits, as often as
/// chance would have it.
fn is_random(word: &str) -> bool {
    let kind = |c: u8| (c.is_ascii_digit(), c.is_ascii_uppercase());
    let changes = word.as_bytes().windows(2).filter(|pair| kind(pair[0]) != kind(pair[1])).count();
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    word.len() >= 20 && changes * 3 >= word.len() && digits * 10 >= word.len() && !is_dummy(word)
}

fn is_dummy(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    DUMMIES.iter().any(|dummy| word.contains(dummy))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(line: &str) -> bool {
        private_key(line).or_else(|| key(line)).or_else(|| value(line)).is_some()
    }

    // The keys are put together here, so that no scanner takes this file for a leak.
    #[test]
    fn keys_are_told_from_what_looks_like_them() {
        let random = "q7Zp2Lw9Xk4Vt8Rb1Ns6Mf3Hd5Jc0Gy2Ua7Te";
        assert!(told(&format!("API = \"ghp_{random}\"")));
        assert!(told(&format!("password = '{random}'")));
        assert!(told(&format!("-----BEGIN RSA {} KEY-----", "PRIVATE")));
        assert!(told(&format!("key = AKIA{}", "Q7ZP2LW9XK4VT8RB")));
        for line in [
            "key = AKIAIOSFODNN7EXAMPLE".to_owned(),
            "SECRET = os.environ.get(\"SECRET\", \"development-only\")".to_owned(),
            "password_hasher = \"PBKDF2PasswordHasherOfOurOwn\"".to_owned(),
            "token_url = \"https://login.shop.org/oauth2/v2/token\"".to_owned(),
            format!("colour = \"{random}\""),
            "<div class=\"task-4711-with-a-name-that-is-very-long-indeed\">".to_owned(),
        ] {
            assert!(!told(&line), "{line}");
        }
    }
}
