//! A server as a real process on a free port, spoken to as the page speaks.
#![allow(dead_code)]

pub mod handling;

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Of hammered servers.
const TOKEN: &str = "0123456789abcdef0123456789abcdef";

pub struct Server {
    pub child: Child,
    pub port: u16,
    pub token: String,
    pub cookie: String,
    /// What it says on standard error.
    pub said: std::path::PathBuf,
}

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
    pub fn header(&self, name: &str) -> String {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines
            .filter(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.to_owned())
            .next()
            .unwrap_or_default()
    }
    #[track_caller]
    pub fn expect(self, status: u16) -> Answer {
        assert_eq!(self.status, status, "{}", self.body);
        self
    }
}

impl Server {
    pub fn start(data: &Path) -> Server {
        Server::start_with(data, &[])
    }

    pub fn start_with(data: &Path, more: &[&str]) -> Server {
        let said = data.join("standard-error");
        let said_to = std::fs::File::create(&said).expect("a file");
        let mut child = Command::new(env!("CARGO_BIN_EXE_rearguard"))
            .args(["serve", "--port", "0", "--user", "tester", "--data"])
            .arg(data)
            .args(more)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(said_to)
            .spawn()
            .expect("the server starts");
        let out = BufReader::new(child.stdout.take().expect("a pipe"));
        let link = out.lines().map_while(Result::ok).find(|line| line.starts_with("http://")).expect("a link");
        let rest = link.strip_prefix("http://127.0.0.1:").expect("this computer only");
        let (port, token) = rest.split_once("/login#").expect("a token in the fragment");
        Server { child, port: port.parse().expect("a port"), token: token.to_owned(), cookie: String::new(), said }
    }

    pub fn logged_in(data: &Path) -> Server {
        Server::start(data).let_in()
    }

    /// One that several may log in to, and whose limits of rate are so many times the usual ones.
    pub fn hammered(data: &Path, times: u32) -> Server {
        let file = data.join("dev-token");
        std::fs::write(&file, TOKEN).expect("written");
        let private = std::os::unix::fs::PermissionsExt::from_mode(0o600);
        std::fs::set_permissions(&file, private).expect("made private");
        let file = file.to_str().expect("a name");
        Server::start_with(data, &["--dev-token", file, "--dev-pace", &times.to_string()]).let_in()
    }

    /// The cookie of one more session of a hammered server.
    pub fn another_session(&self) -> String {
        let cookie = self.login(TOKEN).expect(204).header("set-cookie");
        cookie.split(';').next().unwrap_or_default().to_owned()
    }

    pub fn let_in(mut self) -> Server {
        let server = &mut self;
        let answer = server.login(&server.token.clone()).expect(204);
        let cookie = answer.header("set-cookie");
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
        assert!(cookie.contains("Path=/;") && !cookie.to_lowercase().contains("domain"), "{cookie}");
        assert!(cookie.starts_with(&format!("rearguard-{}=", server.port)), "{cookie}");
        server.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        self
    }

    pub fn login(&self, token: &str) -> Answer {
        self.send("POST", "/api/v1/login", &[], &json!({ "token": token }).to_string())
    }

    /// The head of a request as the page sends it.
    fn lines(&self, more: &[(&str, &str)]) -> String {
        let host = format!("127.0.0.1:{}", self.port);
        let mut heads = vec![
            ("Host".to_owned(), host),
            ("Sec-Fetch-Site".to_owned(), "same-origin".to_owned()),
            ("X-Rearguard".to_owned(), "1".to_owned()),
            ("Content-Type".to_owned(), "application/json".to_owned()),
            ("Cookie".to_owned(), self.cookie.clone()),
        ];
        for (name, value) in more {
            heads.retain(|(held, _)| held != name);
            if !value.is_empty() {
                heads.push(((*name).to_owned(), (*value).to_owned()));
            }
        }
        heads.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect()
    }

    /// As the page sends it.
    pub fn send(&self, method: &str, path: &str, more: &[(&str, &str)], body: &str) -> Answer {
        self.try_send(method, path, more, body.as_bytes()).expect("answered")
    }

    /// The same with a body of bytes; an error where the server is gone.
    pub fn try_send(&self, method: &str, path: &str, more: &[(&str, &str)], body: &[u8]) -> std::io::Result<Answer> {
        let bytes = self.whole(method, path, more, body)?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let cut = || std::io::Error::other("cut off");
        let (head, body) = text.split_once("\r\n\r\n").ok_or_else(cut)?;
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
        Ok(Answer { status, head: head.to_owned(), body: unchunked(head, body) })
    }

    /// The bytes of a file.
    pub fn get_bytes(&self, path: &str) -> Vec<u8> {
        let whole = self.whole("GET", path, &[], b"").expect("answered");
        assert!(whole.starts_with(b"HTTP/1.1 200"), "{path}: {}", String::from_utf8_lossy(&whole));
        let head = whole.windows(4).position(|part| part == b"\r\n\r\n").expect("a head");
        whole[head + 4..].to_vec()
    }

    fn whole(&self, method: &str, path: &str, more: &[(&str, &str)], body: &[u8]) -> std::io::Result<Vec<u8>> {
        let lines = self.lines(more);
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        let request =
            format!("{method} {path} HTTP/1.1\r\n{lines}Content-Length: {}\r\nConnection: close\r\n\r\n", body.len());
        stream.write_all(request.as_bytes())?;
        stream.write_all(body)?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    pub fn get(&self, path: &str) -> Answer {
        self.send("GET", &format!("/api/v1{path}"), &[], "")
    }
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", &format!("/api/v1{path}"), &[], &body.to_string())
    }
    pub fn change(&self, mission: &str, etag: &str, value: &str) -> Answer {
        let body = json!({ "edits": [{ "row": 0, "column": "count", "value": value }] }).to_string();
        self.send("PATCH", &format!("/api/v1/missions/{mission}/tables/teams"), &[("If-Match", etag)], &body)
    }

    /// Waits for a job to be over, or for something else of it.
    pub fn until(&self, job: &str, fine: impl Fn(&Value) -> bool) -> Value {
        let begun = Instant::now();
        loop {
            let found = self.get(&format!("/jobs/{job}")).expect(200).json();
            if fine(&found) {
                return found;
            }
            assert!(begun.elapsed() < Duration::from_secs(60), "{found}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn unchunked(head: &str, body: &str) -> String {
    if !head.to_lowercase().contains("transfer-encoding: chunked") {
        return body.to_owned();
    }
    let (mut rest, mut whole) = (body, String::new());
    while let Some((size, more)) = rest.split_once("\r\n") {
        let size = usize::from_str_radix(size, 16).unwrap_or(0);
        if size == 0 || more.len() < size {
            break;
        }
        whole.push_str(&more[..size]);
        rest = more[size..].trim_start_matches("\r\n");
    }
    whole
}

pub fn tutorial(server: &Server) -> Value {
    server.post("/missions", &json!({ "from": "tutorial" })).expect(201).json()
}
