//! Addresses and names of resources, RFC 3986.

use std::net::Ipv6Addr;

use super::around::{bare, narrow_all, placed};
use super::fault::beginning;
use super::{Fault, Form};
use crate::uri::{Authority, reference};

/// What people write before the address.
const LABELS: &[&str] = &["uri", "url"];
/// Schemes in which a host must be named.
const WITH_HOST: &[&str] = &["http", "https", "ftp", "ftps", "sftp"];

/// Checks that a text is an absolute URI, and that it names a host others can reach where its scheme needs one.
///
/// Nothing beyond ASCII is in a URI: such characters are escaped in UTF-8. A host that is one word, such as `localhost`,
/// is in the form of RFC 3986, and a fault of its own.
///
/// ```
/// use bibwire_core::identifier::{Fault, uri};
///
/// assert!(uri::check("https://example.org/a?b=%E4%B8%AD").is_ok());
/// assert!(uri::check("urn:isbn:9780306406157").is_ok());
/// assert_eq!(uri::check("http://localhost/"), Err(Fault::Host { found: "localhost".into() }));
/// ```
///
/// # Errors
///
/// [`Fault`], for a character that no URI has, a missing scheme, a form that is not that of RFC 3986, a missing host, and a
/// host without a dot.
pub fn check(text: &str) -> Result<(), Fault> {
    if text.is_empty() {
        return Err(Fault::Missing { expected: "an address" });
    }
    if let Some(at) = text.bytes().position(|byte| !is_part(byte)) {
        let found = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
        return Err(Fault::Character { found, at });
    }
    let Some(found) = reference(text) else { return Err(Fault::Malformed { expected: "of RFC 3986" }) };
    let Some(scheme) = found.scheme else {
        return Err(Fault::Missing { expected: "a scheme, such as https:," });
    };
    if WITH_HOST.iter().any(|it| it.eq_ignore_ascii_case(scheme)) {
        return found.authority.map_or(Err(Fault::Missing { expected: "a host" }), of_host);
    }
    if scheme.eq_ignore_ascii_case("urn") {
        return of_urn(found.path);
    }
    if found.path.is_empty() && found.authority.is_none_or(|it| it.host.is_empty()) {
        return Err(Fault::Missing { expected: "the part after the scheme" });
    }
    Ok(())
}

/// Judges whether an address is written as such, and with nothing before it.
///
/// A scheme that is missing is not guessed: `http` and `https` may lead to different places.
///
/// ```
/// use bibwire_core::identifier::{Form, uri};
///
/// assert_eq!(uri::form("https://example.org/"), Form::Right);
/// assert_eq!(uri::form("<https://example.org/> "), Form::Meant("https://example.org/".into()));
/// assert!(uri::form("example.org").fault().is_some());
/// ```
pub fn form(text: &str) -> Form {
    let fault = match check(text) {
        Ok(()) => return Form::Right,
        Err(fault) => fault,
    };
    let plain = narrow_all(text);
    let begun = bare(&plain, LABELS);
    // A slash or a full stop at the end is part of the address.
    let trimmed = plain.trim_end_matches([' ', '>', '"', '\'', ';', ',']);
    let address = plain.find(begun).and_then(|at| trimmed.get(at..)).unwrap_or(begun);
    match check(address) {
        Ok(()) => Form::Meant(address.to_owned()),
        Err(_) if address.is_empty() => Form::Wrong(fault),
        Err(fault) => Form::Wrong(placed(fault, text, &plain, address)),
    }
}

/// Whether a URI may have the character somewhere.
fn is_part(byte: u8) -> bool {
    byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>' | b'"' | b'{' | b'}' | b'|' | b'\\' | b'^' | b'`')
}

fn of_host(authority: Authority<'_>) -> Result<(), Fault> {
    let host = authority.host;
    if host.is_empty() {
        return Err(Fault::Missing { expected: "a host" });
    }
    if authority.port.is_some_and(|port| !port.is_empty() && port.parse::<u16>().is_err()) {
        return Err(Fault::Malformed { expected: "of RFC 3986, with a port below 65536" });
    }
    let is_reachable = match host.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
        Some(literal) => literal.parse::<Ipv6Addr>().is_ok(),
        None => {
            let name = host.strip_suffix('.').unwrap_or(host);
            name.contains('.') && name.split('.').all(|label| !label.is_empty())
        }
    };
    if is_reachable { Ok(()) } else { Err(Fault::Host { found: beginning(host) }) }
}

