//! The XML declaration: XML 1.0, 2.8 \[23\], \[24\], \[25\], \[26\]; 4.3.3 \[80\], \[81\]; 2.9 \[32\].

use super::Fault;

/// Judges what is between `<?xml` and `?>`.
///
/// ```
/// use bibwire_core::markup::{Fault, declaration::judge};
///
/// assert_eq!(judge(b" version='1.0' encoding='UTF-8'"), Ok(()));
/// assert_eq!(judge(b" version='1.1'"), Err(Fault::Version));
/// assert_eq!(judge(b" encoding='UTF-8'"), Err(Fault::Declaration));
/// ```
///
/// # Errors
///
/// [`Fault::Declaration`] if it is not written as it must be; [`Fault::Version`] if it is, but the version is not 1.0.
pub fn judge(content: &[u8]) -> Result<(), Fault> {
    // XML 1.0, 2.3 [3]: what ASCII has as a blank beyond these is none, and no character.
    if content.iter().any(|byte| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) {
        return Err(Fault::Declaration);
    }
    let mut rest = content;
    let version = attribute(&mut rest, b"version").ok_or(Fault::Declaration)?;
    let encoding = attribute(&mut rest, b"encoding");
    let standalone = attribute(&mut rest, b"standalone");
    let encoding = encoding.is_none_or(is_encoding);
    let standalone = standalone.is_none_or(|value| matches!(value, b"yes" | b"no"));
    let digits = version.strip_prefix(b"1.").unwrap_or_default();
    let number = !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
    if !encoding || !standalone || !number || !rest.trim_ascii().is_empty() {
        return Err(Fault::Declaration);
    }
    if version == b"1.0" { Ok(()) } else { Err(Fault::Version) }
}

/// Takes a pseudo-attribute, with the blanks before it, if it is the next.
fn attribute<'b>(rest: &mut &'b [u8], name: &[u8]) -> Option<&'b [u8]> {
    let start = rest.trim_ascii_start();
    if start.len() == rest.len() {
        return None;
    }
    let value = start.strip_prefix(name)?.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let (quote, value) = value.split_first().filter(|(quote, _)| matches!(quote, b'"' | b'\''))?;
    let (value, after) = value.split_at_checked(memchr::memchr(*quote, value)?)?;
    *rest = after.get(1..)?;
    Some(value)
}

fn is_encoding(name: &[u8]) -> bool {
    name.first().is_some_and(u8::is_ascii_alphabetic)
        && name.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_encoding_standalone_in_this_order() {
        for (content, result) in [
            (" version='1.0'", Ok(())),
            (" version = \"1.0\"\n encoding='UTF-8' standalone='yes' ", Ok(())),
            (" version='1.1'", Err(Fault::Version)),
            (" version='2.0'", Err(Fault::Declaration)),
            ("", Err(Fault::Declaration)),
            ("version='1.0'", Err(Fault::Declaration)),
            (" encoding='UTF-8'", Err(Fault::Declaration)),
            (" encoding='UTF-8' version='1.0'", Err(Fault::Declaration)),
            (" version='1.0'encoding='UTF-8'", Err(Fault::Declaration)),
            (" version='1.0' encoding='8'", Err(Fault::Declaration)),
            (" version='1.0' standalone='maybe'", Err(Fault::Declaration)),
            (" version='1.0' standalone='no' encoding='UTF-8'", Err(Fault::Declaration)),
            (" version=1.0", Err(Fault::Declaration)),
            (" version='1.0", Err(Fault::Declaration)),
            ("\x0Cversion='1.0'", Err(Fault::Declaration)),
        ] {
            assert_eq!(judge(content.as_bytes()), result, "{content}");
        }
    }
}
