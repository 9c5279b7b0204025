//! How the types that fill a field are kept: texts as text, times as RFC 3339, ids as references, choices as keys.

use crate::record::Field;
use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, Utc};
use domain::case_study::CaseCode;
use domain::ids::{
    BlockId, CaseId, CommunityId, LearningMomentId, MemberId, OrganisationId, ProblemSentenceId,
    SessionId,
};
use domain::method::{MethodKey, StepKey};
use domain::role::RoleKey;
use domain::session_version::LogMark;
use ledger::{RowId, Value};
use std::borrow::Cow;

impl Field for String {
    const SQL: &'static str = "TEXT";

    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(String::new()),
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    fn canonical(value: &Value) -> Option<Cow<'_, Value>> {
        match value {
            Value::Null => Some(Cow::Owned(Value::Text(String::new()))),
            Value::Text(_) => Some(Cow::Borrowed(value)),
            _ => None,
        }
    }
}

impl Field for u16 {
    const SQL: &'static str = "INTEGER";

    fn to_value(&self) -> Value {
        Value::Int((*self).into())
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(0),
            Value::Int(number) => (*number).try_into().ok(),
            _ => None,
        }
    }
}

impl Field for bool {
    const SQL: &'static str = "INTEGER";

    fn to_value(&self) -> Value {
        Value::Int((*self).into())
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null | Value::Int(0) => Some(false),
            Value::Int(1) => Some(true),
            _ => None,
        }
    }
}

impl<F: Field> Field for Option<F> {
    const SQL: &'static str = F::SQL;

    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Field::to_value)
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => F::from_value(value).map(Some),
        }
    }

    fn canonical(value: &Value) -> Option<Cow<'_, Value>> {
        match value {
            Value::Null => Some(Cow::Borrowed(value)),
            value => F::canonical(value),
        }
    }
}

/// In whole milliseconds, all of one length, so that the order of the texts is the order of the times.
impl Field for DateTime<Utc> {
    const SQL: &'static str = "TEXT";

    fn to_value(&self) -> Value {
        Value::Text(self.to_rfc3339_opts(SecondsFormat::Millis, true))
    }

    fn from_value(value: &Value) -> Option<Self> {
        let time = DateTime::parse_from_rfc3339(text(value)?).ok()?;
        Some(time.with_timezone(&Utc))
    }
}

impl Field for NaiveDate {
    const SQL: &'static str = "TEXT";

    fn to_value(&self) -> Value {
        Value::Text(self.format("%Y-%m-%d").to_string())
    }

    fn from_value(value: &Value) -> Option<Self> {
        NaiveDate::parse_from_str(text(value)?, "%Y-%m-%d").ok()
    }
}

impl Field for NaiveTime {
    const SQL: &'static str = "TEXT";

    fn to_value(&self) -> Value {
        Value::Text(self.format("%H:%M:%S").to_string())
    }

    fn from_value(value: &Value) -> Option<Self> {
        NaiveTime::parse_from_str(text(value)?, "%H:%M:%S").ok()
    }
}

fn text(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

macro_rules! references {
    ($($id:ident)*) => {$(
        impl Field for $id {
            const SQL: &'static str = "BLOB";

            fn to_value(&self) -> Value {
                Value::Row(RowId(self.0))
            }

            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    Value::Row(row) => Some(Self(row.0)),
                    _ => None,
                }
            }

            fn canonical(value: &Value) -> Option<Cow<'_, Value>> {
                matches!(value, Value::Row(_)).then_some(Cow::Borrowed(value))
            }
        }
    )*};
}
references! { BlockId CaseId CommunityId LearningMomentId MemberId OrganisationId ProblemSentenceId SessionId }

macro_rules! texts {
    ($($name:ident)*) => {$(
        impl Field for $name {
            const SQL: &'static str = "TEXT";

            fn to_value(&self) -> Value {
                Value::Text(self.0.clone())
            }

            fn from_value(value: &Value) -> Option<Self> {
                text(value).map(|text| Self(text.to_owned()))
            }

            fn canonical(value: &Value) -> Option<Cow<'_, Value>> {
                text(value).map(|_| Cow::Borrowed(value))
            }
        }
    )*};
}
texts! { CaseCode LogMark MethodKey RoleKey StepKey }

/// A closed choice and the keys under which it is kept, which never change. After `=` stands what "never filled in" means;
/// without it the row is not shown before the choice is made.
macro_rules! choice {
    ($name:ident $(= $default:ident)? { $($variant:ident: $key:literal),+ $(,)? }) => {
        impl $crate::record::Field for $name {
            const SQL: &'static str = "TEXT";

            fn to_value(&self) -> ledger::Value {
                ledger::Value::Text(match self { $($name::$variant => $key,)+ }.to_owned())
            }

            fn from_value(value: &ledger::Value) -> Option<Self> {
                match value {
                    $(ledger::Value::Null => Some($name::$default),)?
                    ledger::Value::Text(key) => match key.as_str() {
                        $($key => Some($name::$variant),)+
                        _ => None,
                    },
                    _ => None,
                }
            }

            fn canonical(value: &ledger::Value) -> Option<std::borrow::Cow<'_, ledger::Value>> {
                use std::borrow::Cow;
                let choice = Self::from_value(value)?;
                Some(match value {
                    ledger::Value::Text(_) => Cow::Borrowed(value),
                    _ => Cow::Owned(choice.to_value()),
                })
            }
        }
    };
}
pub(crate) use choice;

#[cfg(test)]
mod tests {
    use super::*;
    use domain::privacy::PrivacyMode;
    use uuid::Uuid;

    fn is_as_it_would_be_written_again<F: Field>() {
        let texts = [
            "",
            "bang",
            "17:30",
            "2026-11-30",
            "2026-11-30T19:30:00+01:00",
        ];
        let mode = PrivacyMode::default().to_value();
        let others = [
            Value::Null,
            Value::Int(1),
            Value::Int(-7),
            Value::Bytes(vec![1]),
            Value::Row(RowId(Uuid::from_u128(7))),
        ];
        let texts = texts.map(|text| Value::Text(text.to_owned()));
        for value in texts.iter().chain(&others).chain([&mode]) {
            assert_eq!(
                F::canonical(value).map(Cow::into_owned),
                F::from_value(value).map(|field| field.to_value()),
                "{value:?}"
            );
        }
    }

    #[test]
    fn the_form_of_a_value_is_the_one_in_which_it_would_be_written_again() {
        is_as_it_would_be_written_again::<String>();
        is_as_it_would_be_written_again::<u16>();
        is_as_it_would_be_written_again::<bool>();
        is_as_it_would_be_written_again::<DateTime<Utc>>();
        is_as_it_would_be_written_again::<Option<NaiveDate>>();
        is_as_it_would_be_written_again::<Option<String>>();
        is_as_it_would_be_written_again::<CaseId>();
        is_as_it_would_be_written_again::<Option<CaseId>>();
        is_as_it_would_be_written_again::<RoleKey>();
        is_as_it_would_be_written_again::<Option<RoleKey>>();
        is_as_it_would_be_written_again::<PrivacyMode>();
        is_as_it_would_be_written_again::<Option<PrivacyMode>>();
    }
}
