//! Collects the declarations of the wire types into one file for the screen.

use std::collections::BTreeMap;
use std::fmt::Write;
use ts_rs::{Config, TS, TypeVisitor};

/// Declarations by name, and the rows of the table.
#[derive(Default)]
pub struct Collected {
    declarations: BTreeMap<String, String>,
    rows: String,
}

impl TypeVisitor for Collected {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.ty::<T>();
    }
}

impl Collected {
    /// Adds a type and all types in it. Basic types have no declaration of their own and are passed over.
    pub fn ty<T: TS + 'static + ?Sized>(&mut self) {
        let config = config();
        if T::output_path().is_some() {
            let name = T::ident(&config);
            if self.declarations.contains_key(&name) {
                return;
            }
            let docs = T::docs().unwrap_or_default();
            self.declarations
                .insert(name, format!("{docs}export {}\n", T::decl(&config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }

    /// Adds a row of the table.
    pub fn command<Request: TS + 'static, Response: TS + 'static>(&mut self, name: &str) {
        self.ty::<Request>();
        self.ty::<Response>();
        let config = config();
        let (request, response) = (Request::name(&config), Response::name(&config));
        writeln!(self.rows, "  {name}: [{request}, {response}];")
            .expect("writing to a string cannot fail");
    }

    /// The whole file.
    #[must_use]
    pub fn finish(self) -> String {
        let mut out =
            String::from("// Written by `cargo xtask types` from the Rust types. Do not edit.\n\n");
        for declaration in self.declarations.values() {
            out.push_str(declaration);
            out.push('\n');
        }
        out.push_str(
            "/** Every command: what it asks and what it answers. */\nexport type Commands = {\n",
        );
        out.push_str(&self.rows);
        out.push_str("};\n");
        out
    }
}

fn config() -> Config {
    Config::new().with_large_int("number")
}
