//! From bytes to UTF-8, however the bytes are cut.

use super::map::Map;
use super::{Encoding, Malformed, NotBuiltIn};

/// Turns bytes into UTF-8 as they come. A character cut by the end of a piece goes on in the next.
///
/// Malformed UTF-8 is passed on as it is, so that whoever looks at a value can confine the damage to it; what is
/// malformed in another encoding becomes U+FFFD. Both are told by [`next_malformed`](Decoder::next_malformed).
///
/// ```
/// use bibwire_core::encoding::{Decoder, Encoding};
///
/// let mut decoder = Decoder::new(Encoding::Utf16Le)?;
/// let mut text = Vec::new();
/// decoder.decode(b"\xfe\x56\x66", false, &mut text);
/// decoder.decode(b"\x4e", true, &mut text);
/// assert_eq!(text, "图书".as_bytes().to_vec());
/// assert_eq!(decoder.source_offset(3), 2);
/// # Ok::<(), bibwire_core::encoding::NotBuiltIn>(())
/// ```
#[derive(Debug)]
pub struct Decoder {
    pub(super) encoding: Encoding,
    pub(super) map: Map,
    /// The beginning of a character that is not whole yet.
    pending: Vec<u8>,
    #[cfg(feature = "cjk")]
    national: Option<super::national::National>,
}

impl Default for Decoder {
    /// A decoder of UTF-8.
    fn default() -> Decoder {
        Decoder {
            encoding: Encoding::Utf8,
            map: Map::default(),
            pending: Vec::new(),
            #[cfg(feature = "cjk")]
            national: None,
        }
    }
}

impl Decoder {
    /// A decoder at the start of a text.
    ///
    /// See [`Decoder`] for an example.
    ///
    /// # Errors
    ///
    /// If the encoding is a national one, and the feature `cjk` is off.
    pub fn new(encoding: Encoding) -> Result<Decoder, NotBuiltIn> {
        Decoder::starting_at(encoding, 0)
    }

    /// A decoder of a text that begins after `bytes` bytes, such as those of a byte order mark.
    ///
    /// ```
    /// use bibwire_core::encoding::{Decoder, Encoding};
    ///
    /// let decoder = Decoder::starting_at(Encoding::Utf8, 3)?;
    /// assert_eq!(decoder.source_offset(0), 3);
    /// # Ok::<(), bibwire_core::encoding::NotBuiltIn>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the encoding is a national one, and the feature `cjk` is off.
    pub fn starting_at(encoding: Encoding, bytes: u64) -> Result<Decoder, NotBuiltIn> {
        if !encoding.is_built_in() {
            return Err(NotBuiltIn(encoding));
        }
        Ok(Decoder {
            encoding,
            map: Map::starting_at(bytes),
            pending: Vec::new(),
            #[cfg(feature = "cjk")]
            national: super::national::National::new(encoding),
        })
    }

    /// Adds the text of `piece` to `out`. With `last`, nothing follows, and a character that is not whole is malformed.
    ///
    /// See [`Decoder`] for an example.
    pub fn decode(&mut self, piece: &[u8], last: bool, out: &mut Vec<u8>) {
        #[cfg(feature = "cjk")]
        if let Some(national) = &mut self.national {
            return national.decode(piece, last, &mut self.map, out);
        }
        self.after_pending(piece, |decoder, input| decoder.decode_whole(input, last, out));
    }

    /// As [`decode`](Decoder::decode), to a text: what is malformed becomes U+FFFD in UTF-8 too.
    ///
    /// ```
    /// # use bibwire_core::encoding::{Decoder, Encoding};
    /// let mut decoder = Decoder::new(Encoding::Utf8)?;
    /// let mut text = String::new();
    /// decoder.decode_str(b"caf\xe9!", true, &mut text);
    /// assert_eq!(text, "caf\u{fffd}!");
    /// assert_eq!(decoder.source_offset(6), 4);
    /// # Ok::<(), bibwire_core::encoding::NotBuiltIn>(())
    /// ```
    pub fn decode_str(&mut self, piece: &[u8], last: bool, out: &mut String) {
        if self.encoding == Encoding::Utf8 {
            return self.after_pending(piece, |decoder, input| decoder.mend(input, last, out));
        }
        let mut text = Vec::with_capacity(piece.len());
        self.decode(piece, last, &mut text);
        // What is decoded from another encoding is UTF-8.
        out.push_str(simdutf8::basic::from_utf8(&text).unwrap_or_default());
    }

