//! The leader: the first 24 bytes of a record.

use std::fmt;

use crate::digits;

/// The leader of a record: 24 bytes, looked at by position.
///
/// The bytes are kept as they were; a view that finds something else than it looks for says so with `None` or
/// with an `Other` variant. Positions are those of MARC 21; where UNIMARC has another meaning, the view says.
///
/// ```
/// use bibwire_marc::Leader;
/// use bibwire_marc::leader::{CharacterCoding, RecordType};
///
/// let leader = Leader::new(*b"00236nam a2200097 i 4500");
/// assert_eq!(leader.record_length(), Some(236));
/// assert_eq!(leader.record_type(), RecordType::LanguageMaterial);
/// assert_eq!(leader.character_coding(), CharacterCoding::Unicode);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Leader([u8; 24]);

/// Leader/06: what the record describes.
///
/// MARC 21 and UNIMARC give most letters the same meaning; where they do not, the variant is that of MARC 21.
///
/// ```
/// use bibwire_marc::leader::RecordType;
///
/// assert_eq!(RecordType::from(b'z'), RecordType::Authority);
/// assert_eq!(u8::from(RecordType::Other(b'?')), b'?');
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecordType {
    /// `a`: language material.
    LanguageMaterial,
    /// `c`: notated music.
    NotatedMusic,
    /// `d`: manuscript notated music.
    ManuscriptNotatedMusic,
    /// `e`: cartographic material.
    CartographicMaterial,
    /// `f`: manuscript cartographic material.
    ManuscriptCartographicMaterial,
    /// `g`: projected medium.
    ProjectedMedium,
    /// `i`: non-musical sound recording.
    NonmusicalSoundRecording,
    /// `j`: musical sound recording.
    MusicalSoundRecording,
    /// `k`: two-dimensional nonprojectable graphic.
    TwoDimensionalGraphic,
    /// `m`: computer file.
    ComputerFile,
    /// `o`: kit.
    Kit,
    /// `p`: mixed materials.
    MixedMaterials,
    /// `q`: community information.
    CommunityInformation,
    /// `r`: three-dimensional artifact or naturally occurring object.
    ThreeDimensionalObject,
    /// `t`: manuscript language material.
    ManuscriptLanguageMaterial,
    /// `u`: holdings, of unknown kind.
    UnknownHoldings,
    /// `v`: holdings of a multipart item.
    MultipartHoldings,
    /// `w`: classification.
    Classification,
    /// `x`: holdings of a single-part item.
    SinglePartHoldings,
    /// `y`: holdings of a serial item.
    SerialHoldings,
    /// `z`: authority.
    Authority,
    /// Any other byte.
    Other(u8),
}

impl RecordType {
    const KNOWN: [(u8, RecordType); 21] = [
        (b'a', RecordType::LanguageMaterial),
        (b'c', RecordType::NotatedMusic),
        (b'd', RecordType::ManuscriptNotatedMusic),
        (b'e', RecordType::CartographicMaterial),
        (b'f', RecordType::ManuscriptCartographicMaterial),
        (b'g', RecordType::ProjectedMedium),
        (b'i', RecordType::NonmusicalSoundRecording),
        (b'j', RecordType::MusicalSoundRecording),
        (b'k', RecordType::TwoDimensionalGraphic),
        (b'm', RecordType::ComputerFile),
        (b'o', RecordType::Kit),
        (b'p', RecordType::MixedMaterials),
        (b'q', RecordType::CommunityInformation),
        (b'r', RecordType::ThreeDimensionalObject),
        (b't', RecordType::ManuscriptLanguageMaterial),
        (b'u', RecordType::UnknownHoldings),
        (b'v', RecordType::MultipartHoldings),
        (b'w', RecordType::Classification),
        (b'x', RecordType::SinglePartHoldings),
        (b'y', RecordType::SerialHoldings),
        (b'z', RecordType::Authority),
    ];
}

impl From<u8> for RecordType {
    fn from(byte: u8) -> RecordType {
        RecordType::KNOWN.iter().find(|(letter, _)| *letter == byte).map_or(RecordType::Other(byte), |known| known.1)
    }
}

