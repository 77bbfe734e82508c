//! Collects what is embedded: the files of the demo's mission, and the pages
//! of the documentation.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../..");
    let mut code = String::new();
    list(&mut code, "MISSION", "The demo's mission, file by file.", &root.join("missions/minusma-2023"));
    list(&mut code, "TUTORIAL", "A small mission to learn on.", &root.join("missions/tutorial"));
    list(&mut code, "UNIFIL", "A planned withdrawal.", &root.join("missions/unifil-2027"));
    list(&mut code, "PAGES", "The documentation.", &root.join("docs"));
    list(&mut code, "RULE_PAGES", "A page per rule, in English.", &root.join("docs/rules"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it")).join("embedded.rs");
    fs::write(out, code).expect("the build folder can be written to");
}

/// `pub const NAME: &[(&str, &[u8])]`: name and content of each file of a folder.
fn list(code: &mut String, constant: &str, about: &str, folder: &Path) {
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|e| e.path()).filter(|p| p.is_file()).collect())
        .unwrap_or_default();
    files.sort();
    let line = |path: &PathBuf| {
        println!("cargo:rerun-if-changed={}", path.display());
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let full = fs::canonicalize(path).expect("the file was just listed");
        format!("    ({name:?}, include_bytes!({full:?})),\n")
    };
    let lines: String = files.iter().map(line).collect();
    writeln!(code, "/// {about}\npub const {constant}: &[(&str, &[u8])] = &[\n{lines}];").expect("writing to a string");
}
