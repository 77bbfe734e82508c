//! What tests do with a server: start jobs, watch them, kill, upload.

use super::{Answer, Server};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;
use std::time::Duration;

pub fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_else(|| panic!("{name} of {value}"))
}

pub fn signal(name: &str, process: u32) {
    let done = Command::new("kill").args([name, &process.to_string()]).status().expect("kill runs");
    assert!(done.success(), "{name} {process}");
}

/// The processes that a server has started and that still run.
pub fn workers(server: &Server) -> Vec<u32> {
    let tasks = std::fs::read_dir(format!("/proc/{}/task", server.child.id())).expect("listed");
    let of = |task: std::path::PathBuf| std::fs::read_to_string(task.join("children")).unwrap_or_default();
    let lists: Vec<String> = tasks.flatten().map(|task| of(task.path())).collect();
    lists.iter().flat_map(|list| list.split_whitespace()).filter_map(|id| id.parse().ok()).collect()
}

/// A plan job of a minute.
pub fn begun(server: &Server, mission: &str) -> String {
    let order = json!({ "kind": "plan", "seconds": 60 });
    let job = server.post(&format!("/missions/{mission}/jobs"), &order).expect(202).json();
    text(&job, "id").to_owned()
}

/// The same once it has told how far it is a few times.
pub fn planning(server: &Server, mission: &str) -> String {
    let job = begun(server, mission);
    server.until(&job, |job| job["history"].as_array().is_some_and(|points| points.len() > 4));
    job
}

/// An open event stream of a job.
pub fn watching(server: &Server, job: &str) -> TcpStream {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).expect("connected");
    let head = format!(
        "GET /api/v1/jobs/{job}/events HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nCookie: {}\r\n\r\n",
        server.port, server.cookie
    );
    stream.write_all(head.as_bytes()).expect("sent");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("set");
    let mut first = [0_u8; 12];
    stream.read_exact(&mut first).expect("a status");
    assert!(first.starts_with(b"HTTP/1.1 "));
    stream
}

/// An upload of which the last bytes never come.
pub fn half_an_upload(server: &Server) -> TcpStream {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).expect("connected");
    let body =
        "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"sites.csv\"\r\n\r\nsite,kind\r\nhill,";
    let head = format!(
        "POST /api/v1/missions HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nCookie: {}\r\nSec-Fetch-Site: same-origin\r\n\
         X-Rearguard: 1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: {}\r\n\r\n{body}",
        server.port,
        server.cookie,
        body.len() + 100
    );
    stream.write_all(head.as_bytes()).expect("sent");
    stream
}

pub fn upload(server: &Server, name: &str, bytes: &[u8]) -> Answer {
    let mut body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let form = [("Content-Type", "multipart/form-data; boundary=x")];
    server.try_send("POST", "/api/v1/missions", &form, &body).expect("answered")
}

pub fn zipped(entries: &[(&str, &[u8], usize)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, part, times) in entries {
        let options = zip::write::SimpleFileOptions::default().large_file(true);
        writer.start_file(*name, options).expect("begun");
        (0..*times).for_each(|_| writer.write_all(part).expect("written"));
    }
    writer.finish().expect("a file").into_inner()
}
