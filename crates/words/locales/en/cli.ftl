# Messages of the cli crate.
