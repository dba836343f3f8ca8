//! The numbers in versions.

/// The first numbers of a version: `5.2 LTS` gives 5 and 2; nothing where it has none.
pub fn numbers(version: &str) -> Vec<u64> {
    let start = version.find(|c: char| c.is_ascii_digit()).unwrap_or(version.len());
    let rest = &version[start..];
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    rest[..end].split('.').map_while(|number| number.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_has_numbers() {
        assert_eq!(numbers("5.2 LTS"), [5, 2]);
        assert_eq!(numbers("v3.10-rc1"), [3, 10]);
        assert!(numbers("rolling").is_empty());
        assert!(numbers("0.141") < numbers("0.165.0"));
    }
}