    /// Goes on in another encoding: for a text that was ASCII so far, when the first byte beyond it comes.
    ///
    /// ```
    /// # use bibwire_core::encoding::{Decoder, Encoding};
    /// let mut decoder = Decoder::new(Encoding::Utf8)?;
    /// let mut text = String::new();
    /// decoder.decode_str(b"caf", false, &mut text);
    /// decoder.switch(Encoding::Latin1)?;
    /// decoder.decode_str(b"\xe9!", true, &mut text);
    /// assert_eq!(text, "café!");
    /// assert_eq!(decoder.source_offset(5), 4);
    /// # Ok::<(), bibwire_core::encoding::NotBuiltIn>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the encoding is a national one, and the feature `cjk` is off. Then the decoder stays as it was.
    pub fn switch(&mut self, encoding: Encoding) -> Result<(), NotBuiltIn> {
        if !encoding.is_built_in() {
            return Err(NotBuiltIn(encoding));
        }
        self.encoding = encoding;
        #[cfg(feature = "cjk")]
        {
            self.national = super::national::National::new(encoding);
        }
        Ok(())
    }

    /// Puts what was left of the last piece before this one. `decode` says how much of both is used up.
    fn after_pending(&mut self, piece: &[u8], decode: impl FnOnce(&mut Decoder, &[u8]) -> usize) {
        if self.pending.is_empty() {
            let used = decode(self, piece);
            self.pending.extend_from_slice(piece.get(used..).unwrap_or_default());
        } else {
            let mut input = std::mem::take(&mut self.pending);
            input.extend_from_slice(piece);
            let used = decode(self, &input);
            input.drain(..used.min(input.len()));
            self.pending = input;
        }
    }

    /// Adds UTF-8, with U+FFFD for what is malformed, and says how many bytes of it are final.
    fn mend(&mut self, input: &[u8], last: bool, out: &mut String) -> usize {
        if let Ok(text) = simdutf8::basic::from_utf8(input) {
            self.map.push(text.len(), 1, 1);
            out.push_str(text);
            return text.len();
        }
        let mut used = 0usize;
        for chunk in input.utf8_chunks() {
            let (valid, invalid) = (chunk.valid(), chunk.invalid());
            self.map.push(valid.len(), 1, 1);
            out.push_str(valid);
            used = used.saturating_add(valid.len());
            let at_end = used.saturating_add(invalid.len()) == input.len();
            if invalid.is_empty() || (at_end && !last && is_beginning(invalid)) {
                return used;
            }
            // A maximal part of a character is three bytes at the most.
            self.map.note(invalid.len() as u64, 3);
            self.map.push(1, invalid.len() as u8, 3);
            out.push(char::REPLACEMENT_CHARACTER);
            used = used.saturating_add(invalid.len());
        }
        used
    }

    /// Decodes the characters that are whole, and says how many bytes they take.
    fn decode_whole(&mut self, input: &[u8], last: bool, out: &mut Vec<u8>) -> usize {
        match self.encoding {
            Encoding::Utf8 | Encoding::National(_) => {
                let used = self.check(input, last);
                out.extend_from_slice(input.get(..used).unwrap_or_default());
                used
            }
            Encoding::Latin1 => {
                input.iter().for_each(|byte| self.push(Some(char::from(*byte)), 1, out));
                input.len()
            }
            Encoding::Ascii => {
                for byte in input {
                    self.push(byte.is_ascii().then_some(char::from(*byte)), 1, out);
                }
                input.len()
            }
            Encoding::Utf16Le => self.decode_utf16(input, last, u16::from_le_bytes, out),
            Encoding::Utf16Be => self.decode_utf16(input, last, u16::from_be_bytes, out),
            Encoding::Utf32Le => self.decode_utf32(input, last, u32::from_le_bytes, out),
            Encoding::Utf32Be => self.decode_utf32(input, last, u32::from_be_bytes, out),
        }
    }

    /// Notes what is malformed in `text`, which is UTF-8 or was meant to be. Says how much of it is final: what
    /// follows is the beginning of a character, to be looked at again with more behind it.
    pub(super) fn check(&mut self, text: &[u8], last: bool) -> usize {
        if simdutf8::basic::from_utf8(text).is_ok() {
            self.map.push(text.len(), 1, 1);
            return text.len();
        }
        let mut used = 0usize;
        for chunk in text.utf8_chunks() {
            let (valid, invalid) = (chunk.valid().len(), chunk.invalid());
            self.map.push(valid, 1, 1);
            used = used.saturating_add(valid);
            let at_end = used.saturating_add(invalid.len()) == text.len();
            if at_end && !last && is_beginning(invalid) {
                return used;
            }
            if !invalid.is_empty() {
                self.map.note(invalid.len() as u64, invalid.len() as u64);
                self.map.push(invalid.len(), 1, 1);
                used = used.saturating_add(invalid.len());
            }
        }
        used
    }

