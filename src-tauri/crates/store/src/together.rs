//! Many rows with one statement. SQLite then goes on in every tree where it put the row before, and need not begin at the top for
//! each; and what belongs to a statement is done once.

/// When one cannot be put there, those before it stay, and whoever put them goes back on all that he did (`OR FAIL`). For SQLite to
/// go back on half of a statement, the words that wait for the index would be written out before each.
const INSERT: &str = "INSERT OR FAIL INTO";

/// So many rows go in at once: as many as there are of the first, then of the next.
const SIZES: [usize; 3] = [32, 8, 1];

/// How rows are put in a table.
pub(crate) struct Together {
    columns: usize,
    /// A statement for each of the sizes.
    statements: [String; SIZES.len()],
}

impl Together {
    /// For these columns, separated by commas, of a table. `otherwise` is what is done with a row that cannot be put there.
    pub(crate) fn new(table: &str, columns: &[&str], otherwise: &str) -> Self {
        let names = columns.join(", ");
        let places = vec!["?"; columns.len()].join(", ");
        let statements = SIZES.map(|rows| {
            let rows = vec![format!("({places})"); rows].join(", ");
            format!("{INSERT} {table} ({names}) VALUES {rows} {otherwise}")
        });
        Self {
            columns: columns.len(),
            statements,
        }
    }

    /// Rows in parts that one statement puts, each with that statement.
    pub(crate) fn parts<'s, T>(
        &'s self,
        rows: &'s [T],
    ) -> impl Iterator<Item = (&'s str, &'s [T])> {
        let mut left = rows;
        let sizes = SIZES.into_iter().zip(&self.statements);
        sizes.flat_map(move |(size, statement)| {
            let (these, others) = left.split_at(left.len() - left.len() % size);
            left = others;
            these.chunks(size).map(|part| (statement.as_str(), part))
        })
    }

    /// The number of the parameter of a column of one of the rows of a part, both from 0.
    pub(crate) fn parameter(&self, row: usize, column: usize) -> usize {
        row * self.columns + column + 1
    }
}
