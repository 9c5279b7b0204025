//! One request, one answer: JSON over HTTP as the W3C standard has it.

use std::time::Duration;

use serde_json::Value;
use ureq::Agent;

use super::error::WebDriverError;

/// Starting the app on a busy machine is the slowest thing that we ever ask for.
const ANSWER_WAIT_MAX: Duration = Duration::from_secs(60);

/// Speaks to one driver.
#[derive(Debug)]
pub(super) struct Wire {
    agent: Agent,
    base: String,
}

impl Wire {
    /// Will speak to the driver on this port of 127.0.0.1.
    pub(super) fn new(port: u16) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(ANSWER_WAIT_MAX))
            // A refusal carries its reason in the body.
            .http_status_as_error(false)
            // A proxy in the environment is for other computers.
            .proxy(None)
            .build();
        Self {
            agent: Agent::new_with_config(config),
            base: format!("http://127.0.0.1:{port}"),
        }
    }

    /// Asks for something.
    pub(super) fn get(&self, path: &str) -> Result<Value, WebDriverError> {
        let answer = self.agent.get(format!("{}{path}", self.base)).call();
        read(&format!("GET {path}"), answer)
    }

    /// Asks to do something.
    pub(super) fn post(&self, path: &str, body: &Value) -> Result<Value, WebDriverError> {
        let answer = self
            .agent
            .post(format!("{}{path}", self.base))
            .send_json(body);
        read(&format!("POST {path}"), answer)
    }

    /// Asks to end something.
    pub(super) fn delete(&self, path: &str) -> Result<Value, WebDriverError> {
        let answer = self.agent.delete(format!("{}{path}", self.base)).call();
        read(&format!("DELETE {path}"), answer)
    }
}

fn read(
    command: &str,
    answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
) -> Result<Value, WebDriverError> {
    let mut answer = answer.map_err(Box::new)?;
    let is_success = answer.status().is_success();
    // A picture of a large window is some megabytes of text.
    let body = answer.body_mut().with_config().limit(64 * 1024 * 1024);
    let mut body: Value = body.read_json().map_err(Box::new)?;
    let value = body["value"].take();
    if is_success {
        return Ok(value);
    }
    let text = |field: &str| value[field].as_str().unwrap_or_default().to_owned();
    Err(WebDriverError::Refused {
        command: command.to_owned(),
        error: text("error"),
        message: text("message"),
    })
}
