//! The national sets, by the tables of encoding_rs.

use encoding_rs::DecoderResult;

use super::map::Map;

/// A decoder of a national set.
pub(super) struct National {
    decoder: encoding_rs::Decoder,
    /// How many bytes of a character were given that is not whole yet.
    begun: u8,
}

impl std::fmt::Debug for National {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.decoder.encoding().name())
    }
}

impl National {
    pub(super) fn new(encoding: super::Encoding) -> Option<National> {
        let super::Encoding::National(set) = encoding else { return None };
        let encoding = encoding_rs::Encoding::for_label(set.name().as_bytes())?;
        Some(National { decoder: encoding.new_decoder_without_bom_handling(), begun: 0 })
    }

    /// Adds the text of `piece` to `out`.
    ///
    /// In every one of these sets an ASCII byte where a character may begin is that character, so that runs of them
    /// are copied. Others go in byte by byte: that is how the length of each character is known.
    pub(super) fn decode(&mut self, piece: &[u8], last: bool, map: &mut Map, out: &mut Vec<u8>) {
        let mut rest = piece;
        loop {
            if self.begun == 0 {
                let ascii = rest.iter().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
                let (plain, after) = rest.split_at_checked(ascii).unwrap_or((rest, &[]));
                out.extend_from_slice(plain);
                map.push(plain.len(), 1, 1);
                rest = after;
            }
            let Some((first, after)) = rest.split_first() else { break };
            self.feed(&[*first], false, map, out);
            rest = after;
        }
        if last {
            self.feed(&[], true, map, out);
        }
    }

    fn feed(&mut self, mut bytes: &[u8], last: bool, map: &mut Map, out: &mut Vec<u8>) {
        let mut text = [0; 16];
        loop {
            let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(bytes, &mut text, last);
            bytes = bytes.get(read..).unwrap_or_default();
            self.begun = self.begun.saturating_add(read as u8);
            let text = text.get(..written).unwrap_or_default();
            if !text.is_empty() {
                // What follows a malformed place comes out with it: ASCII, a byte each.
                if text.is_ascii() {
                    map.push(written.min(usize::from(self.begun)), 1, 1);
                    self.begun = self.begun.saturating_sub(written as u8);
                } else {
                    map.push(1, self.begun, written as u8);
                    self.begun = 0;
                }
                out.extend_from_slice(text);
            }
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(_, after) => {
                    let bad = self.begun.saturating_sub(after);
                    map.note(u64::from(bad), 3);
                    map.push(1, bad, 3);
                    out.extend_from_slice("\u{fffd}".as_bytes());
                    self.begun = after;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Decoder, Encoding};

    #[test]
    fn offsets_are_exact_beside_damage() {
        let mut decoder = Decoder::new(Encoding::for_label("gb18030").unwrap()).unwrap();
        let mut text = Vec::new();
        decoder.decode(b"a\xcd\xbc\x81\x30\x41\xca\xe9", true, &mut text);
        assert_eq!(str::from_utf8(&text), Ok("a图\u{fffd}0A书"));
        let malformed = decoder.next_malformed(u64::MAX).unwrap();
        assert_eq!(malformed.bytes, 3..4);
        let offsets = [0, 1, 4, 7, 8, 9, 12].map(|offset| decoder.source_offset(offset));
        assert_eq!(offsets, [0, 1, 3, 4, 5, 6, 8]);
    }
}
