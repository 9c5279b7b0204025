//! What an edit writes: values by field. Edits of one shape have their names together, since a group of years has a few dozen
//! shapes and some hundred thousand edits.

use crate::Value;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// The names of fields, ascending and each once.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Names(Arc<[String]>);

impl Names {
    /// These names; `None` when they do not ascend.
    pub fn new(names: Vec<String>) -> Option<Names> {
        names
            .is_sorted_by(|a, b| a < b)
            .then(|| Names(names.into()))
    }

    /// Where a name stands.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.0
            .binary_search_by(|known| known.as_str().cmp(name))
            .ok()
    }

    /// The names in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether these are the same names in the same place in memory; a quick yes.
    pub fn is_same(&self, other: &Names) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Values by field, ascending by name. `Debug` says no more of them than that of [`Value`] does.
#[derive(Clone)]
pub struct Fields {
    names: Names,
    values: Vec<Value>,
}

impl Fields {
    /// A value for each name; `None` when there are more or fewer.
    pub fn new(names: Names, values: Vec<Value>) -> Option<Fields> {
        (names.0.len() == values.len()).then_some(Fields { names, values })
    }

    /// The names.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// The value of a field; `None` when it is not written.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.names.place(name).map(|place| &self.values[place])
    }

    /// Whether a field is written.
    pub fn contains_key(&self, name: &str) -> bool {
        self.names.place(name).is_some()
    }

    /// The names in order.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &str> {
        self.names.iter()
    }

    /// The values in the order of the names.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &Value> {
        self.values.iter()
    }

    /// The same, taken apart.
    pub fn into_values(self) -> Vec<Value> {
        self.values
    }

    /// Name and value, in the order of the names.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Value)> {
        self.keys().zip(&self.values)
    }

    /// How many fields are written.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The same, with another value in one field, or with one field more.
    #[must_use]
    pub fn with(self, name: &str, value: Value) -> Fields {
        let mut fields = BTreeMap::from(self);
        fields.insert(name.to_owned(), value);
        fields.into()
    }

    /// The same fields, all of them empty.
    #[must_use]
    pub fn emptied(self) -> Fields {
        Fields {
            values: vec![Value::Null; self.values.len()],
            names: self.names,
        }
    }
}

impl From<BTreeMap<String, Value>> for Fields {
    fn from(fields: BTreeMap<String, Value>) -> Fields {
        let (names, values): (Vec<String>, Vec<Value>) = fields.into_iter().unzip();
        Fields {
            names: Names(names.into()),
            values,
        }
    }
}

impl<const N: usize> From<[(String, Value); N]> for Fields {
    fn from(fields: [(String, Value); N]) -> Fields {
        BTreeMap::from(fields).into()
    }
}

impl FromIterator<(String, Value)> for Fields {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(fields: I) -> Fields {
        fields.into_iter().collect::<BTreeMap<_, _>>().into()
    }
}

impl From<Fields> for BTreeMap<String, Value> {
    fn from(fields: Fields) -> BTreeMap<String, Value> {
        let names = fields.names.0.iter().cloned();
        names.zip(fields.values).collect()
    }
}

impl<'a> IntoIterator for &'a Fields {
    type Item = (&'a str, &'a Value);
    type IntoIter = Box<dyn Iterator<Item = Self::Item> + 'a>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}

// By name and value together, as two maps would be compared.

impl PartialEq for Fields {
    fn eq(&self, other: &Fields) -> bool {
        self.values == other.values && self.names == other.names
    }
}

impl Eq for Fields {}

impl PartialOrd for Fields {
    fn partial_cmp(&self, other: &Fields) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fields {
    fn cmp(&self, other: &Fields) -> std::cmp::Ordering {
        self.iter().cmp(other.iter())
    }
}

impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Option<Names> {
        Names::new(names.iter().map(|&name| name.to_owned()).collect())
    }

    #[test]
    fn names_ascend_and_stand_once() {
        assert!(names(&[]).is_some(), "no name at all is in order");
        assert!(names(&["kind", "text"]).is_some(), "ascending");
        assert_eq!(names(&["text", "kind"]), None, "descending");
        assert_eq!(names(&["text", "text"]), None, "twice the same");
    }

    #[test]
    fn every_name_has_one_value() {
        let two = names(&["kind", "text"]).expect("they ascend");
        assert_eq!(
            Fields::new(two.clone(), vec![Value::Null]),
            None,
            "a value is missing"
        );
        let fields = Fields::new(two.clone(), vec![Value::Int(7), Value::Null]);
        let fields = fields.expect("as many as there are names");
        assert!(fields.names().is_same(&two), "the names are not copied");
        let again = names(&["kind", "text"]).expect("they ascend");
        assert!(
            !again.is_same(&two),
            "names that were read again are others, though they say the same"
        );
        assert_eq!(again, two, "and are equal");
        assert_eq!(fields.get("kind"), Some(&Value::Int(7)), "by its name");
        assert_eq!(fields.get("tone"), None, "not written");
        assert_eq!(
            BTreeMap::from(fields.clone()),
            BTreeMap::from([
                ("kind".to_owned(), Value::Int(7)),
                ("text".to_owned(), Value::Null)
            ]),
            "as a map"
        );
        assert_eq!(
            fields.clone().with("kind", Value::Int(8)).get("kind"),
            Some(&Value::Int(8)),
            "another value"
        );
        assert_eq!(
            fields.clone().with("tone", Value::Null).len(),
            3,
            "one field more"
        );
        assert_eq!(
            fields.clone().emptied().get("kind"),
            Some(&Value::Null),
            "emptied"
        );
        assert!(
            fields > fields.clone().emptied(),
            "of the same names the values decide"
        );
        assert_eq!(
            fields.clone().into_values(),
            [Value::Int(7), Value::Null],
            "taken apart"
        );
        assert!(!fields.is_empty(), "two are written");
        assert!(Fields::from(BTreeMap::new()).is_empty(), "nothing is");
    }

    #[test]
    fn fields_compare_as_maps_do() {
        let map = |pairs: &[(&str, i64)]| -> BTreeMap<String, Value> {
            let pair = |&(name, value): &(&str, i64)| (name.to_owned(), Value::Int(value));
            pairs.iter().map(pair).collect()
        };
        let maps = [
            map(&[]),
            map(&[("a", 2)]),
            map(&[("a", 1), ("b", 1)]),
            map(&[("b", 1)]),
            map(&[("b", 2)]),
        ];
        for left in &maps {
            for right in &maps {
                let fields = |map: &BTreeMap<String, Value>| Fields::from(map.clone());
                assert_eq!(
                    fields(left).cmp(&fields(right)),
                    left.cmp(right),
                    "the order is the same on every laptop, and in every version"
                );
                assert_eq!(
                    fields(left) == fields(right),
                    left == right,
                    "equal by name and by value"
                );
            }
        }
    }
}
