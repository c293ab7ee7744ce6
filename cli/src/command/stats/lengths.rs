//! How long records are.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::ser::SerializeMap;

use crate::locale::Locale;

/// A record of ISO 2709 is shorter than this, unless somebody bent the rules.
const USUAL: usize = 100_000;

/// How many records there are of each length.
#[derive(Debug, Default)]
pub(super) struct Lengths {
    /// The lengths of a few records, not yet counted.
    fresh: Vec<u32>,
    usual: Vec<u64>,
    others: BTreeMap<u64, u64>,
}

impl Lengths {
    #[inline]
    pub(super) fn add(&mut self, length: u64) {
        match u32::try_from(length) {
            Ok(length) => self.fresh.push(length),
            Err(_) => *self.others.entry(length).or_default() += 1,
        }
    }

    pub(super) fn join(&mut self, others: Lengths) {
        self.usual.resize(USUAL, 0);
        for length in others.fresh {
            match self.usual.get_mut(length as usize) {
                Some(count) => *count += 1,
                None => *self.others.entry(length.into()).or_default() += 1,
            }
        }
        others.others.into_iter().for_each(|(length, count)| *self.others.entry(length).or_default() += count);
    }

    fn counts(&self) -> impl Iterator<Item = (u64, u64)> {
        let usual = self.usual.iter().enumerate().map(|(length, count)| (length as u64, *count));
        usual.chain(self.others.iter().map(|(length, count)| (*length, *count))).filter(|(_, count)| *count > 0)
    }

    /// The shortest, the one in the middle, the mean rounded down, and the longest.
    fn figures(&self) -> Option<[u64; 4]> {
        let records: u64 = self.counts().map(|(_, count)| count).sum();
        let bytes: u128 = self.counts().map(|(length, count)| u128::from(length) * u128::from(count)).sum();
        let mut before = 0;
        let median = self.counts().find(|(_, count)| {
            before += count;
            before * 2 >= records
        });
        let mean = u64::try_from(bytes.checked_div(records.into())?).ok()?;
        Some([self.counts().next()?.0, median?.0, mean, self.counts().last()?.0])
    }

    pub(super) fn line(&self, locale: Locale) -> String {
        match (self.figures(), locale) {
            (None, _) => "-".to_owned(),
            (Some([min, median, mean, max]), Locale::En) => {
                format!("{min} to {max} bytes, median {median}, mean {mean}")
            }
            (Some([min, median, mean, max]), Locale::Zh) => {
                format!("{min} 至 {max} 字节，中位数 {median}，平均 {mean}")
            }
        }
    }
}

impl Serialize for Lengths {
    /// Null where there is no record.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let figures = self.figures();
        let mut map = serializer.serialize_map(Some(4))?;
        for (index, name) in ["min", "median", "mean", "max"].into_iter().enumerate() {
            map.serialize_entry(name, &figures.map(|figures| figures[index]))?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_exact() {
        let mut sum = Lengths::default();
        assert_eq!(sum.figures(), None);
        for lengths in [&[40, 50][..], &[60, 1 << 40]] {
            let mut share = Lengths::default();
            lengths.iter().for_each(|length| share.add(*length));
            sum.join(share);
        }
        assert_eq!(sum.figures(), Some([40, 50, ((1 << 40) + 150) / 4, 1 << 40]));
    }
}
