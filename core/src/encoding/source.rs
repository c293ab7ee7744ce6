//! UTF-8 from anything that can be read.

use std::io::{self, Read};

use super::{Decoder, Detection, Encoding, Malformed};

/// How many bytes are read at once where they must be decoded.
const PIECE: usize = 64 << 10;

/// The text of an XML document, in UTF-8, from anything that can be read.
///
/// ```
/// use bibwire_core::encoding::{Encoding, Source};
///
/// let mut source = Source::new(&b"<?xml version='1.0' encoding='ISO-8859-1'?><a>caf\xe9</a>"[..]);
/// let mut text = [0; 64];
/// let length = source.read(&mut text)?;
/// assert!(text[..length].ends_with("café</a>".as_bytes()));
/// assert_eq!(source.detection().unwrap().encoding, Encoding::Latin1);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Source<R> {
    inner: R,
    detection: Option<Detection>,
    decoder: Option<Decoder>,
    /// Bytes read and not decoded yet.
    raw: Vec<u8>,
    /// Text decoded, and how much of it was given.
    ready: Vec<u8>,
    given: usize,
    ended: bool,
}

impl<R: Read> Source<R> {
    /// A source over `inner`. Nothing is read yet.
    ///
    /// See [`Source`] for an example.
    pub fn new(inner: R) -> Source<R> {
        Source { inner, detection: None, decoder: None, raw: Vec::new(), ready: Vec::new(), given: 0, ended: false }
    }

    /// Puts text into `out`, which takes 16 bytes at least, and says how many bytes; 0 at the end.
    /// A character is never cut.
    ///
    /// See [`Source`] for an example.
    ///
    /// # Errors
    ///
    /// If the bytes cannot be read.
    pub fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.decoder.is_none() {
            self.detect()?;
        }
        match &self.decoder {
            Some(decoder) if decoder.encoding == Encoding::Utf8 => self.read_utf8(out),
            _ => self.read_decoded(out),
        }
    }

    /// Reads until the encoding is known.
    #[cold]
    fn detect(&mut self) -> io::Result<()> {
        let mut piece = [0; Detection::LOOKED_AT];
        while !self.ended && !Detection::is_enough(&self.raw) {
            let room = Detection::LOOKED_AT.saturating_sub(self.raw.len());
            let length = read(&mut self.inner, piece.get_mut(..room).unwrap_or_default())?;
            self.ended = length == 0;
            self.raw.extend_from_slice(piece.get(..length).unwrap_or_default());
        }
        let detection = Detection::of(&self.raw);
        self.raw.drain(..detection.mark.min(self.raw.len()));
        let decoder = Decoder::starting_at(detection.encoding, detection.mark as u64);
        self.decoder = Some(decoder.map_err(io::Error::other)?);
        self.detection = Some(detection);
        Ok(())
    }

    /// The text is read where it is wanted, and only looked at.
    fn read_utf8(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let held = self.raw.len().min(out.len());
            let (head, room) = out.split_at_mut_checked(held).unwrap_or_default();
            head.copy_from_slice(self.raw.get(..held).unwrap_or_default());
            self.raw.drain(..held);
            let length = if self.ended || room.is_empty() || held > 4 { 0 } else { read(&mut self.inner, room)? };
            self.ended |= held <= 4 && length == 0 && !room.is_empty();
            let Some(text) = out.get(..held.saturating_add(length)) else { return Ok(0) };
            let last = self.ended && self.raw.is_empty();
            let Some(decoder) = &mut self.decoder else { return Ok(0) };
            let used = decoder.check(text, last);
            let rest = text.get(used..).unwrap_or_default();
            self.raw.splice(..0, rest.iter().copied());
            if used > 0 || last {
                return Ok(used);
            }
        }
    }

    fn read_decoded(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let text = self.ready.get(self.given..).unwrap_or_default();
            if !text.is_empty() {
                // What was decoded is UTF-8, so that a character ends within any four bytes.
                let most = text.len().min(out.len());
                let is_cut = |at: &usize| text.get(*at).is_none_or(|byte| !matches!(byte, 0x80..=0xBF));
                let length = (0..=most).rev().find(is_cut).unwrap_or(most);
                let (Some(from), Some(to)) = (text.get(..length), out.get_mut(..length)) else { return Ok(0) };
                to.copy_from_slice(from);
                self.given = self.given.saturating_add(length);
                return Ok(length);
            }
            if self.ended && self.raw.is_empty() && self.given == usize::MAX {
                return Ok(0);
            }
            self.ready.clear();
            self.given = 0;
            if self.raw.is_empty() && !self.ended {
                self.raw.resize(PIECE, 0);
                let length = read(&mut self.inner, &mut self.raw)?;
                self.raw.truncate(length);
                self.ended = length == 0;
            }
            let Some(decoder) = &mut self.decoder else { return Ok(0) };
            decoder.decode(&self.raw, self.ended, &mut self.ready);
            self.raw.clear();
            if self.ended && self.ready.is_empty() {
                self.given = usize::MAX;
                return Ok(0);
            }
        }
    }

    /// What the first bytes said about the encoding, once they were read.
    ///
    /// See [`Source`] for an example.
    pub fn detection(&self) -> Option<&Detection> {
        self.detection.as_ref()
    }

    /// Where the byte of the text at `offset` comes from in the bytes that were read.
    ///
    /// ```
    /// # use bibwire_core::encoding::Source;
    /// let mut source = Source::new(&b"\xef\xbb\xbf<a/>"[..]);
    /// source.read(&mut [0; 16])?;
    /// assert_eq!(source.source_offset(1), 4);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn source_offset(&self, offset: u64) -> u64 {
        self.decoder.as_ref().map_or(offset, |decoder| decoder.source_offset(offset))
    }

    /// Forgets where the text before `offset` came from.
    ///
    /// See [`Decoder::forget`].
    pub fn forget(&mut self, offset: u64) {
        if let Some(decoder) = &mut self.decoder {
            decoder.forget(offset);
        }
    }

    /// Takes the first malformed place that begins before `offset` in the text.
    ///
    /// See [`Malformed`].
    pub fn next_malformed(&mut self, offset: u64) -> Option<Malformed> {
        self.decoder.as_mut()?.next_malformed(offset)
    }

    /// Whether no malformed place waits to be taken.
    ///
    /// See [`Decoder::is_sound`].
    #[inline]
    pub fn is_sound(&self) -> bool {
        self.decoder.as_ref().is_none_or(Decoder::is_sound)
    }

    /// What is read from, given back.
    pub fn into_inner(self) -> R {
        self.inner
    }
}

