//! What OCLC's toolkit understands.

use std::ops::ControlFlow;

use crate::Body;
use crate::check::judge::Judge;
use crate::check::way::Way;
use crate::code::CopyrightCompliance;
use crate::rules::partner as rules;

/// How the version is spelled.
const VERSION: &str = "v1_2_2017";

pub(super) fn check(judge: &mut Judge<'_>, way: &Way<'_>) -> ControlFlow<()> {
    let version = &judge.message().version;
    judge.tell_if(version != VERSION, &rules::OCLC_VERSION, way, version, VERSION)?;
    let Body::Request(request) = &judge.message().body else { return ControlFlow::Continue(()) };
    let Some(code) = request.service_info.as_ref().and_then(|info| info.copyright_compliance.as_ref()) else {
        return ControlFlow::Continue(());
    };
    let number = match &code.value {
        CopyrightCompliance::AuSection50_1 => "1",
        CopyrightCompliance::AuSection50_7A => "7A",
        CopyrightCompliance::AuSection50_7B => "7B",
        _ => return ControlFlow::Continue(()),
    };
    // An en dash, where the standard's list at hand has a hyphen.
    let expected = format_args!("AU-CopyrightActS50\u{2013}{number}");
    judge.tell(&rules::OCLC_DASH, &way.to("serviceInfo/copyrightCompliance"), &code.value, expected)
}
