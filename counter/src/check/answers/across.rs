//! The reports that a service has, taken together.

use bibwire_core::Diagnostic;

use crate::api::report_info::ReportInfo;
use crate::release::Release;
use crate::rules::lists as rules;
use crate::vocabulary::ReportId;

/// Which reports of the standard a list has: of each release, the number of the entry of each.
#[derive(Debug, Clone, Default)]
pub(crate) struct Across {
    entries: u64,
    releases: [Offered; Release::ALL.len()],
}

/// The reports that are offered of a release.
#[derive(Debug, Clone, Default)]
struct Offered {
    /// Whether there is any entry of the release.
    any: bool,
    /// The number of the entry of each report, in the order of their identifiers.
    at: [Option<u64>; ReportId::ALL.len()],
}

impl Offered {
    fn at(&self, id: &ReportId) -> Option<u64> {
        let index = ReportId::ALL.iter().position(|known| known == id)?;
        self.at.get(index).copied().flatten()
    }
}

impl Across {
    /// Takes note of the next entry. It may be there already: then that is what is given back.
    pub(crate) fn note(&mut self, report: &ReportInfo) -> Option<Diagnostic> {
        let entry = self.entries;
        self.entries = entry.saturating_add(1);
        let release = Release::ALL.iter().position(|known| Some(*known) == report.known_release())?;
        let offered = self.releases.get_mut(release)?;
        offered.any = true;
        let id = report.report_id.as_ref()?;
        let slot = offered.at.get_mut(ReportId::ALL.iter().position(|known| known == id)?)?;
        if let Some(first) = *slot {
            return Some(Diagnostic::new(&rules::LISTED_TWICE).found(format_args!("{id}, as in entry {first}")));
        }
        *slot = Some(entry);
        None
    }

    /// Judges what there is: `tell` hears the number of an entry, or nothing if it is about the list.
    pub(crate) fn end(&self, mut tell: impl FnMut(Diagnostic, Option<u64>)) {
        for (offered, release) in self.releases.iter().zip(Release::ALL).filter(|(offered, _)| offered.any) {
            let of_release = |rule| Diagnostic::new(rule).found(format_args!("release {release}"));
            if offered.at(&ReportId::Pr).is_none() {
                tell(of_release(&rules::NO_PLATFORM_REPORT).expected("PR"), None);
            }
            let content = [ReportId::Dr, ReportId::Tr, ReportId::Ir];
            if content.iter().all(|id| offered.at(id).is_none()) {
                tell(of_release(&rules::NO_CONTENT_REPORT).expected("DR, TR or IR"), None);
            }
            for view in ReportId::ALL.iter().filter(|id| id.is_view()) {
                let (Some(entry), Some(master)) = (offered.at(view), view.master()) else { continue };
                if offered.at(&master).is_none() {
                    let finding = Diagnostic::new(&rules::VIEW_WITHOUT_MASTER).found(view);
                    tell(finding.expected(format_args!("{master} of release {release}")), Some(entry));
                }
            }
            // There are hosts of items that no view is about.
            for master in [ReportId::Pr, ReportId::Dr, ReportId::Tr] {
                let is_of = |id: &&ReportId| id.is_view() && id.master().as_ref() == Some(&master);
                let mut views = ReportId::ALL.iter().filter(is_of);
                let (Some(entry), true) = (offered.at(&master), views.all(|view| offered.at(view).is_none())) else {
                    continue;
                };
                let views: Vec<&str> = ReportId::ALL.iter().filter(is_of).map(ReportId::as_str).collect();
                let finding = Diagnostic::new(&rules::MASTER_WITHOUT_VIEW).found(&master);
                tell(finding.expected(views.join(" or ")), Some(entry));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(ids: &[(&str, &str)]) -> Vec<String> {
        let (mut across, mut codes) = (Across::default(), Vec::new());
        for (release, id) in ids {
            let report = ReportInfo {
                release: Some((*release).to_owned()),
                report_id: Some((*id).into()),
                ..ReportInfo::default()
            };
            codes.extend(across.note(&report).map(|finding| finding.code().to_string()));
        }
        across.end(|finding, at| codes.push(format!("{}{}", finding.code(), at.map_or("", |_| "@"))));
        codes
    }

    #[test]
    fn lists_are_judged_by_release() {
        let sound = [("5.1", "PR"), ("5.1", "PR_P1"), ("5.1", "IR")];
        assert_eq!(codes(&sound), [""; 0]);
        assert_eq!(codes(&[]), [""; 0]);
        assert_eq!(codes(&[("4", "JR1")]), [""; 0]);
        assert_eq!(codes(&[("5", "ns:X")]), ["CTR580", "CTR581"]);
        assert_eq!(codes(&[&sound[..], &[("5", "TR_J1")]].concat()), ["CTR580", "CTR581", "CTR582@"]);
        assert_eq!(codes(&[&sound[..], &[("5.1", "DR"), ("5.1", "DR")]].concat()), ["CTR336", "CTR583@"]);
    }
}
