//! How is a patron looked up in a library system? Writes the message for a barcode and a PIN, in the version that the
//! system takes.
//!
//! ```sh
//! cargo run -p bibwire-examples --bin ncip_lookup_user -- 2.02 CN-310002 20260017 1234
//! ```

use ncip::choice::User;
use ncip::element::{AuthenticationInput, FromAgencyId, InitiationHeader, ToAgencyId};
use ncip::service::LookupUser;
use ncip::{Error, Message, Version};

// The published lists of values.
const INPUTS: &str = "http://www.niso.org/ncip/v1_0/imp1/schemes/authenticationinputtype/authenticationinputtype.scm";
const FORMATS: &str = "http://www.iana.org/assignments/media-types";
const ELEMENTS: &str = "http://www.niso.org/ncip/v1_0/schemes/userelementtype/userelementtype.scm";

fn main() -> Result<(), Error> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [version, agency, barcode, pin] = arguments.as_slice() else {
        return Err(Error::usage("usage: ncip_lookup_user VERSION AGENCY BARCODE PIN"));
    };
    let version: Version =
        version.parse().map_err(|unknown: ncip::UnknownVersion| Error::usage(unknown.to_string()))?;

    // Version 1 demands a list for every code.
    let code = |list: &str, value: &str| ncip::SchemeValue::in_scheme(value.to_owned(), list);
    let agency = || ncip::SchemeValue::in_scheme(agency.clone(), "http://biblstandard.dk/isil/schemes/1.1/");
    let input = |kind: &str, data: &str| AuthenticationInput {
        authentication_input_data: data.to_owned(),
        authentication_data_format_type: code(FORMATS, "text/plain"),
        authentication_input_type: code(INPUTS, kind),
        ..AuthenticationInput::default()
    };
    let lookup = LookupUser {
        initiation_header: Some(Box::new(InitiationHeader {
            from_agency_id: FromAgencyId { agency_id: agency(), ..FromAgencyId::default() },
            to_agency_id: ToAgencyId { agency_id: agency(), ..ToAgencyId::default() },
            ..InitiationHeader::default()
        })),
        user: User::Authentication(vec![input("Barcode Id", barcode), input("PIN", pin)]),
        user_element_types: ["Name Information", "Block Or Trap"].map(|wanted| code(ELEMENTS, wanted)).to_vec(),
        ..LookupUser::default()
    };
    println!("{}", Message::new(version, lookup).to_xml()?);
    Ok(())
}
