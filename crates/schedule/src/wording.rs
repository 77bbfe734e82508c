//! What went wrong, as the id and the arguments of a message; the sentences are in
//! the product's catalogue (`schedule.ftl`).

use std::path::Path;

use crate::bench::BenchProblem;
use crate::project::Problem;
use crate::read::{ReadProblem, What};

/// An id of the catalogue and the arguments of its sentence, all text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    pub id: &'static str,
    pub arguments: Vec<(&'static str, String)>,
}

fn wording<const N: usize>(id: &'static str, arguments: [(&'static str, String); N]) -> Wording {
    Wording { id, arguments: arguments.into() }
}

impl Problem {
    /// Activities and resources are numbered from 1, as in the files.
    #[must_use]
    pub fn wording(&self) -> Wording {
        let number = |index: usize| (index + 1).to_string();
        match *self {
            Self::Shape { activity } => wording("schedule-shape", [("activity", number(activity))]),
            Self::Cycle { activity } => wording("schedule-cycle", [("activity", number(activity))]),
            Self::TooFew { activity, resource } => {
                wording("schedule-too-few", [("activity", number(activity)), ("resource", number(resource))])
            }
            Self::TooLarge { activity } => wording("schedule-too-large", [("activity", number(activity))]),
            Self::Unschedulable => wording("schedule-unschedulable", []),
        }
    }
}

impl What {
    #[must_use]
    pub fn wording(&self) -> Wording {
        match self {
            Self::Unreadable(why) => wording("schedule-unreadable", [("why", why.clone())]),
            Self::Format => wording("schedule-format", []),
            Self::Missing(what) => wording("schedule-missing", [("what", (*what).to_owned())]),
            Self::Number(found) => wording("schedule-number", [("found", found.clone())]),
            Self::Fields { expected, found } => {
                wording("schedule-fields", [("expected", expected.to_string()), ("found", found.to_string())])
            }
            Self::Job(job) => wording("schedule-job", [("job", job.to_string())]),
            Self::Mode => wording("schedule-mode", []),
            Self::Project(problem) => problem.wording(),
        }
    }
}

impl ReadProblem {
    /// What is wrong; begins with the place, `file` or `file:line`.
    #[must_use]
    pub fn wording(&self) -> Wording {
        let line = if self.line == 0 { String::new() } else { format!(":{}", self.line) };
        let mut said = self.what.wording();
        said.arguments.push(("place", format!("{}{line}", self.file.display())));
        said
    }
}

impl BenchProblem {
    /// What ended the measurement; begins with the place.
    #[must_use]
    pub fn wording(&self) -> Wording {
        let place = |file: &Path| ("place", file.display().to_string());
        match self {
            Self::Read(problem) => problem.wording(),
            Self::Unsolvable { file, problem } => {
                let mut said = problem.wording();
                said.arguments.push(place(file));
                said
            }
            Self::Refused { file, flaw } => wording("schedule-refused", [place(file), ("flaw", format!("{flaw:?}"))]),
            Self::OtherProject { file, found, published } => wording(
                "schedule-other-project",
                [place(file), ("found", found.to_string()), ("published", published.to_string())],
            ),
        }
    }
}
