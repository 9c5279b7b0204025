//! From the name of a command to its body.

use crate::app::{App, Inner};
use crate::commands;
use crate::error::{AppError, ErrorCode};
use crate::table::*;
use serde_json::{Value, json};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::Ordering;
use std::sync::mpsc::channel;
use std::sync::{Arc, MutexGuard};

/// The one command that waits for nobody.
const STOP: &str = "work_stop";

macro_rules! router {
    ($($name:ident($request:ty) -> $response:ty;)*) => {
        fn route(inner: &mut Inner, command: &str, payload: Value) -> Result<Value, AppError> {
            match command {
                $(stringify!($name) => {
                    let request: $request = parse(payload)?;
                    let response: $response = commands::$name(inner, request)?;
                    serde_json::to_value(response).map_err(|_| AppError::new(ErrorCode::Unexpected))
                })*
                _ => Err(AppError::new(ErrorCode::Unexpected).with("what", "command")),
            }
        }
    };
}
commands!(router);

/// The error of serde may quote the payload, so it is dropped: no case text leaves through an error.
fn parse<T: serde::de::DeserializeOwned>(payload: Value) -> Result<T, AppError> {
    serde_json::from_value(payload)
        .map_err(|_| AppError::new(ErrorCode::Unexpected).with("what", "payload"))
}

impl App {
    /// Carries out a command of the [table](crate::table). A panic in one command becomes
    /// [`ErrorCode::Unexpected`]; the window stays.
    ///
    /// # Errors
    /// What the command says, for the screen.
    pub fn call(&self, command: &str, payload: Value) -> Result<Value, AppError> {
        if command == STOP && parse::<Empty>(payload.clone()).is_ok() {
            // Whoever holds the lock is what should stop.
            self.stop.store(true, Ordering::Relaxed);
            return Ok(json!({}));
        }
        let inner = self.lock();
        self.carry_out(inner, command, payload)
    }

    /// Begins a command that asks nothing in a thread of its own. Whatever is asked after this returns waits for it: the
    /// windows of the program can come up meanwhile.
    pub fn begin(self: &Arc<Self>, command: &'static str) {
        let app = self.clone();
        let (begun, has_begun) = channel();
        let carry_out = move || {
            let inner = app.lock();
            let _ = begun.send(());
            // What is refused now is told when somebody asks for it again.
            let _ = app.carry_out(inner, command, json!({}));
        };
        if std::thread::Builder::new().spawn(carry_out).is_ok() {
            let _ = has_begun.recv();
        }
    }

    fn carry_out(
        &self,
        mut inner: MutexGuard<'_, Inner>,
        command: &str,
        payload: Value,
    ) -> Result<Value, AppError> {
        inner.notice_backup();
        let outcome = catch_unwind(AssertUnwindSafe(|| route(&mut inner, command, payload)))
            .unwrap_or_else(|_| Err(AppError::new(ErrorCode::Unexpected).with("what", "panic")));
        if let Err(error) = &outcome {
            // What is no command of ours may be anything, so it is not repeated.
            let known = NAMES.iter().find(|name| **name == command);
            let name = known.unwrap_or(&"unknown command");
            inner.log(&format!("{name}: {:?} ref {}", error.code, error.reference));
        }
        // The room's window misses one change rather than take the facilitator's down.
        let changed = catch_unwind(AssertUnwindSafe(|| inner.beamer_changed())).unwrap_or_default();
        self.check_pages(&mut inner);
        self.begin_copying(&mut inner);
        self.begin_tending(&mut inner);
        self.begin_settling(&mut inner);
        drop(inner);
        if changed {
            self.tell_room();
        }
        outcome
    }
}
