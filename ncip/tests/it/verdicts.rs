//! Our verdict beside that of libxml2, which the corpus has for every message.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::{env, fs};

use bibwire_core::Limits;
use bibwire_core::xml::{self, Input, Setting};

use crate::model::{self, Version};

use crate::corpus;

/// What is wrong with a message by a version, the first thing; nothing if it is valid.
pub fn fault(bytes: &[u8], version: &Version) -> Option<String> {
    let limits = Limits::default();
    let input = Input::new(bytes, &limits);
    let mut first = input.findings().first().map(|finding| format!("{:?}", finding.fault));
    let setting = Setting {
        vocabulary: &version.vocabulary,
        namespace: version.model.namespace(),
        limits: &limits,
        doctype: version.model.is_document_type(),
    };
    let tree = xml::parse(input.text(), setting, &mut |flaw| {
        first.get_or_insert(format!("{:?} {:?}", flaw.fault, flaw.found));
    });
    let Some(root) = tree.root() else { return first.or(Some("no root".to_owned())) };
    xml::validate(root, &version.model, &mut |breach| {
        first.get_or_insert(format!("{:?} {} {}", breach.fault, breach.node.path(), breach.found));
        ControlFlow::Break(())
    });
    first
}

/// The messages that were generated from the schemas: the version, whether libxml2 takes it for valid, and the file.
pub fn generated() -> Option<Vec<(String, bool, PathBuf)>> {
    let folder = unpacked()?.join("synthetic");
    let manifest = fs::read_to_string(folder.join("manifest.csv")).unwrap();
    let rows = manifest.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.splitn(6, ',').collect();
        let [version, _, file, _, verdict, _] = cells[..] else { panic!("{line}") };
        let name = match version.trim_start_matches('v').replace('_', ".") {
            name if name.starts_with(['1', '2']) => name,
            _ => "discovery".to_owned(),
        };
        (name, verdict == "valid", folder.join(file))
    });
    Some(rows.collect())
}

/// The archive of those messages, unpacked once.
fn unpacked() -> Option<PathBuf> {
    static FOLDER: OnceLock<Option<PathBuf>> = OnceLock::new();
    let unpack = || {
        let archive = corpus::find("ncip/synthetic.tar.gz")?;
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ncip-synthetic");
        fs::create_dir_all(&folder).unwrap();
        let tar = Command::new("tar").arg("-xzf").arg(archive).arg("-C").arg(&folder).status();
        let is_there = tar.is_ok_and(|status| status.success());
        if !is_there {
            eprintln!("skipped: there is no tar to unpack the messages");
        }
        is_there.then_some(folder)
    };
    FOLDER.get_or_init(unpack).clone()
}

#[test]
fn generated_messages_have_the_verdict_of_the_schema() {
    let Some(files) = generated() else { return };
    let (mut wrong, mut all) = (Vec::new(), BTreeMap::<String, usize>::new());
    for (name, verdict, path) in files {
        let Some(version) = model::version(&name) else { panic!("{name}") };
        let found = fault(&fs::read(&path).unwrap(), version);
        if found.is_none() != verdict {
            wrong.push(format!("{}: {found:?}", path.display()));
        }
        *all.entry(name).or_default() += 1;
    }
    assert!(wrong.is_empty(), "{} of {all:?}\n{}", wrong.len(), wrong.join("\n"));
    assert!(!all.is_empty());
}

/// Real messages, by every version for which the corpus has a verdict.
#[test]
fn real_messages_have_the_verdict_of_the_schema() {
    let Some(index) = corpus::find("ncip/samples/INDEX.csv") else { return };
    let folder = index.parent().unwrap();
    let (mut wrong, mut all) = (Vec::new(), 0usize);
    for line in fs::read_to_string(&index).unwrap().lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let Ok(bytes) = fs::read(folder.join(cells[0])) else { continue };
        for (name, expected) in told(line) {
            let Some(version) = model::version(name) else { continue };
            let found = fault(&bytes, version);
            if found.is_none() != expected {
                wrong.push(format!("{} by {name}: {expected}, {found:?}", cells[0]));
            }
            all += 1;
        }
    }
    assert!(all > 0, "no verdict was understood");
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// The verdicts in a line of the index, such as `2.0:n 2.01:y`, `v1.0 valid` and `NCIPVersionMessage valid`.
fn told(line: &str) -> Vec<(&str, bool)> {
    let words: Vec<&str> = line.split([' ', ',', '"', ';']).filter(|word| !word.is_empty()).collect();
    let colons = words.iter().filter_map(|word| match word.split_once(':')? {
        (name, "y") => Some((name, true)),
        (name, "n") => Some((name, false)),
        _ => None,
    });
    let pairs = words.windows(2).filter_map(|pair| {
        let name = match pair[0] {
            "NCIPVersionMessage" => "discovery",
            name => name.strip_prefix('v')?,
        };
        match pair[1] {
            "valid" => Some((name, true)),
            "invalid" => Some((name, false)),
            _ => None,
        }
    });
    colons.chain(pairs).collect()
}
