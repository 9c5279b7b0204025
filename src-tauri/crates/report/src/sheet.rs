//! The sheets of an evening on paper: what steps with a form of their own wrote down, row by row.

use serde_json::{Value, json};

use crate::drawing::{self, Drawing};
use crate::labels::Wording;
use crate::printable::Printer;

/// The sheet of a step, or of several steps that went on with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Title of the step where it was begun.
    pub step: String,
    /// The step came after the one in which the problem sentence was written, and may well be about it.
    pub after_problem: bool,
    /// How it is drawn.
    pub form: SheetForm,
    /// What the method calls each cell of a row, in order; empty for the cells that every sheet of its form has.
    pub heads: Vec<String>,
    /// Its rows, oldest first.
    pub rows: Vec<SheetRow>,
    /// What hangs together with what, on a sheet that says it.
    pub drawing: Option<Drawing>,
}

/// How a sheet is drawn. What the cells of its rows are is said with each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SheetForm {
    /// One sentence, the newest large: the sentence.
    Sentence,
    /// Questions: the question, its answer.
    Questions,
    /// Two lists side by side: a text in one of both.
    TwoColumns,
    /// A table with a row for everybody concerned: who, and what the method asks.
    Stakeholders,
    /// Two ways of the same weight: the one, its harm, the other, its harm.
    Dilemma,
    /// Hands counted: the choice.
    Vote,
    /// A sentence that everybody completed: its parts.
    Frame,
    /// A line through time: when, what.
    Timeline,
    /// What helps and what hinders: the force.
    ForceField,
}

/// A row on a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetRow {
    /// The role it came from, often empty.
    pub role: String,
    /// The text of each cell, in the order of the heads; empty when nothing was filled in.
    pub cells: Vec<String>,
    /// What was chosen for it.
    pub choice: Option<SheetChoice>,
    /// Hands counted, or strength.
    pub count: u16,
}

/// What was chosen for a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SheetChoice {
    /// A question far from what matters.
    Cold,
    /// A question that comes close.
    Lukewarm,
    /// A question about what matters.
    Warm,
    /// A force that helps.
    Helps,
    /// A force that hinders.
    Hinders,
    /// A high.
    High,
    /// A low.
    Low,
}

impl SheetForm {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Sentence => "sentence",
            Self::Questions => "questions",
            Self::TwoColumns => "two_columns",
            Self::Stakeholders => "stakeholders",
            Self::Dilemma => "dilemma",
            Self::Vote => "vote",
            Self::Frame => "frame",
            Self::Timeline => "timeline",
            Self::ForceField => "force_field",
        }
    }
}

impl SheetChoice {
    fn label(self) -> &'static str {
        match self {
            Self::Cold => "sheet_cold",
            Self::Lukewarm => "sheet_lukewarm",
            Self::Warm => "sheet_warm",
            Self::Helps => "sheet_helps",
            Self::Hinders => "sheet_hinders",
            Self::High => "sheet_high",
            Self::Low => "sheet_low",
        }
    }
}

/// The values of one sheet. Every row has as many cells as there are heads; a row that says nothing is left out.
pub(crate) fn value(sheet: &Sheet, language: Wording<'_>, printer: &mut Printer) -> Value {
    let cells = sheet.heads.len();
    let rows: Vec<Value> = sheet
        .rows
        .iter()
        .filter(|row| row.cells.iter().any(|text| !text.trim().is_empty()))
        .map(|row| {
            let text = |n: usize| row.cells.get(n).map(String::as_str).unwrap_or_default();
            json!({
                "role": printer.line(&row.role),
                "cells": (0..cells).map(|n| printer.text(text(n))).collect::<Vec<_>>(),
                "kind": row.choice.map(SheetChoice::label).unwrap_or_default(),
                "choice": row.choice.map(|c| language.label(c.label())).unwrap_or_default(),
                "count": row.count.to_string(),
            })
        })
        .collect();
    json!({
        "step": printer.line(&sheet.step),
        "after_problem": sheet.after_problem,
        "form": sheet.form.name(),
        "heads": sheet.heads.iter().map(|head| printer.line(head)).collect::<Vec<_>>(),
        "rows": rows,
        "drawing": sheet.drawing.as_ref().map(|drawn| drawing::value(drawn, printer)),
    })
}
