//! Reads the public benchmark formats: PSPLIB `.sm`, Patterson `.rcp`.
//! Strict: what is not understood is refused, with file and line.

use std::fs;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::project::{Capacity, Problem, Project};

/// A file that could not be read. For people, word it by [`What`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}:{line}: {what}", file.display())]
pub struct ReadProblem {
    pub file: PathBuf,
    /// From 1; 0 where the whole file is meant.
    pub line: usize,
    pub what: What,
}

/// What is wrong in a line.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum What {
    /// The file cannot be opened or is no text.
    #[error("unreadable: {0}")]
    Unreadable(String),
    /// The name ends neither in `.sm` nor in `.rcp`.
    #[error("format")]
    Format,
    /// The file ends before this was found.
    #[error("missing: {0}")]
    Missing(&'static str),
    /// No whole number from 0 on.
    #[error("number: {0}")]
    Number(String),
    /// So many fields were expected, so many found.
    #[error("fields: {expected} expected, {found} found")]
    Fields { expected: usize, found: usize },
    /// A job number out of range or out of turn.
    #[error("job: {0}")]
    Job(usize),
    /// A job with several modes, or a resource that is used up.
    #[error("mode")]
    Mode,
    /// The project as a whole is impossible.
    #[error("project: {0}")]
    Project(Problem),
}

/// Reads a project from a `.sm` or `.rcp` file.
///
/// # Errors
/// The first line that is not as the format has it.
pub fn read(file: &Path) -> Result<Project, ReadProblem> {
    let problem = |line, what| ReadProblem { file: file.to_path_buf(), line, what };
    let text = fs::read_to_string(file).map_err(|error| problem(0, What::Unreadable(error.to_string())))?;
    let parsed = match file.extension().and_then(|extension| extension.to_str()) {
        Some("sm") => parse_sm(&text),
        Some("rcp") => parse_rcp(&text),
        _ => Err((0, What::Format)),
    };
    let project = parsed.map_err(|(line, what)| problem(line, what))?;
    project.checked_order().map_err(|what| problem(0, What::Project(what)))?;
    Ok(project)
}

type Found<T> = Result<T, (usize, What)>;

/// Lines that are not blank, with their numbers.
struct Lines<'a> {
    rest: Vec<(usize, &'a str)>,
    at: usize,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        let numbered = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim()));
        Self { rest: numbered.filter(|(_, line)| !line.is_empty()).collect(), at: 0 }
    }

    fn next(&mut self, wanted: &'static str) -> Found<(usize, &'a str)> {
        let last = self.rest.last().map_or(0, |&(line, _)| line);
        let found = self.rest.get(self.at).copied().ok_or((last, What::Missing(wanted)))?;
        self.at += 1;
        Ok(found)
    }

    fn numbers(&mut self, wanted: &'static str) -> Found<(usize, Vec<usize>)> {
        let (line, text) = self.next(wanted)?;
        Ok((line, numbers(line, text)?))
    }

    /// Goes on to the line that begins so, and returns what stands after it.
    fn skip_to(&mut self, beginning: &'static str) -> Found<(usize, &'a str)> {
        loop {
            let (line, text) = self.next(beginning)?;
            if let Some(rest) = text.strip_prefix(beginning) {
                return Ok((line, rest));
            }
        }
    }
}

fn numbers(line: usize, text: &str) -> Found<Vec<usize>> {
    let number = |field: &str| match field.parse::<u32>() {
        Ok(number) => Ok(number as usize),
        Err(_) => Err((line, What::Number(field.to_owned()))),
    };
    text.split_whitespace().map(number).collect()
}

fn expect_fields(line: usize, found: usize, expected: usize) -> Found<()> {
    if found == expected { Ok(()) } else { Err((line, What::Fields { expected, found })) }
}

fn jobs_from_one(line: usize, jobs: &[usize], count: usize) -> Found<Vec<usize>> {
    let index = |&job: &usize| {
        if (1..=count).contains(&job) { Ok(job - 1) } else { Err((line, What::Job(job))) }
    };
    jobs.iter().map(index).collect()
}

/// The number after the colon, as in `  - renewable  :  4   R`.
fn number_after_colon(line: usize, text: &str) -> Found<usize> {
    let after = text.split_once(':').map_or("", |(_, after)| after);
    let field = after.split_whitespace().next().unwrap_or("");
    numbers(line, field)?.first().copied().ok_or((line, What::Missing(":")))
}