/// `NID:NSS` of RFC 8141.
fn of_urn(path: &str) -> Result<(), Fault> {
    let sound = path.split_once(':').is_some_and(|(space, name)| {
        (2..=32).contains(&space.len())
            && space.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !space.starts_with('-')
            && !space.ends_with('-')
            && !name.is_empty()
            && !name.starts_with('/')
    });
    if sound { Ok(()) } else { Err(Fault::Malformed { expected: "urn:namespace:name" }) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn right() {
        for text in [
            "https://example.org",
            "https://example.org/",
            "HTTP://EXAMPLE.ORG/a(b)'c",
            "http://example.org:8080/a?b=c&d#e",
            "https://example.org./",
            "http://192.0.2.1/",
            "http://[2001:db8::1]/",
            "ftp://ftp.example.org/a",
            "https://doi.org/10.1000/182",
            "https://xn--fiq228c.example/",
            "urn:isbn:9780306406157",
            "URN:nbn:de:101:1-2019",
            "info:lccn/2002022641",
            "mailto:a@example.org",
            "file:///a",
        ] {
            assert_eq!(form(text), Form::Right, "{text}");
        }
    }

    #[test]
    fn meant() {
        for text in [
            " https://example.org/a.",
            "https://example.org/a.\u{a0}",
            "<https://example.org/a.>",
            "\"https://example.org/a.\"",
            "URL: https://example.org/a.",
            "ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｏｒｇ／ａ．",
        ] {
            assert_eq!(form(text), Form::Meant("https://example.org/a.".into()), "{text}");
        }
    }

    #[test]
    fn wrong() {
        let missing = |expected| Fault::Missing { expected };
        let malformed = |expected| Fault::Malformed { expected };
        for (text, fault) in [
            ("", missing("an address")),
            ("example.org/a", missing("a scheme, such as https:,")),
            ("www.example.org", missing("a scheme, such as https:,")),
            ("//example.org/a", missing("a scheme, such as https:,")),
            ("https:", missing("a host")),
            ("https:///a", missing("a host")),
            ("https:example.org", missing("a host")),
            ("mailto:", missing("the part after the scheme")),
            ("http://localhost/a", Fault::Host { found: "localhost".into() }),
            ("http://localhost:8080", Fault::Host { found: "localhost".into() }),
            ("http://a..org/", Fault::Host { found: "a..org".into() }),
            ("http://.org/", Fault::Host { found: ".org".into() }),
            ("http://[a.b]/", Fault::Host { found: "[a.b]".into() }),
            ("http://a.org:65536/", malformed("of RFC 3986, with a port below 65536")),
            ("http://a.org/?q=[1]", malformed("of RFC 3986")),
            ("http://a.org/%zz", malformed("of RFC 3986")),
            ("http://a.org/#b#c", malformed("of RFC 3986")),
            ("1:b", malformed("of RFC 3986")),
            ("urn:", malformed("urn:namespace:name")),
            ("urn:isbn", malformed("urn:namespace:name")),
            ("urn:isbn:", malformed("urn:namespace:name")),
            ("urn:x:1", malformed("urn:namespace:name")),
            ("http://a.org/a b", Fault::Character { found: ' ', at: 14 }),
            (" http://a.org/a b", Fault::Character { found: ' ', at: 15 }),
            ("http://a.org/中", Fault::Character { found: '中', at: 13 }),
            ("http://a.org/a\\b", Fault::Character { found: '\\', at: 14 }),
            ("http://a.org/\u{7f}", Fault::Character { found: '\u{7f}', at: 13 }),
        ] {
            assert_eq!(form(text), Form::Wrong(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn one_way_is_right(text in "https?://[a-z]{1,9}\\.[a-z]{2,5}(:[0-9]{1,4})?(/[a-z0-9._~-]{0,5}){0,3}(\\?[a-z=&]{0,9})?") {
            prop_assert_eq!(form(&text), Form::Right);
            prop_assert_eq!(form(&format!(" <{text}>")), Form::Meant(text));
        }

        #[test]
        fn what_is_meant_is_right(text in "[ <\"]?(URL: )?(http|urn|a)?:?(//)?\\PC{0,9}[ >\"]?") {
            if let Form::Meant(meant) = form(&text) {
                prop_assert_eq!(form(&meant), Form::Right);
            }
        }
    }
}
