//! Tells cargo which folders are built into the program, so that a new file in one rebuilds it.

#![allow(clippy::print_stdout, reason = "a build script speaks to cargo by standard output")]

fn main() {
    for folder in ["src/explain", "themes/default"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
