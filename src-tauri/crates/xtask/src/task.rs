//! What can be asked on the command line.

use std::path::PathBuf;

use crate::failure::Failure;

/// What `cargo xtask` without more says.
pub const HELP: &str = "\
Usage: cargo xtask <task>

  run               install what is missing, build, and open the program
                    (without a display: play the demo instead)
  test              everything that must hold before a change goes in
  check             the part of it that reads the code without running it
  demo [--out DIR]  play an evening in the real window; leaves pictures, verslag.pdf and demo.json
                    (demo --exchange --out DIR: two laptops and a stick; leaves pictures)
  bench             measure, one line per figure
  simulate [--laptops N] [--steps N] [--seed S]
                    play laptops of one group at random, and compare them
  dist              make the Debian package and try it out
  types             write the TypeScript types of the wire again";

/// One task with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    Run,
    Test,
    Check,
    Demo {
        out: PathBuf,
    },
    DemoExchange {
        out: PathBuf,
    },
    Bench,
    Simulate {
        laptops: u64,
        steps: u64,
        seed: Option<u64>,
    },
    Dist,
    Types,
    Help,
}

impl Task {
    /// Reads the words after `cargo xtask`.
    pub fn parse(words: impl Iterator<Item = String>) -> Result<Self, Failure> {
        let words: Vec<String> = words.collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            [] | ["help" | "--help" | "-h"] => Ok(Self::Help),
            ["run"] => Ok(Self::Run),
            ["test"] => Ok(Self::Test),
            ["check"] => Ok(Self::Check),
            ["demo"] => Ok(Self::Demo {
                out: PathBuf::from("demo-out"),
            }),
            ["demo", "--exchange", "--out", out] if !out.is_empty() => Ok(Self::DemoExchange {
                out: PathBuf::from(out),
            }),
            ["demo", "--out", out] if !out.is_empty() => Ok(Self::Demo {
                out: PathBuf::from(out),
            }),
            ["bench"] => Ok(Self::Bench),
            ["simulate", options @ ..] => simulate(options)
                .ok_or_else(|| Failure::new("a number is missing, or is none", HELP)),
            ["dist"] => Ok(Self::Dist),
            ["types"] => Ok(Self::Types),
            _ => Err(Failure::new(
                format!("I do not know the task: {}", words.join(" ")),
                HELP,
            )),
        }
    }
}

fn simulate(options: &[&str]) -> Option<Task> {
    let (mut laptops, mut steps, mut seed) = (5, 10_000, None);
    let (pairs, rest) = options.as_chunks::<2>();
    for [name, number] in pairs {
        let number = number.parse().ok()?;
        match *name {
            "--laptops" => laptops = number,
            "--steps" => steps = number,
            "--seed" => seed = Some(number),
            _ => return None,
        }
    }
    rest.is_empty().then_some(Task::Simulate {
        laptops,
        steps,
        seed,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Task, Failure> {
        Task::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn every_task_that_the_help_names_is_understood() {
        let named: Vec<&str> = HELP
            .lines()
            .filter_map(|line| line.strip_prefix("  "))
            .filter(|line| !line.starts_with(' '))
            .filter_map(|line| line.split_whitespace().next())
            .collect();
        assert_eq!(named.len(), 8, "the help lists eight tasks: {named:?}");
        for name in named {
            assert!(parse(name).is_ok(), "the help promises the task {name}");
        }
    }

    #[test]
    fn the_demo_goes_where_it_is_told() {
        assert_eq!(
            parse("demo --out /tmp/evening").ok(),
            Some(Task::Demo {
                out: "/tmp/evening".into()
            }),
            "the folder after --out is used as it stands"
        );
    }

    #[test]
    fn the_demo_of_two_laptops_goes_where_it_is_told() {
        assert_eq!(
            parse("demo --exchange --out /tmp/stick").ok(),
            Some(Task::DemoExchange {
                out: "/tmp/stick".into()
            }),
            "the folder after --out is used as it stands"
        );
        assert!(parse("demo --exchange").is_err(), "it says where");
    }

    #[test]
    fn a_play_can_be_played_again() {
        assert_eq!(
            parse("simulate --seed 7 --laptops 3").ok(),
            Some(Task::Simulate {
                laptops: 3,
                steps: 10_000,
                seed: Some(7)
            }),
            "what is not said is as usual"
        );
        assert!(parse("simulate --seed").is_err(), "a number is missing");
    }

    #[test]
    fn a_folder_that_is_forgotten_is_not_guessed() {
        assert!(
            parse("demo --out").is_err(),
            "--out without a folder is a mistake to report, not a default"
        );
    }

    #[test]
    fn an_unknown_task_is_answered_with_the_list() {
        let answer = parse("tset").err().map(|failure| failure.to_string());
        assert!(
            answer.is_some_and(|text| text.contains("tset") && text.contains("cargo xtask <task>")),
            "the answer repeats the word and shows what there is"
        );
    }
}