/// Reads once, and again when it was interrupted.
fn read(inner: &mut impl Read, out: &mut [u8]) -> io::Result<usize> {
    loop {
        match inner.read(out) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Gives a few bytes at a time.
    struct Drip<'a>(&'a [u8], usize);

    impl Read for Drip<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let length = self.1.min(out.len());
            self.0.read(&mut out[..length])
        }
    }

    fn all(bytes: &[u8], drip: usize, room: usize) -> (Vec<u8>, Vec<Malformed>) {
        let mut source = Source::new(Drip(bytes, drip));
        let mut text = Vec::new();
        let mut out = vec![0; room];
        loop {
            let length = source.read(&mut out).unwrap();
            if length == 0 {
                break;
            }
            text.extend_from_slice(&out[..length]);
        }
        assert_eq!(source.read(&mut out).unwrap(), 0);
        assert_eq!(source.source_offset(text.len() as u64), bytes.len() as u64);
        (text, std::iter::from_fn(|| source.next_malformed(u64::MAX)).collect())
    }

    proptest! {
        #[test]
        fn the_cut_does_not_matter(
            head in proptest::sample::select(vec![
                &b""[..], b"<a>", b"\xef\xbb\xbf<a>", b"\xff\xfe<\0a\0>\0", b"\xfe\xff\0<",
                b"<?xml version='1.0' encoding='latin1'?>", b"<?xml version='1.0' encoding='ascii'?>",
            ]),
            body in proptest::collection::vec(prop_oneof![3 => any::<u8>(), 1 => Just(0u8), 3 => Just(b'a')], 0..80),
            drip in 1usize..9,
            room in 16usize..40,
        ) {
            let bytes = [head, &body].concat();
            prop_assert_eq!(all(&bytes, drip, room), all(&bytes, usize::MAX, 4096));
        }
    }
}