    fn decode_utf16(&mut self, input: &[u8], last: bool, unit: fn([u8; 2]) -> u16, out: &mut Vec<u8>) -> usize {
        let mut used = 0usize;
        let mut rest = input;
        while let Some((first, after)) = rest.split_first_chunk::<2>() {
            let (char, bytes) = match unit(*first) {
                high @ 0xD800..=0xDBFF => match after.first_chunk::<2>() {
                    None if !last => break,
                    next => match next.map(|next| unit(*next)) {
                        Some(low @ 0xDC00..=0xDFFF) => (char::decode_utf16([high, low]).next().and_then(Result::ok), 4),
                        _ => (None, 2),
                    },
                },
                unit => (char::from_u32(u32::from(unit)), 2u8),
            };
            self.push(char, bytes, out);
            used = used.saturating_add(usize::from(bytes));
            rest = input.get(used..).unwrap_or_default();
        }
        if last { self.finish(rest, out).saturating_add(used) } else { used }
    }

    fn decode_utf32(&mut self, input: &[u8], last: bool, unit: fn([u8; 4]) -> u32, out: &mut Vec<u8>) -> usize {
        let (units, rest) = input.as_chunks::<4>();
        units.iter().for_each(|bytes| self.push(char::from_u32(unit(*bytes)), 4, out));
        let left = if last { 0 } else { rest.len() };
        if last {
            self.finish(rest, out);
        }
        input.len().saturating_sub(left)
    }

    /// What is left at the end is no character.
    fn finish(&mut self, rest: &[u8], out: &mut Vec<u8>) -> usize {
        if let Some(bytes) = u8::try_from(rest.len()).ok().filter(|bytes| *bytes > 0) {
            self.push(None, bytes, out);
        }
        rest.len()
    }

    /// Adds a character that took so many bytes, or the sign that they were none.
    #[inline]
    fn push(&mut self, char: Option<char>, bytes: u8, out: &mut Vec<u8>) {
        let text = char.unwrap_or(char::REPLACEMENT_CHARACTER);
        let length = text.len_utf8() as u8;
        if char.is_none() {
            self.map.note(u64::from(bytes), u64::from(length));
        }
        self.map.push(1, bytes, length);
        out.extend_from_slice(text.encode_utf8(&mut [0; 4]).as_bytes());
    }

    /// Where the byte of the text at `offset` comes from in the bytes that were given.
    ///
    /// See [`Decoder`] for an example. What was [forgotten](Decoder::forget) is not found again.
    pub fn source_offset(&self, offset: u64) -> u64 {
        self.map.source(offset)
    }

    /// Forgets where the text before `offset` came from, so that memory does not grow with the text.
    ///
    /// ```
    /// # use bibwire_core::encoding::{Decoder, Encoding};
    /// # let mut decoder = Decoder::new(Encoding::Latin1)?;
    /// decoder.decode(b"caf\xe9 noir", true, &mut Vec::new());
    /// decoder.forget(6);
    /// assert_eq!(decoder.source_offset(7), 6);
    /// # Ok::<(), bibwire_core::encoding::NotBuiltIn>(())
    /// ```
    pub fn forget(&mut self, offset: u64) {
        self.map.forget(offset);
    }

    /// Takes the first malformed place that begins before `offset` in the text; `None` when there is none.
    ///
    /// See [`Malformed`] for an example.
    #[inline]
    pub fn next_malformed(&mut self, offset: u64) -> Option<Malformed> {
        self.map.next_malformed(offset)
    }

    /// Whether no malformed place waits to be taken.
    ///
    /// ```
    /// # use bibwire_core::encoding::{Decoder, Encoding};
    /// # let mut decoder = Decoder::new(Encoding::Utf8)?;
    /// decoder.decode(b"caf\xe9!", true, &mut Vec::new());
    /// assert!(!decoder.is_sound());
    /// # Ok::<(), bibwire_core::encoding::NotBuiltIn>(())
    /// ```
    #[inline]
    pub fn is_sound(&self) -> bool {
        self.map.is_sound()
    }
}

