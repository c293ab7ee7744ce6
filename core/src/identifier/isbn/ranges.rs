//! The ranges of registration groups and of registrants.

use std::sync::LazyLock;

/// The ranges as the text beside this file has them.
const TEXT: &str = include_str!("ranges.txt");

/// Numbers that have hyphens in the same places: nine digits, with the prefix 979 ten.
struct Range {
    first: u32,
    last: u32,
    /// The bytes where hyphens stand.
    hyphens: [usize; 4],
}

static RANGES: LazyLock<Vec<Range>> = LazyLock::new(|| {
    let mut ranges: Vec<Range> = TEXT.lines().filter(|line| !line.starts_with('#')).flat_map(of_group).collect();
    ranges.sort_unstable_by_key(|range| range.first);
    ranges
});

/// The bytes where the hyphens of a number stand, if its range is assigned.
pub(super) fn find(digits: &[u32; 13]) -> Option<[usize; 4]> {
    let [9, 7, third, nine @ .., _] = digits else { return None };
    let number = nine.iter().fold(third.checked_sub(8)?, |number, digit| number.wrapping_mul(10).wrapping_add(*digit));
    let after = RANGES.partition_point(|range| range.first <= number);
    let range = RANGES.get(after.checked_sub(1)?)?;
    (number <= range.last).then_some(range.hyphens)
}

/// The ranges of a line: `978-80 00-19 200-699`.
fn of_group(line: &'static str) -> impl Iterator<Item = Range> {
    let (group, registrants) = line.split_once(' ').unwrap_or((line, ""));
    registrants.split(' ').filter_map(move |registrant| of_registrant(group, registrant))
}

fn of_registrant(group: &str, registrant: &str) -> Option<Range> {
    let (prefix, group) = group.split_once('-')?;
    let (first, last) = registrant.split_once('-').unwrap_or((registrant, registrant));
    // Nine digits stand between the prefix and the check digit.
    let bound = |registrant: &str, fill: &str| -> Option<u32> {
        let prefix = prefix.parse::<u32>().ok()?.checked_sub(978)?;
        format!("{prefix}{group}{registrant}{}", fill.get(group.len().checked_add(registrant.len())?..)?).parse().ok()
    };
    let second = group.len().checked_add(4)?;
    let third = second.checked_add(first.len())?.checked_add(1)?;
    Some(Range { first: bound(first, "000000000")?, last: bound(last, "999999999")?, hyphens: [3, second, third, 15] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_range_is_read_and_none_overlap() {
        let mut words = 0;
        let mut groups = Vec::new();
        for line in TEXT.lines().filter(|line| !line.starts_with('#')) {
            let (group, registrants) = line.split_once(' ').unwrap();
            assert!(group.starts_with("978-") || group.starts_with("979-"), "{line}");
            groups.push(group);
            words += registrants.split(' ').count();
            for (first, last) in registrants.split(' ').filter_map(|word| word.split_once('-')) {
                assert!(first.len() == last.len() && first < last, "{group} {first}-{last}");
            }
        }
        assert!(groups.is_sorted_by(|a, b| a < b));
        assert_eq!(RANGES.len(), words);
        assert!(RANGES.iter().all(|range| range.first <= range.last));
        assert!(RANGES.windows(2).all(|pair| pair[0].last < pair[1].first));
        // A number is left for each publication.
        assert!(RANGES.iter().all(|range| range.hyphens[2] < 14));
    }
}
