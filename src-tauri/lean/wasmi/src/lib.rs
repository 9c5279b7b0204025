//! What runs the plugins of Typst: it loads none, since our templates have none. The interpreter on the registry is 1.2 MB.
//!
//! Nothing comes after a [`Module`], and there can be none: what stands here of it has no values and is never called.

use std::fmt;
use std::iter::Empty;
use std::marker::PhantomData;

/// What Typst wishes of the interpreter.
#[derive(Default)]
pub struct Config;

impl Config {
    /// Changes nothing.
    pub fn wasm_relaxed_simd(&mut self, _: bool) -> &mut Self {
        self
    }
}

/// An interpreter that knows no instruction.
pub struct Engine;

impl Engine {
    /// Makes one.
    #[must_use]
    pub fn new(_: &Config) -> Self {
        Self
    }
}

/// Plugins are left out.
#[derive(Debug)]
pub struct Error;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this program was built without plugins")
    }
}

/// A plugin that was loaded.
pub enum Module {}

impl Module {
    /// Loads none.
    ///
    /// # Errors
    /// Always.
    pub fn new(_: &Engine, _: &[u8]) -> Result<Self, Error> {
        Err(Error)
    }

    /// What a plugin offers under a name.
    #[must_use]
    pub fn get_export(&self, _: &str) -> Option<ExternType> {
        match *self {}
    }

    /// All that it offers.
    #[must_use]
    pub fn exports(&self) -> Empty<ExportType> {
        match *self {}
    }
}

/// Something that a plugin offers.
pub enum ExportType {}

impl ExportType {
    /// Of which kind it is.
    #[must_use]
    pub fn ty(&self) -> &ExternType {
        match *self {}
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &str {
        match *self {}
    }
}

/// The kinds of what a plugin offers.
pub enum ExternType {
    /// A function.
    Func(FuncType),
    /// Memory.
    Memory(Memory),
}

/// What a plugin is given.
pub struct Linker<T> {
    engine: Engine,
    given: PhantomData<fn(T)>,
}

impl<T> Linker<T> {
    /// Gives nothing yet.
    #[must_use]
    pub fn new(_: &Engine) -> Self {
        Self {
            engine: Engine,
            given: PhantomData,
        }
    }

    /// Gives a function that nobody will call.
    ///
    /// # Errors
    /// Never.
    pub fn func_wrap<F>(&mut self, _: &str, _: &str, _: F) -> Result<&mut Self, Error> {
        Ok(self)
    }

    /// The interpreter.
    #[must_use]
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Starts a plugin.
    ///
    /// # Errors
    /// Never: there is no plugin.
    pub fn instantiate_and_start(
        &self,
        _: &mut Store<T>,
        plugin: &Module,
    ) -> Result<Instance, Error> {
        match *plugin {}
    }
}

/// What a plugin works with.
pub struct Store<T>(T);

impl<T> Store<T> {
    /// Holds the data.
    #[must_use]
    pub fn new(_: &Engine, data: T) -> Self {
        Self(data)
    }

    /// The data.
    pub fn data_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

/// A plugin that runs.
pub enum Instance {}

impl Instance {
    /// What it offers under a name.
    pub fn get_export<T>(&self, _: &Store<T>, _: &str) -> Option<Extern> {
        match *self {}
    }
}

/// What a plugin that runs offers.
pub enum Extern {}

impl Extern {
    /// As a function.
    #[must_use]
    pub fn into_func(self) -> Option<Func> {
        match self {}
    }

    /// As memory.
    #[must_use]
    pub fn into_memory(self) -> Option<Memory> {
        match self {}
    }
}

/// A function of a plugin.
pub enum Func {}

impl Func {
    /// What it takes and gives.
    pub fn ty<T>(&self, _: &Store<T>) -> FuncType {
        match *self {}
    }

    /// Calls it.
    ///
    /// # Errors
    /// Never: there is none.
    pub fn call<T>(&self, _: &mut Store<T>, _: &[Val], _: &mut [Val]) -> Result<(), Error> {
        match *self {}
    }
}

/// What a function takes and gives.
pub enum FuncType {}

impl FuncType {
    /// What it takes.
    #[must_use]
    pub fn params(&self) -> &[ValType] {
        match *self {}
    }

    /// What it gives.
    #[must_use]
    pub fn results(&self) -> &[ValType] {
        match *self {}
    }
}

/// A kind of value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ValType {
    /// A number of 32 bits.
    I32,
    /// Any other.
    Other,
}

/// A value.
#[derive(Clone, Copy)]
pub enum Val {
    /// A number of 32 bits.
    I32(i32),
}

/// The memory of a plugin.
pub enum Memory {}

impl Memory {
    /// How many pages it has.
    pub fn size<S>(&self, _: &S) -> u64 {
        match *self {}
    }

    /// Adds pages.
    ///
    /// # Errors
    /// Never: there is no memory.
    pub fn grow<S>(&self, _: &mut S, _: u64) -> Result<u64, Error> {
        match *self {}
    }

    /// What is in it.
    pub fn data<'s, S>(&self, _: &'s S) -> &'s [u8] {
        match *self {}
    }

    /// What is in it, to be changed.
    pub fn data_mut<'s, S>(&self, _: &'s mut S) -> &'s mut [u8] {
        match *self {}
    }

    /// Reads from it.
    ///
    /// # Errors
    /// Never: there is no memory.
    pub fn read<S>(&self, _: &S, _: usize, _: &mut [u8]) -> Result<(), Error> {
        match *self {}
    }

    /// Writes to it.
    ///
    /// # Errors
    /// Never: there is no memory.
    pub fn write<S>(&self, _: &mut S, _: usize, _: &[u8]) -> Result<(), Error> {
        match *self {}
    }
}

/// A plugin that calls back.
pub struct Caller<'a, T> {
    none: Instance,
    data: PhantomData<&'a mut T>,
}

impl<T> Caller<'_, T> {
    /// What it offers under a name.
    #[must_use]
    pub fn get_export(&self, _: &str) -> Option<Extern> {
        match self.none {}
    }

    /// What it works with.
    pub fn data_mut(&mut self) -> &mut T {
        match self.none {}
    }
}
