//! Calls over a real socket: what a server sees of each, and what comes of its answers, the odd ones included.

mod assets;
mod blocking;
mod downloads;
mod errors;
mod every_operation;
mod floods;
mod hostile;
mod imports;
mod jobs;
mod limits;
mod no_answer;
mod oauth;
mod pages;
mod peer;
mod raw;
mod resizes;
mod retries;
mod secrets;
mod sessions;
mod spans;
mod support;
mod tour;
mod transports;
mod uploads;
mod verification;
