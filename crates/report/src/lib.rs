//! Text, HTML, workbooks and tables for people, made from the answers.
