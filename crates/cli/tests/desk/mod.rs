//! A desk to try the program on: a temporary folder, and the program run there
//! as a person runs it.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_rearguard");

/// The repository.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Material that lies beside the repository; `None` where it is absent.
pub fn shared(path: &str) -> Option<PathBuf> {
    let found = repository().join("../shared").join(path);
    if !found.exists() {
        eprintln!("skipped: {} is not there", found.display());
        return None;
    }
    Some(found)
}

/// What a run of the program gave.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    fn of(output: Output) -> Ran {
        Ran {
            // A signal that ended it has no code; shells add 128.
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).expect("stdout is UTF-8"),
            err: String::from_utf8(output.stderr).expect("stderr is UTF-8"),
        }
    }
    #[track_caller]
    pub fn expect(self, code: i32) -> Ran {
        assert_eq!(self.code, code, "stdout:\n{}\nstderr:\n{}", self.out, self.err);
        self
    }
    /// The one JSON object on stdout.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out)
            .unwrap_or_else(|e| panic!("{e} in stdout:\n{}\nstderr:\n{}", self.out, self.err))
    }
    /// The command of the `next:` line.
    pub fn next(&self) -> Option<String> {
        let lines: Vec<&str> = self.err.lines().collect();
        let of = |line: &str| line.strip_prefix("next: ").or(line.strip_prefix("ensuite\u{a0}: ")).map(str::to_owned);
        assert!(lines.iter().filter(|line| of(line).is_some()).count() <= 1, "{}", self.err);
        lines.last().and_then(|line| of(line))
    }
    pub fn first_line(&self) -> &str {
        self.out.lines().next().unwrap_or_default()
    }
}

pub struct Desk {
    folder: TempDir,
}

impl Desk {
    pub fn new() -> Desk {
        Desk { folder: tempfile::tempdir().expect("a temporary folder can be made") }
    }

    /// With `mission` (folder), `mission.xlsx`, `plan` and `instances`: what the
    /// examples of the help speak of.
    pub fn furnished() -> Desk {
        let desk = Desk::new();
        desk.run("init mission").expect(0);
        desk.run("convert mission mission.xlsx").expect(0);
        desk.run("plan mission --out plan --iterations 200").expect(0);
        fs::create_dir(desk.path("instances")).expect("a folder can be made");
        // Two jobs of three and two days, one person each, two people in all.
        desk.write("instances/two.rcp", "4 1\n2\n0 0 2 2 3\n3 1 1 4\n2 1 1 4\n0 0 0\n");
        let known = "instance,lower_bound,upper_bound,source,critical_path\ntwo.rcp,3,3,by hand,3\n";
        desk.write("instances/best_known.csv", known);
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
    }
    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap_or_else(|e| panic!("{name}: {e}"));
    }

    /// The program as a command, in the folder, with the plainest surroundings.
    pub fn command(&self) -> Command {
        let mut command = Command::new(PROGRAM);
        self.surround(&mut command);
        command
    }
    fn surround(&self, command: &mut Command) {
        command.current_dir(self.folder.path()).stdin(Stdio::null());
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
    }
    /// Runs with the words of a line; no word may hold a space.
    pub fn run(&self, line: &str) -> Ran {
        self.run_words(&line.split_whitespace().collect::<Vec<_>>())
    }
    pub fn run_words(&self, words: &[&str]) -> Ran {
        Ran::of(self.command().args(words).output().expect("the program starts"))
    }
    pub fn run_in(&self, variable: (&str, &str), line: &str) -> Ran {
        let output = self.command().env(variable.0, variable.1).args(line.split_whitespace()).output();
        Ran::of(output.expect("the program starts"))
    }
    /// Runs a line as a shell does, `rearguard` being found.
    pub fn shell(&self, line: &str) -> Ran {
        let mut command = Command::new("sh");
        self.surround(&mut command);
        let folder = Path::new(PROGRAM).parent().expect("the program lies in a folder");
        let path = std::env::var("PATH").unwrap_or_default();
        command.env("PATH", format!("{}:{path}", folder.display()));
        Ran::of(command.args(["-c", line]).output().expect("sh starts"))
    }
}
