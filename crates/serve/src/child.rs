//! Running this program again as a worker, and hearing what it says.

use crate::limits::{STOP_TIME, WORKER_SILENCE};
use crate::setup::Setup;
use crate::worker::WorkOrder;
use serde_json::Value;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

/// How a worker ended.
#[derive(Debug)]
pub enum Answer {
    Done(Value),
    /// It says why; blank where it broke off.
    Failed(String),
    /// It was gone without a word: killed, or out of memory.
    Died,
    /// It took too long.
    Late,
}

pub struct Worker {
    child: Child,
    input: Option<ChildStdin>,
    lines: Lines<BufReader<ChildStdout>>,
}

/// Something that a running worker says.
#[derive(Debug)]
pub enum Heard {
    Progress(Value),
    Other,
    End(Answer),
}

impl Worker {
    /// Nothing secret is in its arguments or its surroundings.
    pub async fn start(setup: &Setup, order: &WorkOrder) -> std::io::Result<Worker> {
        let mut child = Command::new(&setup.worker.0)
            .arg(&setup.worker.1)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(false)
            .process_group(0)
            .spawn()?;
        let missing = || std::io::Error::other("no pipe");
        let mut input = child.stdin.take().ok_or_else(missing)?;
        let output = child.stdout.take().ok_or_else(missing)?;
        let mut line = serde_json::to_vec(order)?;
        line.push(b'\n');
        input.write_all(&line).await?;
        Ok(Worker { child, input: Some(input), lines: BufReader::new(output).lines() })
    }

    /// Asks it to keep its best and end: its input ends.
    pub fn stop(&mut self) {
        self.input = None;
    }

    pub async fn kill(&mut self) {
        let _ = self.child.kill().await;
    }

    /// The next thing it says.
    pub async fn hear(&mut self) -> Heard {
        let line = match tokio::time::timeout(WORKER_SILENCE, self.lines.next_line()).await {
            Ok(Ok(Some(line))) => line,
            Ok(_) => {
                let _ = self.child.wait().await;
                return Heard::End(Answer::Died);
            }
            Err(_) => {
                self.kill().await;
                return Heard::End(Answer::Late);
            }
        };
        let Ok(mut said) = serde_json::from_str::<Value>(&line) else { return Heard::Other };
        let end = if !said["done"].is_null() {
            Answer::Done(said["done"].take())
        } else if let Some(reason) = said["failed"].as_str() {
            Answer::Failed(reason.to_owned())
        } else if !said["progress"].is_null() {
            return Heard::Progress(said["progress"].take());
        } else {
            return Heard::Other;
        };
        // It has said all; it is waited for so that its lock is free.
        if tokio::time::timeout(STOP_TIME, self.child.wait()).await.is_err() {
            self.kill().await;
        }
        Heard::End(end)
    }
}

/// A short job, waited for.
pub async fn ask(setup: &Setup, order: &WorkOrder, time: Duration) -> Answer {
    let Ok(mut worker) = Worker::start(setup, order).await else { return Answer::Died };
    let whole = async {
        loop {
            if let Heard::End(answer) = worker.hear().await {
                return answer;
            }
        }
    };
    match tokio::time::timeout(time, whole).await {
        Ok(answer) => answer,
        Err(_) => {
            worker.kill().await;
            Answer::Late
        }
    }
}
