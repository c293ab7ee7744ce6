//! The namespaces of MARC records.

/// That of the MARC 21 XML schema.
pub(super) const SLIM: &[u8] = b"http://www.loc.gov/MARC21/slim";

/// Whether a namespace is that of another schema for MARC records.
pub(super) fn is_kindred(uri: &[u8]) -> bool {
    matches!(
        uri,
        b"info:lc/xmlns/marcxchange-v1"
            | b"info:lc/xmlns/marcxchange-v2"
            | b"http://www.nlc.cn/"
            | b"http://www.nl.go.kr/kormarc/"
    ) || uri.starts_with(b"info:srw/schema/8/unimarcxml")
        || uri.starts_with(b"info:srw/schema/5/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slim_is_not_another() {
        assert!(!is_kindred(SLIM) && !is_kindred(b"") && !is_kindred(b"info:srw/schema/1/dc-v1.1"));
        assert!(is_kindred(b"info:lc/xmlns/marcxchange-v2") && is_kindred(b"info:srw/schema/8/unimarcxml-v0.1"));
    }
}
