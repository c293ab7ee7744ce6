//! Addresses: what a service is at, and what can be written in one.

use bibwire_core::Error;

use crate::vocabulary::ReportId;

/// What people copy behind the address of a service.
const BEHIND: &[&str] = &["r51", "reports", "members", "status"];

/// The address of a service, as requests begin with it: without slashes at its end, without the paths of the API, however
/// often they are there.
///
/// ```
/// use bibwire_counter::api::request::base;
///
/// for address in ["https://example.org/c5", " https://example.org/c5/r51/", "https://example.org/c5/r51/r51/reports/tr_j1"] {
///     assert_eq!(base(address)?, "https://example.org/c5");
/// }
/// assert!(base("http://example.org/c5").is_err());
/// # Ok::<(), bibwire_counter::Error>(())
/// ```
///
/// # Errors
///
/// If it is no address of HTTPS, or has a name, a query or a fragment in it: COUNTER API 5.1 asks over HTTPS alone.
pub fn base(address: &str) -> Result<String, Error> {
    let wrong = |why: &str| Err(Error::usage(format!("the address of the service {why}")));
    let address = address.trim();
    let Some((scheme, rest)) = address.split_once("://") else { return wrong("does not begin with https://") };
    if !scheme.eq_ignore_ascii_case("https") {
        return wrong("does not begin with https://");
    }
    let (host, mut path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    if host.contains('@') {
        return wrong("has a name or a password in it: requestor_id and api_key are for that");
    }
    if address.contains(['?', '#']) {
        return wrong("has a query or a fragment");
    }
    if host.is_empty() || host.starts_with(':') || !is_host(host) {
        return wrong("has no host");
    }
    if !path.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte)) {
        return wrong("has characters that no address has");
    }
    loop {
        path = path.trim_end_matches('/');
        let Some((before, last)) = path.rsplit_once('/') else { break };
        let of_report = ReportId::meant(last).is_some_and(|id| id.is_known() && id.as_str().eq_ignore_ascii_case(last));
        let is_behind = |last: &str| BEHIND.iter().any(|behind| last.eq_ignore_ascii_case(behind));
        let in_reports = before.rsplit_once('/').is_some_and(|(_, list)| list.eq_ignore_ascii_case("reports"));
        if !(is_behind(last) || of_report && in_reports) {
            break;
        }
        path = before;
    }
    Ok(format!("https://{host}{path}"))
}

fn is_host(host: &str) -> bool {
    host.chars().all(|character| character.is_alphanumeric() || matches!(character, '.' | '-' | '_' | ':' | '[' | ']'))
}

/// Adds a text with all that is not a letter, a digit or one of `-._~` as the bytes of its UTF-8: RFC 3986, 2.
pub(crate) fn encode(url: &mut String, text: &str) {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().unwrap_or('0');
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => url.push(char::from(byte)),
            byte => url.extend(['%', digit(byte >> 4), digit(byte & 0xF)]),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_are_mended_or_refused() {
        for (address, expected) in [
            ("https://a.org", Some("https://a.org")),
            ("HTTPS://a.org//", Some("https://a.org")),
            ("https://a.org/R51", Some("https://a.org")),
            ("https://a.org:8443/x/r51/reports/", Some("https://a.org:8443/x")),
            ("https://a.org/sushi/reports/TR_J1", Some("https://a.org/sushi")),
            ("https://a.org/tr", Some("https://a.org/tr")),
            ("https://a.org/r5", Some("https://a.org/r5")),
            ("https://a.org/x%20y", Some("https://a.org/x%20y")),
            ("https://a.org/x y", None),
            ("https://a.org/图书", None),
            ("http://a.org", None),
            ("a.org", None),
            ("https://", None),
            ("https://:80", None),
            ("https:///r51", None),
            ("https://me:secret@a.org", None),
            ("https://a.org/?customer_id=1", None),
            ("https://a.org#x", None),
            ("", None),
        ] {
            assert_eq!(base(address).ok().as_deref(), expected, "{address}");
        }
    }

    proptest! {
        #[test]
        fn what_is_an_address_stays_one(text in "https://[a-z.]{0,6}(/(r51|reports|tr_j1|x|))*|\\PC{0,20}") {
            if let Ok(address) = base(&text) {
                prop_assert_eq!(base(&address).unwrap(), address);
            }
        }

        #[test]
        fn encoded_text_is_decoded_again(text in "\\PC{0,20}") {
            let mut encoded = String::new();
            encode(&mut encoded, &text);
            prop_assert!(encoded.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte)));
            let (mut bytes, mut rest) = (Vec::new(), encoded.bytes());
            while let Some(byte) = rest.next() {
                bytes.push(match byte {
                    b'%' => {
                        let digits: String = rest.by_ref().take(2).map(char::from).collect();
                        u8::from_str_radix(&digits, 16).unwrap()
                    }
                    byte => byte,
                });
            }
            prop_assert_eq!(String::from_utf8(bytes).unwrap(), text);
        }
    }
}
