//! The record of the platform in the registry.

use bibwire_core::Diagnostic;

use super::super::Ear;
use crate::release::Version;
use crate::rules::{advice, header as rules};
use crate::spot::Spot;

const REGISTRY: &str = "https://registry.countermetrics.org/";
/// Where version 5.1 had it.
const FORMER: &str = "https://registry.projectcounter.org/";
/// Where the registry is or was.
const HOSTS: &[&str] = &["registry.countermetrics.org", "registry.projectcounter.org"];
const PLATFORM: &str = "platform";
const USAGE_DATA_HOST: &str = "usage-data-host";

/// Judges the address of a record: CoP 5.1, Table 3.f. Whether there is such a record is not looked up.
pub(super) fn check(record: &str, version: Version, ear: &mut Ear<'_>) {
    if let Some(finding) = judge(record, version) {
        ear.report(finding, Spot::Element("Registry_Record"));
    }
}

/// What is wrong with the address of a record.
pub(in crate::check) fn judge(record: &str, version: Version) -> Option<Diagnostic> {
    if record.is_empty() {
        return Some(Diagnostic::new(&advice::UNREGISTERED));
    }
    let Some((kind, number)) = read(record) else {
        let expected = format_args!("{REGISTRY}{PLATFORM}/{{uuid}}");
        return Some(Diagnostic::new(&rules::REGISTRY_RECORD).found(record).expected(expected));
    };
    let right = address(kind, &number);
    let is_former = || version.has_former_registry() && record.strip_prefix(FORMER) == right.strip_prefix(REGISTRY);
    if record != right && !is_former() {
        return Some(Diagnostic::new(&rules::REGISTRY_RECORD).found(record).expected(right));
    }
    (kind == USAGE_DATA_HOST).then(|| Diagnostic::new(&advice::USAGE_DATA_HOST).found(record))
}

/// The address of the record that is meant; none where it is not certain.
pub(crate) fn meant(record: &str) -> Option<String> {
    read(record).map(|(kind, number)| address(kind, &number))
}

fn address(kind: &str, number: &str) -> String {
    format!("{REGISTRY}{kind}/{number}")
}

/// Of what an address is the record, and its number; none where it is not certain.
fn read(record: &str) -> Option<(&'static str, String)> {
    let lower = record.trim().to_ascii_lowercase();
    let rest = ["https://", "http://"].iter().find_map(|scheme| lower.strip_prefix(scheme)).unwrap_or(&lower);
    let rest = HOSTS.iter().find_map(|host| rest.strip_prefix(host))?;
    let rest = rest.strip_prefix("/api/v1").unwrap_or(rest).trim_start_matches('/').trim_end_matches('/');
    let (kind, number) = rest.split_once('/')?;
    let kind = [PLATFORM, USAGE_DATA_HOST].into_iter().find(|known| kind == *known)?;
    is_uuid(number).then(|| (kind, number.to_owned()))
}

/// Whether a text is a number of RFC 9562, in small letters.
fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        })
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{findings, header};
    use super::*;
    use crate::input::Form;

    #[test]
    fn addresses_of_records() {
        const NUMBER: &str = "1234abcd-0000-4000-8000-0123456789ab";
        let right = format!("{REGISTRY}platform/{NUMBER}");
        for (record, code, expected) in [
            (right.clone(), None, None),
            (format!("{REGISTRY}usage-data-host/{NUMBER}"), Some("CTR602"), None),
            (format!("http://registry.countermetrics.org/platform/{NUMBER}"), Some("CTR413"), Some(&*right)),
            (format!("https://registry.projectcounter.org/platform/{NUMBER}/"), Some("CTR413"), Some(&*right)),
            (right.to_uppercase(), Some("CTR413"), Some(&*right)),
            (format!("{right}0"), Some("CTR413"), Some("https://registry.countermetrics.org/platform/{uuid}")),
            ("https://example.org".into(), Some("CTR413"), Some("https://registry.countermetrics.org/platform/{uuid}")),
        ] {
            let mut header = header();
            header.registry_record = Some(record.clone());
            let found = findings(&header, Form::Json, super::super::check);
            assert_eq!(found.first().map(|it| it.code().to_string()).as_deref(), code, "{record}");
            assert_eq!(found.first().and_then(|it| it.expected.as_deref()), expected, "{record}");
        }
    }
}