/// Whether more bytes could make a character of these, with which a text ends.
fn is_beginning(bytes: &[u8]) -> bool {
    !bytes.is_empty() && str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decode(encoding: Encoding, pieces: &[&[u8]]) -> (Vec<u8>, Vec<u64>, Vec<Malformed>) {
        let mut decoder = Decoder::new(encoding).unwrap();
        let mut text = Vec::new();
        for piece in pieces {
            decoder.decode(piece, false, &mut text);
        }
        decoder.decode(b"", true, &mut text);
        let offsets = (0..=text.len() as u64).map(|offset| decoder.source_offset(offset)).collect();
        let malformed = std::iter::from_fn(|| decoder.next_malformed(u64::MAX)).collect();
        (text, offsets, malformed)
    }

    #[test]
    fn a_lone_surrogate_and_a_half_unit_are_malformed() {
        let (text, _, malformed) = decode(Encoding::Utf16Be, &[b"\0a\xd8\0\0b\xdc\0\0"]);
        assert_eq!(text, "a\u{fffd}b\u{fffd}\u{fffd}".as_bytes());
        let bytes: Vec<_> = malformed.into_iter().map(|malformed| malformed.bytes).collect();
        assert_eq!(bytes, [2..4, 6..8, 8..9]);
    }

    #[test]
    fn malformed_utf8_is_passed_on() {
        let (text, _, malformed) = decode(Encoding::Utf8, &[b"a\xffb\xe4\xb8"]);
        assert_eq!(text, b"a\xffb\xe4\xb8");
        let bytes: Vec<_> = malformed.into_iter().map(|malformed| malformed.bytes).collect();
        assert_eq!(bytes, [1..2, 3..5]);
    }

    fn encodings() -> Vec<Encoding> {
        let national = ["gb18030", "big5", "euc-kr", "shift_jis", "euc-jp", "windows-1251", "koi8-r"];
        let national = national.iter().filter_map(|label| Encoding::for_label(label)).filter(|it| it.is_built_in());
        let plain = [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Utf32Le, Encoding::Utf32Be];
        plain.into_iter().chain([Encoding::Latin1, Encoding::Ascii]).chain(national).collect()
    }

    proptest! {
        #[test]
        fn the_cut_does_not_matter(bytes in proptest::collection::vec(any::<u8>(), 0..60), cut in 0usize..60) {
            let (first, second) = bytes.split_at(cut.min(bytes.len()));
            let single: Vec<&[u8]> = bytes.chunks(1).collect();
            for encoding in encodings() {
                let whole = decode(encoding, &[&bytes]);
                prop_assert_eq!(&whole, &decode(encoding, &[first, second]), "{:?}", encoding);
                prop_assert_eq!(&whole, &decode(encoding, &single), "{:?}", encoding);
                prop_assert_eq!(whole.1.last(), Some(&(bytes.len() as u64)));
                prop_assert!(whole.1.is_sorted());
                prop_assert!(encoding == Encoding::Utf8 || str::from_utf8(&whole.0).is_ok());
            }
        }

        #[test]
        fn a_text_has_the_same_characters(bytes in proptest::collection::vec(any::<u8>(), 0..60), cut in 1usize..60) {
            for encoding in encodings() {
                let mut decoder = Decoder::new(encoding).unwrap();
                let mut text = String::new();
                bytes.chunks(cut).for_each(|piece| decoder.decode_str(piece, false, &mut text));
                decoder.decode_str(b"", true, &mut text);
                let (whole, _, malformed) = decode(encoding, &[&bytes]);
                prop_assert_eq!(&text, &String::from_utf8_lossy(&whole), "{:?}", encoding);
                prop_assert_eq!(decoder.source_offset(text.len() as u64), bytes.len() as u64);
                let found: Vec<_> = std::iter::from_fn(|| decoder.next_malformed(u64::MAX)).collect();
                let bytes = |malformed: &[Malformed]| -> Vec<_> { malformed.iter().map(|it| it.bytes.clone()).collect() };
                prop_assert_eq!(bytes(&found), bytes(&malformed));
                for it in &found {
                    prop_assert_eq!(&text[it.text.start as usize..it.text.end as usize], "\u{fffd}");
                }
            }
        }

        #[test]
        fn every_character_leads_back_to_its_bytes(text in "[a-zé一𝄞\\n]{0,40}") {
            let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let (decoded, offsets, malformed) = decode(Encoding::Utf16Le, &[&units]);
            prop_assert_eq!(decoded, text.as_bytes());
            prop_assert!(malformed.is_empty());
            let mut bytes = 0;
            for (at, char) in text.char_indices() {
                prop_assert_eq!(offsets[at], bytes);
                bytes += 2 * char.len_utf16() as u64;
            }
        }
    }
}