fn parse_sm(text: &str) -> Found<Project> {
    let mut lines = Lines::new(text);
    let (line, rest) = lines.skip_to("jobs (incl. supersource/sink )")?;
    let count = number_after_colon(line, rest)?;
    let (line, rest) = lines.skip_to("- renewable")?;
    let resources = number_after_colon(line, rest)?;
    for kind in ["- nonrenewable", "- doubly constrained"] {
        let (line, rest) = lines.skip_to(kind)?;
        if number_after_colon(line, rest)? != 0 {
            return Err((line, What::Mode));
        }
    }
    let successors = sm_successors(&mut lines, count)?;
    let (durations, demands) = sm_demands(&mut lines, count, resources)?;
    lines.skip_to("RESOURCEAVAILABILITIES")?;
    lines.next("R 1")?;
    let (line, units) = lines.numbers("RESOURCEAVAILABILITIES")?;
    expect_fields(line, units.len(), resources)?;
    Ok(project(durations, demands, &units, successors))
}

fn sm_successors(lines: &mut Lines<'_>, count: usize) -> Found<Vec<Vec<usize>>> {
    lines.skip_to("PRECEDENCE RELATIONS")?;
    lines.next("jobnr.")?;
    let mut successors = Vec::new();
    for job in 1..=count {
        let (line, fields) = lines.numbers("PRECEDENCE RELATIONS")?;
        let (head, following) =
            fields.split_at_checked(3).ok_or((line, What::Fields { expected: 3, found: fields.len() }))?;
        expect_job(line, head[0], job)?;
        expect_one_mode(line, head[1])?;
        expect_fields(line, following.len(), head[2])?;
        successors.push(jobs_from_one(line, following, count)?);
    }
    Ok(successors)
}

type Work = (Vec<u32>, Vec<Vec<u32>>);

fn sm_demands(lines: &mut Lines<'_>, count: usize, resources: usize) -> Found<Work> {
    lines.skip_to("REQUESTS/DURATIONS")?;
    lines.next("jobnr.")?;
    lines.skip_to("---")?;
    let (mut durations, mut demands) = (Vec::new(), Vec::new());
    for job in 1..=count {
        let (line, fields) = lines.numbers("REQUESTS/DURATIONS")?;
        expect_fields(line, fields.len(), 3 + resources)?;
        expect_job(line, fields[0], job)?;
        expect_one_mode(line, fields[1])?;
        durations.push(fields[2] as u32);
        demands.push(fields[3..].iter().map(|&units| units as u32).collect());
    }
    Ok((durations, demands))
}

fn expect_job(line: usize, found: usize, job: usize) -> Found<()> {
    if found == job { Ok(()) } else { Err((line, What::Job(found))) }
}

fn expect_one_mode(line: usize, modes: usize) -> Found<()> {
    if modes == 1 { Ok(()) } else { Err((line, What::Mode)) }
}

fn parse_rcp(text: &str) -> Found<Project> {
    let mut lines = Lines::new(text);
    let (line, sizes) = lines.numbers("jobs resources")?;
    expect_fields(line, sizes.len(), 2)?;
    let (count, resources) = (sizes[0], sizes[1]);
    let (line, units) = lines.numbers("capacities")?;
    expect_fields(line, units.len(), resources)?;
    let (mut durations, mut demands, mut successors) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..count {
        let (line, fields) = lines.numbers("job")?;
        let (head, following) = fields
            .split_at_checked(2 + resources)
            .ok_or((line, What::Fields { expected: 2 + resources, found: fields.len() }))?;
        expect_fields(line, following.len(), head[1 + resources])?;
        durations.push(head[0] as u32);
        demands.push(head[1..=resources].iter().map(|&units| units as u32).collect());
        successors.push(jobs_from_one(line, following, count)?);
    }
    match lines.next("end") {
        Ok((line, rest)) => Err((line, What::Number(rest.to_owned()))),
        Err(_) => Ok(project(durations, demands, &units, successors)),
    }
}

fn project(durations: Vec<u32>, demands: Vec<Vec<u32>>, units: &[usize], successors: Vec<Vec<usize>>) -> Project {
    let capacities = units.iter().map(|&units| Capacity::Constant(units as u32)).collect();
    Project { durations, demands, capacities, successors, releases: Vec::new() }
}
