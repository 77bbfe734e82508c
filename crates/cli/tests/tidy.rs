//! The house rules that can be proved: who may depend on whom, who may speak,
//! and that words and pages are complete.

use rearguard::Rule;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Who may depend on whom: the table of ARCHITECTURE.md, crate by crate.
fn picture() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("read");
    let mut picture = BTreeMap::new();
    for line in text.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [name, .., dependencies] = cells.as_slice() else { continue };
        let allowed = match *dependencies {
            "all above" => picture.keys().cloned().collect(),
            "–" => BTreeSet::new(),
            list => list.split(',').map(|one| one.trim().to_owned()).collect(),
        };
        picture.insert(name.trim_matches('`').to_owned(), allowed);
    }
    assert!(picture.len() >= 9, "ARCHITECTURE.md has a table of crates");
    picture
}

fn crates() -> Vec<String> {
    let folders = fs::read_dir(root().join("crates")).expect("listed").flatten();
    let crates = folders.filter(|e| e.path().join("Cargo.toml").exists());
    crates.map(|e| e.file_name().to_string_lossy().into_owned()).collect()
}

fn libraries() -> impl Iterator<Item = String> {
    crates().into_iter().filter(|name| name != "cli")
}

/// Every Rust file under a folder.
fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|e| e.path()) {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

fn sources(of: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    rust_files(&root().join("crates").join(of).join("src"), &mut found);
    assert!(!found.is_empty(), "crates/{of}/src holds no Rust file");
    found
}

/// A file's lines with their numbers, its tests left out.
fn product_lines(path: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(path).expect("read");
    let product = text.lines().take_while(|line| line.trim() != "#[cfg(test)]");
    product.enumerate().map(|(i, line)| (i + 1, line.to_owned())).collect()
}

fn manifest(of: &str) -> toml::Table {
    let text = fs::read_to_string(root().join("crates").join(of).join("Cargo.toml")).expect("read");
    text.parse().expect("a manifest is TOML")
}

#[test]
fn every_crate_is_in_the_picture() {
    let on_disk: BTreeSet<String> = crates().into_iter().collect();
    assert_eq!(on_disk, picture().into_keys().collect());
}

#[test]
fn dependencies_point_one_way() {
    for (name, allowed) in picture() {
        let manifest = manifest(&name);
        let table = manifest.get("dependencies").and_then(|d| d.as_table());
        let ours = table.into_iter().flat_map(|t| t.keys()).filter_map(|dependency| match dependency.as_str() {
            "rearguard" => Some("rearguard"),
            other => other.strip_prefix("rearguard-"),
        });
        for dependency in ours {
            assert!(allowed.contains(dependency), "crates/{name} must not depend on {dependency}");
        }
    }
}

#[test]
fn libraries_do_not_speak() {
    for library in libraries() {
        for path in sources(&library) {
            for (number, line) in product_lines(&path) {
                let code = line.trim_start();
                let speaks = ["println!", "eprintln!", "print!(", "eprint!(", "dbg!("].iter().any(|m| code.contains(m));
                assert!(!speaks || code.starts_with("//"), "{}:{number}: {line}", path.display());
            }
        }
    }
}

#[test]
fn libraries_read_no_clock_and_no_environment() {
    for library in libraries() {
        for path in sources(&library) {
            for (number, line) in product_lines(&path) {
                let reads = ["Instant::now", "SystemTime", "env::var", "Zoned::now", "home_dir", "current_dir"];
                let found = reads.iter().find(|word| line.contains(**word));
                assert!(found.is_none() || line.trim_start().starts_with("//"), "{}:{number}: {line}", path.display());
            }
        }
    }
}

#[test]
fn no_file_is_too_long_to_read() {
    for name in crates() {
        for path in sources(&name) {
            let lines = fs::read_to_string(&path).expect("read").lines().count();
            assert!(lines <= 500, "{} has {lines} lines", path.display());
        }
    }
}

#[test]
fn every_rule_has_its_page() {
    for rule in Rule::ALL {
        let page = root().join("docs/rules").join(format!("{}.md", rule.id()));
        let text = fs::read_to_string(&page).unwrap_or_else(|e| panic!("{}: {e}", page.display()));
        assert!(text.starts_with(&format!("# {} ", rule.id())), "{} does not name its rule", page.display());
    }
}

#[test]
fn every_column_is_described() {
    let page = fs::read_to_string(root().join("docs/formats.md")).expect("read");
    let plan = ["movements", "disposals", "steps", "transfers", "closures", "releases"];
    let of_plan = rearguard::tables::columns::PLAN.iter().filter(|table| plan.contains(&table.name));
    let tables = rearguard::tables::columns::MISSION.iter().chain(of_plan);
    for table in tables.filter(|table| table.name != "mission") {
        for column in table.columns {
            assert!(page.contains(&format!("`{column}`")), "docs/formats.md is silent on {}.{column}", table.name);
        }
    }
}

fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(root().join("crates/words/locales").join(language)).expect("listed").flatten() {
        let text = fs::read_to_string(entry.path()).expect("read");
        let ids = text.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_alphabetic()));
        let ids = ids.filter_map(|line| line.split_once(" =").map(|(id, _)| id.to_owned())).collect();
        files.insert(entry.file_name().to_string_lossy().into_owned(), ids);
    }
    files
}

#[test]
fn every_message_is_said_in_both_languages() {
    assert_eq!(messages("en"), messages("fr"));
}

#[test]
fn french_marks_are_set_with_their_spaces() {
    for entry in fs::read_dir(root().join("crates/words/locales/fr")).expect("listed").flatten() {
        let text = fs::read_to_string(entry.path()).expect("read");
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let line = line.split_once(" = ").map_or(line, |(_, said)| said);
            for wrong in [" :", " ;", " !", " ?", "« ", " »", " %"] {
                assert!(!line.contains(wrong), "{}:{}: “{wrong}” in {line}", entry.path().display(), number + 1);
            }
        }
    }
}

#[test]
fn every_link_of_the_documents_leads_somewhere() {
    let mut pages: Vec<PathBuf> = Vec::new();
    for folder in
        [".", "docs", "docs/rules", "missions/tutorial", "missions/minusma-2023", "missions/minusma-2023-second-ring"]
    {
        let entries = fs::read_dir(root().join(folder)).into_iter().flatten().flatten().map(|e| e.path());
        pages.extend(entries.filter(|p| p.extension().is_some_and(|e| e == "md")));
    }
    for page in pages {
        let text = fs::read_to_string(&page).expect("read");
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = target.split('#').next().unwrap_or_default();
            if file.is_empty() || file.contains("://") {
                continue;
            }
            let path = page.parent().expect("a folder").join(file);
            assert!(path.exists(), "{} links to {target}", page.display());
        }
    }
}