impl From<RecordType> for u8 {
    fn from(record_type: RecordType) -> u8 {
        match record_type {
            RecordType::Other(byte) => byte,
            known => RecordType::KNOWN.iter().find(|(_, it)| *it == known).map_or(b' ', |known| known.0),
        }
    }
}

/// Leader/09: how MARC 21 says the text is coded. UNIMARC leaves the position undefined.
///
/// ```
/// # use bibwire_marc::leader::CharacterCoding;
/// assert_eq!(CharacterCoding::from(b' '), CharacterCoding::Marc8);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CharacterCoding {
    /// Blank: MARC-8.
    Marc8,
    /// `a`: Unicode, which in an exchange file is UTF-8.
    Unicode,
    /// Any other byte.
    Other(u8),
}

impl From<u8> for CharacterCoding {
    fn from(byte: u8) -> CharacterCoding {
        match byte {
            b' ' => CharacterCoding::Marc8,
            b'a' => CharacterCoding::Unicode,
            other => CharacterCoding::Other(other),
        }
    }
}

impl Leader {
    /// How many bytes a leader has: 24.
    ///
    /// ```
    /// assert_eq!(bibwire_marc::Leader::LEN, 24);
    /// ```
    pub const LEN: usize = 24;

    /// A leader of these bytes.
    ///
    /// ```
    /// # use bibwire_marc::Leader;
    /// let leader = Leader::new(*b"00000nam a2200000 i 4500");
    /// assert_eq!(leader.to_string(), "00000nam a2200000 i 4500");
    /// ```
    pub const fn new(bytes: [u8; Leader::LEN]) -> Leader {
        Leader(bytes)
    }

    /// The 24 bytes.
    ///
    /// ```
    /// # use bibwire_marc::Leader;
    /// assert_eq!(Leader::default().as_bytes().len(), 24);
    /// ```
    pub const fn as_bytes(&self) -> &[u8; Leader::LEN] {
        &self.0
    }

    /// The byte at a position, 0 to 23; blank beyond.
    ///
    /// ```
    /// # use bibwire_marc::Leader;
    /// assert_eq!(Leader::new(*b"00000nam a2200000 i 4500").at(5), b'n');
    /// ```
    pub fn at(&self, position: usize) -> u8 {
        self.0.get(position).copied().unwrap_or(b' ')
    }

    /// This leader with another byte at a position; the same leader if there is no such position.
    ///
    /// ```
    /// # use bibwire_marc::Leader;
    /// let leader = Leader::new(*b"00000nam a2200000 i 4500").with(5, b'c');
    /// assert_eq!(leader.at(5), b'c');
    /// ```
    #[must_use]
    pub fn with(mut self, position: usize, byte: u8) -> Leader {
        if let Some(place) = self.0.get_mut(position) {
            *place = byte;
        }
        self
    }

    /// Whether two leaders say the same of their records: all but the lengths, the counts and the directory map,
    /// which are about framing and which a writer computes.
    ///
    /// ```
    /// # use bibwire_marc::Leader;
    /// let (read, new) = (Leader::new(*b"00236nam a2200097 i 4500"), Leader::new(*b"00000nam a2200000 i 4500"));
    /// assert!(read != new && read.says_the_same(&new));
    /// ```
    pub fn says_the_same(&self, other: &Leader) -> bool {
        let said = |leader: &Leader| {
            let [_, _, _, _, _, a, b, c, d, e, _, _, _, _, _, _, _, f, g, h, ..] = leader.0;
            [a, b, c, d, e, f, g, h]
        };
        said(self) == said(other)
    }

    /// Leader/00-04: the length of the whole record in bytes, if it is five digits.
    ///
    /// ISO 2709:2008, 4.3 record label. A reader has checked it and a writer computes it; editing it has no effect.
    ///
    /// ```
    /// # use bibwire_marc::Leader;
    /// assert_eq!(Leader::new(*b"+0236nam a2200097 i 4500").record_length(), None);
    /// ```
    pub fn record_length(&self) -> Option<u32> {
        digits::parse(self.0.first_chunk::<5>()?)
    }

