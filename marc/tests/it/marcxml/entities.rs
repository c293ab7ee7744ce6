//! The table of HTML's entities is what its script writes.

#[test]
fn the_table_of_entities_is_generated() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/marcxml");
    let Ok(output) = std::process::Command::new("python3").arg(folder.join("entities.py")).output() else {
        eprintln!("skipped: there is no python3");
        return;
    };
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stdout).unwrap(), std::fs::read_to_string(folder.join("entities.rs")).unwrap());
}
