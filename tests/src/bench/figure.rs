//! A figure and its counterpart.

use std::time::Duration;

/// A figure beside its counterpart.
pub struct Figure {
    /// What was measured.
    pub name: &'static str,
    /// What came out.
    pub value: f64,
    /// In what.
    pub unit: &'static str,
    /// What it is put beside.
    pub counterpart: &'static str,
    /// What came out there.
    pub counterpart_value: f64,
}

impl Figure {
    /// One line: name, value, unit, counterpart, its value, ratio.
    pub fn print(&self) {
        let Self {
            name,
            value,
            unit,
            counterpart,
            counterpart_value,
        } = self;
        let ratio = value / counterpart_value;
        println!("{name}\t{value:.1}\t{unit}\t{counterpart}\t{counterpart_value:.1}\t{ratio:.2}");
    }
}

/// Milliseconds with a fraction.
#[must_use]
pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// The value below which this share (0 to 1) of the measurements lies.
///
/// # Panics
/// When nothing was measured.
#[must_use]
pub fn percentile(mut values: Vec<f64>, share: f64) -> f64 {
    assert!(!values.is_empty(), "nothing was measured");
    values.sort_by(f64::total_cmp);
    let place = (share * values.len() as f64).ceil() as usize;
    values[place.clamp(1, values.len()) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_a_value_that_was_measured() {
        let values: Vec<f64> = (1..=200).rev().map(f64::from).collect();
        assert!(
            (percentile(values.clone(), 0.99) - 198.0).abs() < f64::EPSILON,
            "two of 200 lie above it"
        );
        assert!(
            (percentile(values, 0.5) - 100.0).abs() < f64::EPSILON,
            "the median of an even number is the lower one"
        );
        assert!(
            (percentile(vec![7.0], 0.99) - 7.0).abs() < f64::EPSILON,
            "one measurement is all there is"
        );
    }
}