    /// Leader/05: record status, such as `n` for new or `d` for deleted.
    ///
    /// ```
    /// # use bibwire_marc::Leader;
    /// assert_eq!(Leader::default().status(), b'n');
    /// ```
    pub fn status(&self) -> u8 {
        self.at(5)
    }

    /// Leader/06: what the record describes.
    ///
    /// ```
    /// # use bibwire_marc::{Leader, leader::RecordType};
    /// assert_eq!(Leader::default().with(6, b'z').record_type(), RecordType::Authority);
    /// ```
    pub fn record_type(&self) -> RecordType {
        self.at(6).into()
    }

    /// Leader/07: bibliographic level, such as `m` for monograph or `s` for serial.
    ///
    /// ```
    /// # use bibwire_marc::Leader;
    /// assert_eq!(Leader::default().bibliographic_level(), b'm');
    /// ```
    pub fn bibliographic_level(&self) -> u8 {
        self.at(7)
    }

    /// Leader/09: how MARC 21 says the text is coded.
    ///
    /// ```
    /// # use bibwire_marc::{Leader, leader::CharacterCoding};
    /// assert_eq!(Leader::default().character_coding(), CharacterCoding::Unicode);
    /// ```
    pub fn character_coding(&self) -> CharacterCoding {
        self.at(9).into()
    }

    /// Leader/10: how many indicators a data field has, if it is a digit.
    ///
    /// ```
    /// # use bibwire_marc::Leader;
    /// assert_eq!(Leader::default().indicator_count(), Some(2));
    /// ```
    pub fn indicator_count(&self) -> Option<u32> {
        digits::parse(&[self.at(10)])
    }

    /// Leader/11: how many bytes a delimiter and an identifier have together, if it is a digit.
    ///
    /// ```
    /// # use bibwire_marc::Leader;
    /// assert_eq!(Leader::default().identifier_length(), Some(2));
    /// ```
    pub fn identifier_length(&self) -> Option<u32> {
        digits::parse(&[self.at(11)])
    }

    /// Leader/12-16: where the data begin, in bytes from the start of the record, if it is five digits.
    ///
    /// ```
    /// # use bibwire_marc::Leader;
    /// assert_eq!(Leader::new(*b"00236nam a2200097 i 4500").base_address(), Some(97));
    /// ```
    pub fn base_address(&self) -> Option<u32> {
        digits::parse(self.0.get(12..17)?)
    }

    /// Leader/17: encoding level.
    ///
    /// ```
    /// # use bibwire_marc::Leader;
    /// assert_eq!(Leader::new(*b"00000nam a22000007i 4500").encoding_level(), b'7');
    /// ```
    pub fn encoding_level(&self) -> u8 {
        self.at(17)
    }

    /// Leader/18: descriptive cataloguing form.
    ///
    /// ```
    /// # use bibwire_marc::Leader;
    /// assert_eq!(Leader::new(*b"00000nam a22000007i 4500").cataloguing_form(), b'i');
    /// ```
    pub fn cataloguing_form(&self) -> u8 {
        self.at(18)
    }

    /// Leader/20-23: the entry map, `4500` in MARC 21 and `450 ` in UNIMARC.
    ///
    /// ```
    /// # use bibwire_marc::Leader;
    /// assert_eq!(&Leader::default().entry_map(), b"4500");
    /// ```
    pub fn entry_map(&self) -> [u8; 4] {
        self.0.last_chunk().copied().unwrap_or_default()
    }
}

impl Default for Leader {
    /// A new record of language material, a monograph, in UTF-8.
    fn default() -> Leader {
        Leader(*b"00000nam a2200000 i 4500")
    }
}

impl fmt::Display for Leader {
    /// The 24 characters; bytes that are not printable ASCII are escaped.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.escape_ascii().to_string())
    }
}

impl fmt::Debug for Leader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

impl From<[u8; Leader::LEN]> for Leader {
    fn from(bytes: [u8; Leader::LEN]) -> Leader {
        Leader(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_a_record_type_and_back() {
        for byte in 0..=u8::MAX {
            assert_eq!(u8::from(RecordType::from(byte)), byte);
        }
    }
}
