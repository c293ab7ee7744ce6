//! Things of one name, put together.

use std::collections::HashMap;

/// How many things are compared one by one.
const FEW: usize = 16;

/// Gives the things of each name, in the order in which the names are first met.
pub(crate) fn groups<'a, T>(
    things: &'a [T],
    name: impl Fn(&'a T) -> &'a str,
    mut each: impl FnMut(&'a str, &mut dyn Iterator<Item = &'a T>),
) {
    if things.len() <= FEW {
        let mut rest = things;
        let mut before = 0usize;
        while let [first, others @ ..] = rest {
            let this = name(first);
            if !things.iter().take(before).any(|other| name(other) == this) {
                each(this, &mut std::iter::once(first).chain(others.iter().filter(|other| name(other) == this)));
            }
            before = before.saturating_add(1);
            rest = others;
        }
        return;
    }
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut groups: Vec<(&str, Vec<&T>)> = Vec::new();
    for thing in things {
        let this = name(thing);
        let at = *known.entry(this).or_insert(groups.len());
        match groups.get_mut(at) {
            Some((_, group)) => group.push(thing),
            None => groups.push((this, vec![thing])),
        }
    }
    groups.into_iter().for_each(|(name, group)| each(name, &mut group.into_iter()));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn few_and_many_are_grouped_alike(names in proptest::collection::vec("[a-d]", 0..FEW * 2)) {
            let grouped = |names: &[String]| {
                let mut found: Vec<(String, usize)> = Vec::new();
                groups(names, |name| name, |name, group| found.push((name.to_owned(), group.count())));
                found
            };
            let mut expected: Vec<(String, usize)> = Vec::new();
            for name in &names {
                match expected.iter_mut().find(|(known, _)| known == name) {
                    Some((_, count)) => *count += 1,
                    None => expected.push((name.clone(), 1)),
                }
            }
            prop_assert_eq!(grouped(&names), expected);
        }
    }
}
