# Messages of the check crate.
