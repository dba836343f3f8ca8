//! An address holds a name or password.

use super::super::address::{self, Address};
use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("address-credentials", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for written in address::all(case.guide) {
        let address = Address::read(written.text);
        let is_private = address.is_some_and(|address| address.authority.contains('@'));
        if is_private {
            let message = "the address holds a name or password";
            found.advise((written.at)(), message, "take out what stands before `@`");
        }
    }
}
