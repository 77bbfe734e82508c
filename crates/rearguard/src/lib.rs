//! The product as a library: read, check, plan, with nothing leaving unchecked.
