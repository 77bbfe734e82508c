//! How much memory the program has used at most.

/// In megabytes (1,048,576 bytes), where the system tells; Linux does.
pub fn peak_megabytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    peak_of(&status)
}

fn peak_of(status: &str) -> Option<f64> {
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some((kilobytes / 1024.0 * 10.0).round() / 10.0)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_peak_is_read_in_megabytes_with_one_decimal() {
        assert_eq!(super::peak_of("Name:\tx\nVmHWM:\t   10496 kB\n"), Some(10.3));
        assert_eq!(super::peak_of("Name:\tx\n"), None);
    }
}
