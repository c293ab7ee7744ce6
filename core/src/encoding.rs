//! Character encodings of XML documents: which one a document is in, and from there to UTF-8.
//!
//! [`Detection`] tells the encoding from the first bytes, [`Decoder`] turns bytes into UTF-8 as they come, and
//! [`Source`] does both over anything that can be read. Every offset in the UTF-8 can be turned back into one in the
//! bytes that were given, and every malformed place is told: nothing is replaced in silence.

mod decoder;
mod detection;
mod map;
#[cfg(feature = "cjk")]
mod national;
mod source;

pub use decoder::Decoder;
pub use detection::{Detection, Doubt, Evidence};
pub use map::Malformed;
pub use source::Source;

/// A character encoding.
///
/// ```
/// use bibwire_core::encoding::Encoding;
///
/// assert_eq!(Encoding::for_label("utf8"), Some(Encoding::Utf8));
/// assert_eq!(Encoding::for_label("Latin1").unwrap().name(), "ISO-8859-1");
/// assert_eq!(Encoding::for_label("gb2312").unwrap().name(), "GBK");
/// assert_eq!(Encoding::for_label("klingon"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// UTF-32, the low byte first.
    Utf32Le,
    /// UTF-32, the high byte first.
    Utf32Be,
    /// ISO 8859-1: each byte is the character of its number.
    Latin1,
    /// ASCII: a byte beyond 0x7F is malformed.
    Ascii,
    /// One of the national sets, read where the feature `cjk` is on.
    National(National),
}

/// A national character set, by its name.
///
/// ```
/// use bibwire_core::encoding::Encoding;
///
/// let Some(Encoding::National(set)) = Encoding::for_label("cp1251") else { panic!("a known set") };
/// assert_eq!(set.name(), "windows-1251");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct National(&'static str);

impl National {
    /// The name of the set.
    pub const fn name(self) -> &'static str {
        self.0
    }
}

/// The encoding is known, but this program was built without the feature that reads it.
///
/// ```
/// use bibwire_core::encoding::{Decoder, Encoding, NotBuiltIn};
///
/// let big5 = Encoding::for_label("big5").unwrap();
/// assert_eq!(Decoder::new(big5).is_err(), !big5.is_built_in());
/// assert!(NotBuiltIn(big5).to_string().starts_with("Big5 is known"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{name} is known, but this program was built without the feature `cjk`, which reads it", name = .0.name())]
pub struct NotBuiltIn(pub Encoding);

/// The labels of the encodings that need no table, in lower case.
const BUILT_IN: &[(Encoding, &[&str])] = &[
    (Encoding::Utf8, &["utf-8", "utf8", "unicode-1-1-utf-8"]),
    (Encoding::Utf16Be, &["utf-16", "utf16", "utf-16be", "iso-10646-ucs-2", "ucs-2"]),
    (Encoding::Utf16Le, &["utf-16le"]),
    (Encoding::Utf32Be, &["utf-32", "utf32", "utf-32be", "iso-10646-ucs-4", "ucs-4"]),
    (Encoding::Utf32Le, &["utf-32le"]),
    (
        Encoding::Latin1,
        &["iso-8859-1", "iso_8859-1", "iso8859-1", "iso88591", "iso_8859-1:1987", "latin1", "latin-1", "l1", "cp819"],
    ),
    (Encoding::Ascii, &["us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us", "iso-ir-6"]),
];

