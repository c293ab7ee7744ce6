//! Messages for the samples of rules.

/// A message of 2.02, of what is between the tags of the envelope.
pub(super) fn message(body: &str) -> Vec<u8> {
    versioned(crate::Version::V2_02.uri(), body)
}

/// A message that says so of its version.
pub(super) fn versioned(version: &str, body: &str) -> Vec<u8> {
    format!(
        "<NCIPMessage xmlns=\"{ns}\" xmlns:ncip=\"{ns}\" ncip:version=\"{version}\">{body}</NCIPMessage>",
        ns = crate::NAMESPACE
    )
    .into_bytes()
}

/// A message that keeps every rule: it looks a user up.
pub(super) fn lookup() -> Vec<u8> {
    message(&looking(""))
}

/// A look-up of a user, with what follows the user.
pub(super) fn looking(rest: &str) -> String {
    format!("<LookupUser>{USER}{rest}</LookupUser>")
}

/// A user.
pub(super) const USER: &str = "<UserId><UserIdentifierValue>20260017</UserIdentifierValue></UserId>";

/// An item that arrived, and when.
pub(super) fn received(date: &str) -> Vec<u8> {
    let item = "<ItemId><ItemIdentifierValue>31000200012345</ItemIdentifierValue></ItemId>";
    message(&format!("<ItemReceived>{item}<DateReceived>{date}</DateReceived></ItemReceived>"))
}

/// A look-up of a user, changed.
pub(super) fn changed(from: &str, to: &str) -> Vec<u8> {
    String::from_utf8_lossy(&lookup()).replace(from, to).into_bytes()
}
