# Messages of the report crate.
