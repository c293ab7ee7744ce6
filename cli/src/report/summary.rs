//! The sum of a run.

use serde::Serialize;
use serde::ser::SerializeMap;

use bibwire_core::Severity;

use crate::locale::Locale;

/// The sum of a run.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    /// How many files were judged.
    pub(crate) files: u64,
    /// How many records were read.
    pub(crate) records: u64,
    /// Whether records and messages were among them, and items of usage reports.
    pub(crate) kinds: Kinds,
    /// How many bytes were read.
    pub(crate) bytes: u64,
    /// How many findings there are, by severity, those not shown included.
    pub(crate) counts: [u64; 4],
    /// How many findings are shown.
    pub(crate) shown: u64,
    /// How many files in folders were passed over.
    pub(crate) passed: u64,
    /// What could not be judged.
    pub(crate) unjudged: Vec<Unjudged>,
}

/// What was read.
#[derive(Debug, Default)]
pub(crate) struct Kinds {
    /// Records and messages.
    pub(crate) records: bool,
    /// Items of usage reports.
    pub(crate) items: bool,
}

impl Kinds {
    /// Whether there was nothing but items.
    fn is_items(&self) -> bool {
        self.items && !self.records
    }
}

/// A file that could not be judged, or not to its end.
#[derive(Debug, Serialize)]
pub(crate) struct Unjudged {
    /// The file, as the user named it.
    pub(crate) file: String,
    /// Why.
    pub(crate) reason: String,
}

impl Summary {
    /// How many findings of a severity there are.
    pub(crate) fn count(&self, severity: Severity) -> u64 {
        self.counts[severity as usize]
    }

    /// How many findings there are that are not shown.
    fn hidden(&self) -> u64 {
        self.counts.iter().sum::<u64>().saturating_sub(self.shown)
    }

    /// One line for people.
    pub(crate) fn line(&self, locale: Locale) -> String {
        let severities = [Severity::Error, Severity::Warning, Severity::Info, Severity::Hint];
        let [errors, warnings, infos, hints] = severities.map(|severity| self.count(severity));
        let (records, files, hidden, unjudged) = (self.records, self.files, self.hidden(), self.unjudged.len() as u64);
        let mut line = match locale {
            Locale::En => {
                let hints = if hints > 0 { format!(", {}", counted(hints, "hint")) } else { String::new() };
                format!(
                    "{}, {}, {}{hints} in {} of {}",
                    counted(errors, "error"),
                    counted(warnings, "warning"),
                    counted(infos, "info"),
                    counted(records, if self.kinds.is_items() { "item" } else { "record" }),
                    counted(files, "file"),
                )
            }
            Locale::Zh => {
                let hints = if hints > 0 { format!("，{hints} 个建议") } else { String::new() };
                let of = if self.kinds.is_items() { "个项目" } else { "条记录" };
                format!("{files} 个文件，{records} {of}：{errors} 个错误，{warnings} 个警告，{infos} 个提示{hints}")
            }
        };
        if unjudged > 0 {
            line.push_str(&match locale {
                Locale::En => format!("; {} could not be judged", counted(unjudged, "file")),
                Locale::Zh => format!("；{unjudged} 个文件无法检查"),
            });
        }
        if hidden > 0 {
            line.push_str(&match locale {
                Locale::En => format!("; {} not shown (--max-findings 0 shows all)", counted(hidden, "finding")),
                Locale::Zh => format!("；{hidden} 条未显示（--max-findings 0 显示全部）"),
            });
        }
        line
    }
}

fn counted(count: u64, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

impl Serialize for Summary {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(10))?;
        map.serialize_entry("files", &self.files)?;
        map.serialize_entry("records", &self.records)?;
        map.serialize_entry("bytes", &self.bytes)?;
        map.serialize_entry("errors", &self.count(Severity::Error))?;
        map.serialize_entry("warnings", &self.count(Severity::Warning))?;
        map.serialize_entry("infos", &self.count(Severity::Info))?;
        map.serialize_entry("hints", &self.count(Severity::Hint))?;
        map.serialize_entry("shown", &self.shown)?;
        map.serialize_entry("passed_over", &self.passed)?;
        map.serialize_entry("unjudged", &self.unjudged.len())?;
        map.end()
    }
}
