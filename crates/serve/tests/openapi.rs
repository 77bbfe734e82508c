//! `schemas/openapi.json` is what the code says.
//! `REARGUARD_WRITE_PAGES=1 cargo test -p rearguard-serve --test openapi` writes it anew.

use std::path::Path;

#[test]
fn the_description_of_the_routes_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas/openapi.json");
    let made = rearguard_serve::openapi();
    if std::env::var_os("REARGUARD_WRITE_PAGES").is_some() {
        std::fs::write(&path, &made).expect("schemas can be written to");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == made, "schemas/openapi.json is not fresh; see the test");
}
