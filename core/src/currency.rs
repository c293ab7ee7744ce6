//! The currencies of ISO 4217 and the digits after their decimal point.

/// Whether a currency code is in use.
///
/// ```
/// use bibwire_core::currency::{self, Status};
///
/// assert_eq!(currency::status("EUR"), Some(Status::Active));
/// assert_eq!(currency::status("HRK"), Some(Status::Withdrawn));
/// assert_eq!(currency::status("EURO"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// On the current list: a currency, a fund, a metal, or a code for no currency and for tests.
    Active,
    /// Withdrawn since 2014: older messages may hold it.
    Withdrawn,
}

/// What is known of a code, which is three capital letters. `None` if it is not a code of ISO 4217.
///
/// ```
/// use bibwire_core::currency;
///
/// assert!(currency::status("CNY").is_some() && currency::status("cny").is_none());
/// ```
pub fn status(code: &str) -> Option<Status> {
    let on = |(_, codes): &(Option<u8>, &[&str])| codes.binary_search(&code).is_ok();
    if ACTIVE.iter().any(on) { Some(Status::Active) } else { WITHDRAWN.iter().any(on).then_some(Status::Withdrawn) }
}

/// How many digits an amount of this currency has after the decimal point, at most. `None` for a text that is no code, and
/// for what has no smaller unit: metals, bond units, drawing rights (XDR) and the codes that stand for no currency.
///
/// ```
/// use bibwire_core::currency::minor_units;
///
/// assert_eq!(minor_units("JPY"), Some(0));
/// assert_eq!(minor_units("CNY"), Some(2));
/// assert_eq!(minor_units("KWD"), Some(3));
/// assert_eq!(minor_units("XDR"), None);
/// ```
pub fn minor_units(code: &str) -> Option<u8> {
    ACTIVE.iter().chain(WITHDRAWN).find(|(_, codes)| codes.binary_search(&code).is_ok()).and_then(|(units, _)| *units)
}

/// The current list, by the number of digits.
const ACTIVE: &[(Option<u8>, &[&str])] =
    &[(Some(2), &TWO), (Some(0), &ZERO), (Some(3), &THREE), (Some(4), &FOUR), (None, &NONE)];

/// The codes withdrawn since 2014, by the number of digits.
const WITHDRAWN: &[(Option<u8>, &[&str])] = &[(Some(2), &WITHDRAWN_TWO), (Some(0), &WITHDRAWN_ZERO)];

/// No digits.
static ZERO: [&str; 17] = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF",
    "XPF",
];

/// Two digits: most currencies, and funds.
static TWO: [&str; 139] = [
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BMD", "BND", "BOB", "BOV",
    "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHE", "CHF", "CHW", "CNY", "COP", "COU", "CRC", "CUP",
    "CVE", "CZK", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD",
    "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IRR", "JMD", "KES", "KGS", "KHR", "KPW", "KYD",
    "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR",
    "MWK", "MXN", "MXV", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "PAB", "PEN", "PGK", "PHP", "PKR",
    "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP",
    "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "USD", "USN", "UYU",
    "UZS", "VED", "VES", "WST", "XAD", "XCD", "XCG", "YER", "ZAR", "ZMW", "ZWG",
];

/// Three digits.
static THREE: [&str; 7] = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

/// Four digits.
static FOUR: [&str; 2] = ["CLF", "UYW"];

/// No smaller unit.
static NONE: [&str; 13] = ["XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XDR", "XPD", "XPT", "XSU", "XTS", "XUA", "XXX"];

/// Two digits, withdrawn.
static WITHDRAWN_TWO: [&str; 12] = ["ANG", "BGN", "CUC", "HRK", "LTL", "LVL", "MRO", "SLL", "STD", "USS", "VEF", "ZWL"];

/// No digits, withdrawn.
static WITHDRAWN_ZERO: [&str; 1] = ["BYR"];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_code_is_there_once_and_in_form() {
        let mut seen = BTreeSet::new();
        for (units, codes) in ACTIVE.iter().chain(WITHDRAWN) {
            assert!(codes.is_sorted(), "{codes:?}");
            for code in *codes {
                assert!(code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()), "{code}");
                assert!(seen.insert(*code), "{code}");
                assert_eq!(minor_units(code), *units, "{code}");
            }
        }
        assert_eq!(ACTIVE.iter().map(|(_, codes)| codes.len()).sum::<usize>(), 178);
    }

    #[test]
    fn units() {
        for (code, units) in [
            ("AUD", Some(2)),
            ("BHD", Some(3)),
            ("CHF", Some(2)),
            ("CHW", Some(2)),
            ("CLF", Some(4)),
            ("CLP", Some(0)),
            ("HUF", Some(2)),
            ("ISK", Some(0)),
            ("KRW", Some(0)),
            ("MRU", Some(2)),
            ("TWD", Some(2)),
            ("USN", Some(2)),
            ("UYW", Some(4)),
            ("VND", Some(0)),
            ("XCG", Some(2)),
            ("XOF", Some(0)),
            ("XAU", None),
            ("XXX", None),
            ("EURO", None),
            ("", None),
        ] {
            assert_eq!(minor_units(code), units, "{code}");
        }
    }

    #[test]
    fn a_withdrawn_code_is_known_as_such() {
        for code in ["ANG", "BGN", "BYR", "CUC", "HRK", "LTL", "LVL", "SLL", "USS", "ZWL"] {
            assert_eq!(status(code), Some(Status::Withdrawn), "{code}");
        }
        for code in ["BYN", "XAD", "XCG", "XDR", "ZWG"] {
            assert_eq!(status(code), Some(Status::Active), "{code}");
        }
        for code in ["DEM", "FRF", "EU", "€"] {
            assert_eq!(status(code), None, "{code}");
        }
    }
}
