//! What the tests stand on: folders, inputs, and the command run on them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A folder of a test's own.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Folder {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    /// The names in the folder.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What came of a run.
pub(crate) struct Outcome {
    pub(crate) code: i32,
    pub(crate) out: Vec<u8>,
    pub(crate) err: String,
}

impl Outcome {
    pub(crate) fn text(&self) -> &str {
        str::from_utf8(&self.out).expect("the output is UTF-8")
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }
}

/// Runs the command in the folder.
pub(crate) fn bibwire(folder: &Folder, args: &[&str]) -> Outcome {
    bibwire_with(folder, args, b"")
}

/// Runs the command in the folder, with `input` on standard input.
pub(crate) fn bibwire_with(folder: &Folder, args: &[&str], input: &[u8]) -> Outcome {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bibwire"));
    command.args(args).current_dir(&folder.0);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // The command may end before it has read all.
    let feeder = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let outcome = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    let code = outcome.status.code().expect("the command ended by itself");
    let err = String::from_utf8(outcome.stderr).expect("what it says is UTF-8");
    Outcome { code, out: outcome.stdout, err }
}

/// A record of ISO 2709 with these fields.
pub(crate) fn record(leader: &[u8; 24], fields: &[(&str, &[u8])]) -> Vec<u8> {
    let mut directory = Vec::new();
    let mut data = Vec::new();
    for (tag, value) in fields {
        directory.extend_from_slice(format!("{tag}{:04}{:05}", value.len() + 1, data.len()).as_bytes());
        data.extend_from_slice(value);
        data.push(0x1E);
    }
    let base = 24 + directory.len() + 1;
    let mut record = leader.to_vec();
    record[..5].copy_from_slice(format!("{:05}", base + data.len() + 1).as_bytes());
    record[12..17].copy_from_slice(format!("{base:05}").as_bytes());
    record.extend_from_slice(&directory);
    record.push(0x1E);
    record.extend_from_slice(&data);
    record.push(0x1D);
    record
}

pub(crate) const LEADER: &[u8; 24] = b"00000nam a2200000 i 4500";

/// A sound record with a number, in two scripts.
pub(crate) fn sound(number: usize) -> Vec<u8> {
    let id = format!("bw{number:06}");
    record(
        LEADER,
        &[
            ("001", id.as_bytes()),
            ("008", b"240101s2024    cc            000 0 chi  "),
            ("245", b"10\x1f6880-01\x1faHong lou meng /\x1fcCao Xueqin."),
            ("880", "10\u{1f}6245-01/$1\u{1f}a红楼梦 /\u{1f}c曹雪芹著.".as_bytes()),
        ],
    )
}

/// A record whose length is wrong, which a reader repairs.
pub(crate) fn wrong_length() -> Vec<u8> {
    let mut record = sound(7);
    let wrong = format!("{:05}", record.len() - 1);
    record[..5].copy_from_slice(wrong.as_bytes());
    record
}