/// The national sets and their labels, in lower case.
const NATIONAL: &[(&str, &[&str])] = &[
    ("GB18030", &["gb18030", "gb18030-2000", "gb18030-2022"]),
    ("GBK", &["gbk", "gb2312", "gb_2312-80", "euc-cn", "cp936", "ms936", "windows-936", "x-gbk"]),
    ("Big5", &["big5", "big-5", "big5-hkscs", "cn-big5", "cp950", "x-x-big5"]),
    ("EUC-KR", &["euc-kr", "ks_c_5601-1987", "ksc5601", "korean", "uhc", "cp949", "windows-949"]),
    ("Shift_JIS", &["shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "cp932", "windows-31j"]),
    ("EUC-JP", &["euc-jp", "x-euc-jp"]),
    ("ISO-8859-2", &["iso-8859-2", "iso_8859-2", "iso8859-2", "latin2", "l2"]),
    ("ISO-8859-3", &["iso-8859-3", "iso_8859-3", "iso8859-3", "latin3", "l3"]),
    ("ISO-8859-4", &["iso-8859-4", "iso_8859-4", "iso8859-4", "latin4", "l4"]),
    ("ISO-8859-5", &["iso-8859-5", "iso_8859-5", "iso8859-5", "cyrillic"]),
    ("ISO-8859-6", &["iso-8859-6", "iso_8859-6", "iso8859-6", "arabic"]),
    ("ISO-8859-7", &["iso-8859-7", "iso_8859-7", "iso8859-7", "greek"]),
    ("ISO-8859-8", &["iso-8859-8", "iso_8859-8", "iso8859-8", "hebrew"]),
    ("windows-1254", &["windows-1254", "cp1254", "iso-8859-9", "iso_8859-9", "iso8859-9", "latin5", "l5"]),
    ("ISO-8859-10", &["iso-8859-10", "iso8859-10", "latin6", "l6"]),
    ("windows-874", &["windows-874", "iso-8859-11", "tis-620"]),
    ("ISO-8859-13", &["iso-8859-13", "iso8859-13"]),
    ("ISO-8859-14", &["iso-8859-14", "iso8859-14"]),
    ("ISO-8859-15", &["iso-8859-15", "iso_8859-15", "iso8859-15", "latin9", "latin-9", "l9"]),
    ("ISO-8859-16", &["iso-8859-16"]),
    ("windows-1250", &["windows-1250", "cp1250"]),
    ("windows-1251", &["windows-1251", "cp1251"]),
    ("windows-1252", &["windows-1252", "cp1252"]),
    ("windows-1253", &["windows-1253", "cp1253"]),
    ("windows-1255", &["windows-1255", "cp1255"]),
    ("windows-1256", &["windows-1256", "cp1256"]),
    ("windows-1257", &["windows-1257", "cp1257"]),
    ("windows-1258", &["windows-1258", "cp1258"]),
    ("KOI8-R", &["koi8-r", "koi8", "koi"]),
    ("KOI8-U", &["koi8-u"]),
    ("IBM866", &["ibm866", "cp866", "866"]),
];

impl Encoding {
    /// The encoding that a label names, in upper or lower case. `UTF-16` alone is the one with the high byte first.
    ///
    /// See [`Encoding`] for an example.
    pub fn for_label(label: &str) -> Option<Encoding> {
        let is = |labels: &[&str]| labels.iter().any(|known| known.eq_ignore_ascii_case(label));
        let built_in = BUILT_IN.iter().find(|(_, labels)| is(labels)).map(|(encoding, _)| *encoding);
        let national = || NATIONAL.iter().find(|(_, labels)| is(labels));
        built_in.or_else(|| national().map(|(name, _)| Encoding::National(National(name))))
    }

    /// The name of the encoding.
    ///
    /// ```
    /// assert_eq!(bibwire_core::encoding::Encoding::Utf16Le.name(), "UTF-16LE");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16LE",
            Encoding::Utf16Be => "UTF-16BE",
            Encoding::Utf32Le => "UTF-32LE",
            Encoding::Utf32Be => "UTF-32BE",
            Encoding::Latin1 => "ISO-8859-1",
            Encoding::Ascii => "US-ASCII",
            Encoding::National(set) => set.name(),
        }
    }

    /// Whether this program can read it: a national set needs the feature `cjk`.
    ///
    /// ```
    /// assert!(bibwire_core::encoding::Encoding::Latin1.is_built_in());
    /// ```
    pub const fn is_built_in(self) -> bool {
        cfg!(feature = "cjk") || !matches!(self, Encoding::National(_))
    }

    /// How many bytes a character takes at the least.
    const fn width(self) -> usize {
        match self {
            Encoding::Utf16Le | Encoding::Utf16Be => 2,
            Encoding::Utf32Le | Encoding::Utf32Be => 4,
            _ => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_label_stands_twice() {
        let built_in = BUILT_IN.iter().flat_map(|(_, labels)| labels.iter());
        let mut all: Vec<_> = built_in.chain(NATIONAL.iter().flat_map(|(_, labels)| labels.iter())).collect();
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count);
        assert!(all.iter().all(|label| label.to_ascii_lowercase() == **label));
    }

    #[test]
    fn a_national_set_can_be_read_with_the_feature_alone() {
        for (name, labels) in NATIONAL {
            let encoding = Encoding::for_label(labels[0]).unwrap();
            assert_eq!(encoding.name(), *name);
            assert_eq!(Decoder::new(encoding).is_ok(), cfg!(feature = "cjk"), "{name}");
        }
    }
}
