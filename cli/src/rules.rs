//! The rules of every family, in one place.

use bibwire_core::{Registry, Rule};

static REGISTRIES: [&Registry; 3] = [&marc::rules::RULES, &iso18626::rules::RULES, &counter::rules::RULES];

/// The rule of a code.
pub(crate) fn find(code: &str) -> Option<&'static Rule> {
    REGISTRIES.iter().find_map(|registry| registry.find(code))
}

/// The rules whose codes are nearest to what is no code, at most five.
pub(crate) fn near(code: &str) -> Vec<&'static Rule> {
    let rules = REGISTRIES.iter().flat_map(|registry| registry.iter());
    let mut near: Vec<_> = rules.map(|rule| (distance(code, rule.code.as_str()), rule)).collect();
    near.retain(|(distance, _)| *distance <= 2);
    near.sort_by_key(|(distance, rule)| (*distance, rule.code));
    near.into_iter().take(5).map(|(_, rule)| rule).collect()
}

/// How many characters to type, delete or change to make one text of the other.
fn distance(a: &str, b: &str) -> usize {
    // A text that is much longer is not near, however long it is.
    let a: Vec<char> = a.chars().take(16).collect();
    let mut row: Vec<usize> = (0..=a.len()).collect();
    for (i, right) in b.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, left) in a.iter().enumerate() {
            let changed = diagonal + usize::from(*left != right);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[a.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        for (a, b, expected) in
            [("MRC202", "MRC202", 0), ("MRC20", "MRC202", 1), ("MCR202", "MRC202", 2), ("", "abc", 3)]
        {
            assert_eq!(distance(a, b), expected, "{a} {b}");
        }
    }

    #[test]
    fn a_slip_is_near() {
        assert!(near("MRC22").iter().any(|rule| rule.code.as_str() == "MRC202"));
        assert!(near("XYZXYZXYZ").is_empty());
    }
}
