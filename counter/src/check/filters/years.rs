//! The filter of years of publication.

use bibwire_core::Diagnostic;

use super::super::Ear;
use super::ELEMENT;
use crate::report::Filter;
use crate::rules::filters as rules;
use crate::spot::Spot;

/// What a value of the filter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Years {
    /// A year, or years from one to another.
    Some,
    /// All years.
    All,
    /// A range whose end comes first.
    Inverted,
    /// A year 0000.
    Zero,
    /// Something else.
    None,
}

/// Judges the years: `yyyy` or `yyyy-yyyy`, CoP 5.1, 3.3.8.
pub(super) fn check(filter: &Filter, ear: &mut Ear<'_>) {
    for (at, value) in filter.values.iter().enumerate() {
        let spot = Spot::Named(ELEMENT, &filter.name, Some(at));
        let finding = || Diagnostic::new(&rules::YEARS).found(value);
        match read(value) {
            Years::Some => {}
            Years::All => ear.found(&rules::DEFAULT, spot, value),
            Years::Inverted => {
                let (first, last) = value.split_once('-').unwrap_or_default();
                ear.report(finding().expected(format_args!("{last}-{first}")), spot);
            }
            Years::Zero => ear.report(finding().expected("0001 to 9999"), spot),
            Years::None => ear.report(finding().expected("yyyy or yyyy-yyyy"), spot),
        }
    }
}

fn read(value: &str) -> Years {
    let year = |text: &str| -> Option<u16> {
        let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        is_year.then(|| text.parse().ok()).flatten()
    };
    let (first, last) = value.split_once('-').unwrap_or((value, value));
    match (year(first), year(last)) {
        (Some(0), Some(_)) | (Some(_), Some(0)) => Years::Zero,
        (Some(1), Some(9999)) => Years::All,
        (Some(first), Some(last)) if first > last => Years::Inverted,
        (Some(_), Some(_)) => Years::Some,
        _ => Years::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read() {
        for (value, expected) in [
            ("2024", Years::Some),
            ("0001", Years::Some),
            ("9999", Years::Some),
            ("2020-2024", Years::Some),
            ("2024-2024", Years::Some),
            ("0001-9999", Years::All),
            ("2024-2020", Years::Inverted),
            ("0000", Years::Zero),
            ("0000-2024", Years::Zero),
            ("", Years::None),
            ("24", Years::None),
            ("2020-", Years::None),
            ("2020 - 2024", Years::None),
            ("2020-2022-2024", Years::None),
            ("二〇二四", Years::None),
        ] {
            assert_eq!(read(value), expected, "{value:?}");
        }
    }
}
