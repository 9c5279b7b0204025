//! What the store must know of a domain type to keep it: its kind, its fields, where it belongs.
//!
//! Each type says so once, in `tables/`, with the macro [`table!`]; writing, removing, projecting, rebuilding and undoing
//! are the same code for all.

use crate::{StoreError, Tx};
use ledger::{RowId, Value};
use rusqlite::Row;
use rusqlite::types::ValueRef;
use std::borrow::Cow;
use uuid::Uuid;

/// A type of the domain that can be put in the store. Which ones there are is fixed in `tables/`.
pub trait Record: Sized {
    /// The id of such a row.
    type Id: Copy + Into<Uuid>;
    /// The kind, its fields and its projection.
    #[doc(hidden)]
    const TABLE: &'static Table;
    /// The id of this row.
    #[doc(hidden)]
    fn row_id(&self) -> Uuid;
    /// Where this row belongs.
    #[doc(hidden)]
    fn home(&self) -> Home;
    /// The values of the fields, in the order of the columns.
    #[doc(hidden)]
    fn values(&self) -> Vec<Value>;
    /// Reads a row of the projection.
    #[doc(hidden)]
    fn from_columns(columns: &mut Columns<'_>) -> Result<Self, StoreError>;
    /// A row of which the fields have these values, in the order of the columns; `None` when this version cannot show one.
    #[doc(hidden)]
    fn from_values(id: Uuid, values: Vec<Value>) -> Option<Self>;
    /// Puts what belongs to this row but is kept in rows of its own.
    #[doc(hidden)]
    fn put_parts(&self, _tx: &mut Tx<'_>) -> Result<(), StoreError> {
        Ok(())
    }
}

/// A kind of row and the table it is projected to.
#[derive(Debug)]
pub struct Table {
    /// The kind, in the log. Never changes.
    pub kind: &'static str,
    /// The name of the projection.
    pub name: &'static str,
    /// The fields. Their names are in the log and never change; a new one must have a value for "never filled in".
    pub columns: &'static [Column],
    /// The columns that are looked up.
    pub indexed: &'static [&'static str],
    /// The columns whose text can be searched.
    pub searched: &'static [&'static str],
}

/// A field and its column.
#[derive(Debug)]
pub struct Column {
    /// The name of the field, in the log and in the projection.
    pub name: &'static str,
    /// The type of the column.
    pub sql: &'static str,
    /// The value as this version writes it; `None` for a value that it cannot show, which is kept but not projected.
    pub canonical: fn(&Value) -> Option<Cow<'_, Value>>,
    /// What of it can be searched, as an expression in SQL.
    pub words: fn(&str) -> String,
}

/// Where a row belongs: the unit of sharing and of erasure (*scope* in the ledger).
#[derive(Clone, Copy, Debug)]
pub enum Home {
    /// The case or the group with this id.
    Scope(Uuid),
    /// Where this other row belongs; it must have been put before.
    Beside(&'static Table, Uuid),
}

/// A type that fits in one field.
pub(crate) trait Field: Sized {
    /// The type of its column.
    const SQL: &'static str;
    /// What the log keeps.
    fn to_value(&self) -> Value;
    /// What was kept; `None` when this version cannot show it. [`Value::Null`] means "never filled in".
    fn from_value(value: &Value) -> Option<Self>;
    /// The form in which this version writes a value: the value itself where nothing of it can be written in two ways.
    fn canonical(value: &Value) -> Option<Cow<'_, Value>> {
        Self::from_value(value).map(|field| Cow::Owned(field.to_value()))
    }
    /// What of a column can be searched, as an expression in SQL: all of a text.
    fn words(column: &str) -> String {
        format!(r#""{column}""#)
    }
}

/// Reads the columns of a projected row from left to right: first the id, then the fields.
pub struct Columns<'a> {
    row: &'a Row<'a>,
    next: usize,
}

impl<'a> Columns<'a> {
    pub(crate) fn new(row: &'a Row<'a>) -> Self {
        Self { row, next: 0 }
    }

    pub(crate) fn id(&mut self) -> Result<Uuid, StoreError> {
        self.next += 1;
        Ok(self.row.get(self.next - 1)?)
    }

    pub(crate) fn field<F: Field>(&mut self) -> Result<F, StoreError> {
        self.next += 1;
        let value = match self.row.get_ref(self.next - 1)? {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(number) => Value::Int(number),
            ValueRef::Text(text) => {
                Value::Text(String::from_utf8(text.to_vec()).map_err(|_| StoreError::Mismatch)?)
            }
            ValueRef::Blob(id) => Value::Row(RowId(
                Uuid::from_slice(id).map_err(|_| StoreError::Mismatch)?,
            )),
            ValueRef::Real(_) => return Err(StoreError::Mismatch),
        };
        F::from_value(&value).ok_or(StoreError::Mismatch)
    }
}

/// Says how a domain type is kept. The names of the fields are those of the type and stand in the log for good.
macro_rules! table {
    (
        $record:ident($id:ty) is $kind:literal in $name:ident {
            $($field:ident: $type:ty),+ $(,)?
        }
        index($($index:ident),*)
        search($($search:ident),*)
        home(|$it:ident| $home:expr)
        $(beside { $($extra:ident: $init:expr),+ } put(|$whole:ident, $tx:ident| $put:expr))?
    ) => {
        impl $crate::record::Record for $record {
            type Id = $id;
            const TABLE: &'static $crate::record::Table = &$crate::record::Table {
                kind: $kind,
                name: stringify!($name),
                columns: &[$($crate::record::Column {
                    name: stringify!($field),
                    sql: <$type as $crate::record::Field>::SQL,
                    canonical: <$type as $crate::record::Field>::canonical,
                    words: <$type as $crate::record::Field>::words,
                }),+],
                indexed: &[$(stringify!($index)),*],
                searched: &[$(stringify!($search)),*],
            };

            fn row_id(&self) -> uuid::Uuid {
                self.id.into()
            }

            fn home(&self) -> $crate::record::Home {
                let $it = self;
                $home
            }

            fn values(&self) -> Vec<ledger::Value> {
                vec![$($crate::record::Field::to_value(&self.$field)),+]
            }

            fn from_columns(
                columns: &mut $crate::record::Columns<'_>,
            ) -> Result<Self, $crate::StoreError> {
                Ok(Self {
                    id: columns.id()?.into(),
                    $($field: columns.field()?,)+
                    $($($extra: $init,)+)?
                })
            }

            fn from_values(id: uuid::Uuid, values: Vec<ledger::Value>) -> Option<Self> {
                let mut values = values.iter();
                Some(Self {
                    id: id.into(),
                    $($field: $crate::record::Field::from_value(values.next()?)?,)+
                    $($($extra: $init,)+)?
                })
            }

            $(fn put_parts(&self, $tx: &mut $crate::Tx<'_>) -> Result<(), $crate::StoreError> {
                let $whole = self;
                $put
            })?
        }
    };
}
pub(crate) use table;
