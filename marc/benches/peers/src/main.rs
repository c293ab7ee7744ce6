//! `peers PEER TASK FILE`: one task of one library over one file, in a process of its own.
//!
//! A process of its own, so that its CPU time and peak memory are its own too; `compare.py` starts
//! the processes in turn and judges what they print. Exit codes: 0 done, 1 failed, 2 usage,
//! 3 the peer cannot do the task.

mod input;
mod marc;
mod marc21;
mod marc_record;
mod marc_rs;
mod marctk;
mod mrrc;
mod ours;
mod task;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use task::{Output, Peer, Task, Unsupported};

/// Every library by the name it has in `Cargo.lock`, `bibwire` apart.
const PEERS: [(&str, &dyn Peer); 7] = [
    ("bibwire", &ours::Bibwire),
    ("marc", &self::marc::Marc),
    ("marc21", &self::marc21::Marc21),
    ("marc-rs", &self::marc_rs::MarcRs),
    ("mrrc", &self::mrrc::Mrrc),
    ("marctk", &self::marctk::Marctk),
    ("marc-record", &self::marc_record::MarcRecord),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (peer, task, file) = match arguments[..] {
        ["list"] => {
            for (name, _) in PEERS {
                println!("{name} {}", version(name));
            }
            return ExitCode::SUCCESS;
        }
        [peer, task, file] => (peer, task, file),
        _ => return usage(),
    };
    let Some((_, peer)) = PEERS.iter().find(|(name, _)| *name == peer) else {
        return usage();
    };
    let Some(task) = Task::named(task) else {
        return usage();
    };
    match run(*peer, task, Path::new(file)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<Unsupported>() => {
            println!("{error}");
            ExitCode::from(3)
        }
        Err(error) => {
            eprintln!("peers: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Counts go to standard output; where that carries records, to standard error.
fn run(peer: &dyn Peer, task: Task, file: &Path) -> Result<(), Box<dyn Error>> {
    match task {
        Task::Read => println!("{}", peer.read(file)?),
        Task::Filter => println!("{}", peer.filter(file)?),
        Task::Rewrite => {
            let mut out = Output::new()?;
            eprintln!("{}", peer.rewrite(file, &mut out)?);
            out.close()?;
        }
        Task::ToXml => {
            let mut out = Output::new()?;
            eprintln!("{}", peer.to_xml(file, &mut out)?);
            out.close()?;
        }
        Task::FromXml => {
            let mut out = Output::new()?;
            eprintln!("{}", peer.from_xml(file, &mut out)?);
            out.close()?;
        }
    }
    Ok(())
}

fn usage() -> ExitCode {
    eprintln!("usage: peers PEER TASK FILE");
    eprintln!("       peers list");
    let names: Vec<&str> = PEERS.iter().map(|(name, _)| *name).collect();
    eprintln!("PEER: {}", names.join(", "));
    eprintln!("TASK: {}", Task::NAMES.join(", "));
    ExitCode::from(2)
}

/// The version that was linked: the lock file is the only place which knows.
fn version(peer: &str) -> &'static str {
    let package = if peer == "bibwire" { "bibwire-marc" } else { peer };
    let entry = format!("name = \"{package}\"\nversion = \"");
    include_str!("../Cargo.lock").split_once(&entry).and_then(|(_, rest)| rest.split('"').next()).unwrap_or("unknown")
}
