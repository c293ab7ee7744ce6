//! The members of a consortium: `/members`, `/r51/members`.

use std::fmt;

use bibwire_core::{Error, Sink};

use super::entry::{self, Entry};
use super::list::{self, List};
use crate::input::Options;
use crate::json::read::identifiers::{self, Owner};
use crate::json::read::{Notes, text};
use crate::json::tape::Value;
use crate::json::write::named::{self, Many};
use crate::json::write::out::Out;
use crate::release::Release;
use crate::report::{Extra, Identifier};

/// A member of a consortium, and by what its reports are asked for: COUNTER API 5.1, Member; COUNTER SUSHI API 5.0,
/// SUSHI_consortium_member_list.
///
/// What is as good as a password is not shown by `Debug`.
///
/// ```
/// use bibwire_counter::api::member;
/// use bibwire_counter::input::Options;
///
/// let answer = r#"[{"Institution_Name":"图书馆","Customer_ID":"17","Requestor_ID":"secret"}]"#;
/// let members = member::read(answer.as_bytes(), &Options::default(), &mut ()).unwrap();
/// assert_eq!(members[0].customer_id.as_deref(), Some("17"));
/// assert!(!format!("{members:?}").contains("secret"));
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[allow(clippy::exhaustive_structs, reason = "made with `..Member::default()`")]
pub struct Member {
    /// `Institution_Name`; in release 5 `Name`.
    pub institution_name: Option<String>,
    /// `Customer_ID`.
    pub customer_id: Option<String>,
    /// `Requestor_ID`, if it is not that of the request.
    pub requestor_id: Option<String>,
    /// `Notes`.
    pub notes: Option<String>,
    /// `Institution_ID`.
    pub institution_id: Vec<Identifier>,
    /// What else was said.
    pub extra: Vec<Extra>,
}

impl fmt::Debug for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hidden = |text: &Option<String>| text.as_ref().map(|_| "…");
        f.debug_struct("Member")
            .field("institution_name", &self.institution_name)
            .field("customer_id", &hidden(&self.customer_id))
            .field("requestor_id", &hidden(&self.requestor_id))
            .field("notes", &self.notes)
            .field("institution_id", &self.institution_id)
            .field("extra", &self.extra)
            .finish()
    }
}

const R51: &[&str] = &["Institution_Name", "Customer_ID", "Requestor_ID", "Notes", "Institution_ID"];
const R5: &[&str] = &["Name", "Customer_ID", "Requestor_ID", "Notes", "Institution_ID"];

impl Entry for Member {
    fn read<'t>(value: Value<'t>, release: Release, notes: &mut Notes<'_, 't>) -> Member {
        let (here, elsewhere, required): (_, &[_], &[_]) = match release {
            Release::R51 => (R51, &["Name"], &["Institution_Name", "Customer_ID"]),
            Release::R5 => (R5, &["Institution_Name"], &["Name", "Customer_ID"]),
        };
        let mut member = Member::default();
        let extra = entry::members(value, here, elsewhere, required, notes, |name, value, notes| match name {
            "Institution_Name" | "Name" => member.institution_name = text::read(value, notes),
            "Customer_ID" => member.customer_id = text::read(value, notes),
            "Requestor_ID" => member.requestor_id = text::read(value, notes),
            "Notes" => member.notes = text::prose(value, notes),
            _ => member.institution_id = identifiers::read(value, Owner::Institution, release, notes),
        });
        Member { extra, ..member }
    }

    fn write(&self, out: &mut Out, release: Release) -> Result<(), Error> {
        out.open(b'{');
        let name = if release == Release::R5 { "Name" } else { "Institution_Name" };
        out.member(name, self.institution_name.as_deref());
        out.member("Customer_ID", self.customer_id.as_deref());
        out.member("Requestor_ID", self.requestor_id.as_deref());
        out.member("Notes", self.notes.as_deref());
        named::identifiers(out, "Institution_ID", &self.institution_id, release, Many::Listed);
        entry::end(out, &self.extra)
    }
}

/// Reads the answer of `/members`: the best that can be had. None if it is nothing of the kind.
///
/// See [`Member`] for an example.
pub fn read(bytes: &[u8], options: &Options, sink: &mut impl Sink) -> Option<Vec<Member>> {
    list::expect(bytes, options, "the members of a consortium", sink, |list| match list {
        List::Members(members) => Some(members),
        List::Empty => Some(Vec::new()),
        _ => None,
    })
}

/// Writes the answer of `/members` of a release, without white space.
///
/// ```
/// use bibwire_counter::api::member::{self, Member};
/// use bibwire_counter::release::Release;
///
/// let member = Member { institution_name: Some("图书馆".into()), customer_id: Some("17".into()), ..Member::default() };
/// let text = String::from_utf8(member::to_vec(&[member], Release::R5)?)?;
/// assert_eq!(text, r#"[{"Name":"图书馆","Customer_ID":"17"}]"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// If an [`Extra`] is not JSON.
pub fn to_vec(members: &[Member], release: Release) -> Result<Vec<u8>, Error> {
    list::write(members, release)
}
