# Messages of the generate crate.
