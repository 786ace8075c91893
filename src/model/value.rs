//! Small values that carry their limits with them.

/// A share in 0..=1: never NaN.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Share(f64);

impl Share {
    /// `None` outside 0..=1.
    pub fn new(value: f64) -> Option<Self> {
        (0.0..=1.0).contains(&value).then_some(Self(value))
    }

    /// The number.
    pub const fn get(self) -> f64 {
        self.0
    }
}

/// A finite number, zero or more.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Amount(f64);

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(0.0);

    /// `None` below zero, or when not finite.
    pub fn new(value: f64) -> Option<Self> {
        (value >= 0.0 && value.is_finite()).then_some(Self(value))
    }

    /// The number.
    pub const fn get(self) -> f64 {
        self.0
    }
}

/// An uncertain number: low ≤ likely ≤ high, all finite.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    low: f64,
    likely: f64,
    high: f64,
}

impl Range {
    /// Nothing, exactly.
    pub const ZERO: Self = Self { low: 0.0, likely: 0.0, high: 0.0 };

    /// `None` when out of order or not finite.
    pub fn new(low: f64, likely: f64, high: f64) -> Option<Self> {
        (low <= likely && likely <= high && low.is_finite() && high.is_finite()).then_some(Self {
            low,
            likely,
            high,
        })
    }

    /// A number taken as exact; `None` when not finite.
    pub fn exact(value: f64) -> Option<Self> {
        Self::new(value, value, value)
    }

    /// The low end.
    pub const fn low(self) -> f64 {
        self.low
    }

    /// The most likely value.
    pub const fn likely(self) -> f64 {
        self.likely
    }

    /// The high end.
    pub const fn high(self) -> f64 {
        self.high
    }
}
