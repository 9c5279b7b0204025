//! Whether what is drawn stays on the paper. Tags and words say nothing about a frame that runs off the page.

use lopdf::content::Content;
use lopdf::{Document, Object};

/// From drawing to paper: six numbers, as in the PDF.
type Matrix = [f64; 6];

const SAME: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

fn then([a, b, c, d, e, f]: Matrix, m: Matrix) -> Matrix {
    [
        a * m[0] + b * m[2],
        a * m[1] + b * m[3],
        c * m[0] + d * m[2],
        c * m[1] + d * m[3],
        e * m[0] + f * m[2] + m[4],
        e * m[1] + f * m[3] + m[5],
    ]
}

/// The pages, from 1, on which a line or a frame begins or ends outside the A4 page.
pub fn pages_drawn_over_the_edge(pdf: &[u8]) -> Vec<usize> {
    let document = Document::load_mem(pdf).expect("a PDF that can be read back");
    let pages = document.page_iter().zip(1..);
    let over = pages.filter(|(page, _)| {
        let content = document.get_page_content(*page);
        drawn(&content).any(|(x, y)| !(-1.0..=596.3).contains(&x) || !(-1.0..=842.9).contains(&y))
    });
    over.map(|(_, number)| number).collect()
}

/// Every point of every path, in points from the lower left corner of the page.
fn drawn(content: &[u8]) -> impl Iterator<Item = (f64, f64)> {
    let content = Content::decode(content).expect("a page that can be read");
    let (mut now, mut kept, mut points) = (SAME, Vec::new(), Vec::new());
    for operation in content.operations {
        let n: Vec<f64> = operation.operands.iter().filter_map(number).collect();
        let mut point = |x: f64, y: f64| {
            let at = then([1.0, 0.0, 0.0, 1.0, x, y], now);
            points.push((at[4], at[5]));
        };
        match (operation.operator.as_str(), n.as_slice()) {
            ("q", _) => kept.push(now),
            ("Q", _) => now = kept.pop().expect("a state that was kept"),
            ("cm", &[a, b, c, d, e, f]) => now = then([a, b, c, d, e, f], now),
            ("m" | "l", &[x, y]) => point(x, y),
            ("c", &[.., x, y]) => point(x, y),
            ("re", &[x, y, width, height]) => {
                point(x, y);
                point(x + width, y + height);
            }
            _ => {}
        }
    }
    points.into_iter()
}

fn number(object: &Object) -> Option<f64> {
    object.as_float().ok().map(f64::from)
}
