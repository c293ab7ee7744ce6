//! How the address of a list is written, and the ways in which it varies.

const NISO: &str = "http://www.niso.org/ncip/v1_0/schemes/";
const SUFFIX: &str = ".scm";

/// An address without what partners vary: blanks around it, the case of its letters, `https` for `http`, a slash or hash
/// at its end; and in the addresses of NISO the version, the segment `imp1`, the `www` and the suffix `.scm`.
///
/// What it gives is for comparing. The address to write is [`Scheme::uri`](super::Scheme::uri).
///
/// ```
/// use bibwire_ncip::scheme::normalise;
///
/// assert_eq!(
///     normalise(" HTTPS://niso.org/ncip/v2_02/imp1/schemes/MediumType/MediumType.scm/"),
///     "http://www.niso.org/ncip/v1_0/schemes/mediumtype/mediumtype.scm",
/// );
/// assert_eq!(normalise("local.EDU"), "local.edu");
/// ```
pub fn normalise(uri: &str) -> String {
    let end = |c: char| c.is_whitespace() || matches!(c, '/' | '#');
    let small = uri.trim_start().trim_end_matches(end).to_ascii_lowercase();
    let plain = small.strip_prefix("https://").or_else(|| small.strip_prefix("http://"));
    match of_niso(plain.unwrap_or(&small)) {
        Some(path) => format!("{NISO}{path}{SUFFIX}"),
        None => plain.map(|rest| format!("http://{rest}")).unwrap_or(small),
    }
}

/// What stands after `schemes/` in an address of NISO, without the suffix.
fn of_niso(address: &str) -> Option<&str> {
    let path = address.strip_prefix("www.").unwrap_or(address).strip_prefix("niso.org/ncip/")?;
    let (_version, path) = path.split_once('/')?;
    let path = path.strip_prefix("imp1/").unwrap_or(path).strip_prefix("schemes/")?;
    Some(path.strip_suffix(SUFFIX).unwrap_or(path))
}

/// What all ways to name a list have in common: the word for one of NISO, the normal address for another.
pub(super) fn key(text: &str) -> String {
    word(text).unwrap_or_else(|| normalise(text))
}

/// The name by which a list of NISO is known, from its address or its name in version 1: `locationtype`.
fn word(text: &str) -> Option<String> {
    if let Some(path) = normalise(text).strip_prefix(NISO) {
        let segment = path.rsplit('/').next().unwrap_or(path);
        return Some(segment.strip_suffix(SUFFIX).unwrap_or(segment).to_owned());
    }
    let folded = super::fold(text);
    folded.strip_prefix("ncip")?.strip_suffix("scheme").filter(|word| !word.is_empty()).map(str::to_owned)
}

/// The name of a list in version 1: `NCIP Location Type Scheme` for `LocationType`.
pub(super) fn former_name(name: &str) -> String {
    let mut words = String::from("NCIP");
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            words.push(' ');
        }
        words.push(c);
    }
    words.push_str(" Scheme");
    words
}

/// The addresses of a list of NISO beside its own: of versions 1 and 2, with `imp1` and without it.
pub(super) fn variants(uri: &str) -> Vec<String> {
    let Some(path) = normalise(uri).strip_prefix(NISO).map(str::to_owned) else { return Vec::new() };
    ["v1_0/imp1", "v1_0", "v2_0/imp1", "v2_0"]
        .iter()
        .map(|version| format!("http://www.niso.org/ncip/{version}/schemes/{path}"))
        .filter(|variant| variant != uri)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_what_varies_goes() {
        for (uri, plain) in [
            ("", ""),
            ("Scheme", "scheme"),
            ("http://", "http:"),
            ("https://Example.org/a#/ ", "http://example.org/a"),
            ("http://niso.org/ncip/v1_0/schemes/a/a", "http://www.niso.org/ncip/v1_0/schemes/a/a.scm"),
            ("www.niso.org/ncip/v1_0/schemes/a/a.scm", "http://www.niso.org/ncip/v1_0/schemes/a/a.scm"),
            ("http://www.niso.org/ncip/v1_0/imp2/schemes/a.scm", "http://www.niso.org/ncip/v1_0/imp2/schemes/a.scm"),
            ("http://oclc.org/ncip/v2_0/schemes/a.scm", "http://oclc.org/ncip/v2_0/schemes/a.scm"),
        ] {
            assert_eq!(normalise(uri), plain, "{uri}");
        }
    }

    #[test]
    fn words() {
        for (text, expected) in [
            (
                "http://www.niso.org/ncip/v1_0/schemes/processingerrortype/lookupuserprocessingerror.scm",
                Some("lookupuserprocessingerror"),
            ),
            ("NCIP Lookup User Processing Error Scheme", Some("lookupuserprocessingerror")),
            ("ncip location type scheme", Some("locationtype")),
            ("NCIP Scheme", None),
            ("NCIP Unique Agency Id", None),
            ("http://oclc.org/ncip/schemes/agencyid.scm", None),
        ] {
            assert_eq!(word(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_former_name_leads_to_the_word() {
        assert_eq!(former_name("BibliographicItemIdentifierCode"), "NCIP Bibliographic Item Identifier Code Scheme");
        assert_eq!(word(&former_name("MessagingErrorType")).as_deref(), Some("messagingerrortype"));
    }

    #[test]
    fn an_address_is_no_variant_of_itself() {
        let uri = "http://www.niso.org/ncip/v2_0/imp1/schemes/a/a.scm";
        let all = variants(uri);
        assert_eq!(all.len(), 3);
        assert!(all.iter().all(|variant| variant != uri && normalise(variant) == normalise(uri)));
        assert!(variants("http://oclc.org/ncip/schemes/agencyid.scm").is_empty());
    }

    proptest! {
        #[test]
        fn normalising_twice_is_normalising_once(
            start in "( |https?:/|HTTP://|www\\.|WWW\\.niso\\.org/ncip/|niso\\.org/ncip/){0,3}",
            middle in "(v[12]_0[12]?/|imp1/|schemes/|[a-c]{1,3}/?|\\PC){0,5}",
            end in "(\\.scm|/|#| ){0,3}",
        ) {
            let once = normalise(&format!("{start}{middle}{end}"));
            prop_assert_eq!(normalise(&once), once);
        }
    }
}
